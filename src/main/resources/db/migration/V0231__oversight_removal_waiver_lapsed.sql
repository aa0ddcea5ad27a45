-- V0231  module: oversight  2026-11-26
-- Why:    the history of a removal says when the head's written waiver of the hearing no longer applies.
-- Source: 石工信〔2024〕39号 第十四条; defence is the bureau's practice (指南未规定).
-- Locks:  gf_removal_history, while its rows are checked.  Rollback: the former list of steps.
ALTER TABLE gf_removal_history
    DROP CONSTRAINT gf_removal_history_step_check,
    ADD CONSTRAINT gf_removal_history_step_check CHECK (step IN ('RAISED', 'REPLACED', 'STRUCK', 'VERIFIED', 'WAIVED',
        'WAIVER_LAPSED', 'STATED', 'NOT_STATED', 'TRANSFERRED', 'PROPOSED', 'SENT_BACK', 'DECIDED', 'REGISTERED',
        'ISSUED', 'ANNOUNCED', 'REPORTED_UPWARD', 'ENDED', 'REOPENED'));
