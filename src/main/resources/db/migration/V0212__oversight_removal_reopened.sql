-- V0212  module: oversight  2026-11-26
-- Why:    a removal that an administrator cancelled is opened again once, and both say so; Article 14 leaves no
--         discretion, so ending a process must not decide.
-- Source: 石工信〔2024〕39号 第十四条.
-- Locks:  gf_removal briefly, gf_removal_history while its rows are checked.
-- Rollback: the former list of steps; ALTER TABLE gf_removal DROP COLUMN reopened_as.
ALTER TABLE gf_removal ADD COLUMN reopened_as uuid UNIQUE REFERENCES gf_removal
    CHECK (reopened_as IS NULL OR state = 'CANCELLED');
COMMENT ON COLUMN gf_removal.reopened_as IS '取消之后重新立案的移出办理';
ALTER TABLE gf_removal_history
    DROP CONSTRAINT gf_removal_history_step_check,
    ADD CONSTRAINT gf_removal_history_step_check CHECK (step IN ('RAISED', 'REPLACED', 'STRUCK', 'VERIFIED', 'WAIVED',
        'STATED', 'NOT_STATED', 'TRANSFERRED', 'PROPOSED', 'SENT_BACK', 'DECIDED', 'REGISTERED', 'ISSUED', 'ANNOUNCED',
        'REPORTED_UPWARD', 'ENDED', 'REOPENED'));
