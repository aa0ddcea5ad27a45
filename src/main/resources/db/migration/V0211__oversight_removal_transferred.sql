-- V0211  module: oversight  2026-11-26
-- Why:    the history of a removal says when its factory went over to another enterprise, which is then heard itself.
-- Source: 石工信〔2024〕39号 第十四条、第十五条.
-- Locks:  gf_removal_history, while its rows are checked.  Rollback: the former list of steps.
ALTER TABLE gf_removal_history
    DROP CONSTRAINT gf_removal_history_step_check,
    ADD CONSTRAINT gf_removal_history_step_check CHECK (step IN ('RAISED', 'REPLACED', 'STRUCK', 'VERIFIED', 'WAIVED',
        'STATED', 'NOT_STATED', 'TRANSFERRED', 'PROPOSED', 'SENT_BACK', 'DECIDED', 'REGISTERED', 'ISSUED', 'ANNOUNCED',
        'REPORTED_UPWARD', 'ENDED'));
