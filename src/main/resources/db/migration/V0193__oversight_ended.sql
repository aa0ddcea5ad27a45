-- V0193  module: oversight  2026-11-26
-- Why:    an inspection or a request whose process an administrator ended does not stay open.
-- Source: 石工信〔2024〕39号 第十三条、第十七条; who may end a process is the operation's practice (指南未规定).
-- Locks:  gf_inspection and gf_support while their rows are checked.  Rollback: drop the columns and restore the
--         constraints of V0150 and V0160 (no ended row may exist).
ALTER TABLE gf_inspection
    ADD COLUMN ended_reason text,
    ADD COLUMN ended_at     timestamptz,
    DROP CONSTRAINT gf_inspection_state_check,
    ADD CONSTRAINT gf_inspection_state_check
        CHECK (state IN ('OPENED', 'RECTIFYING', 'RECHECKING', 'CLOSED', 'ENDED')),
    DROP CONSTRAINT gf_inspection_check,
    ADD CONSTRAINT gf_inspection_check CHECK (state IN ('OPENED', 'ENDED') OR recorded_at IS NOT NULL),
    ADD CONSTRAINT gf_inspection_ended CHECK ((state = 'ENDED') = (ended_at IS NOT NULL)),
    ADD CONSTRAINT gf_inspection_ended_reason CHECK ((ended_at IS NULL) = (ended_reason IS NULL));
ALTER TABLE gf_support
    ADD COLUMN ended_reason text,
    ADD COLUMN ended_at     timestamptz,
    DROP CONSTRAINT gf_support_state_check,
    ADD CONSTRAINT gf_support_state_check CHECK (state IN ('OPEN', 'FORWARDED', 'ANSWERED', 'REPLIED', 'ENDED')),
    ADD CONSTRAINT gf_support_ended CHECK ((state = 'ENDED') = (ended_at IS NOT NULL)),
    ADD CONSTRAINT gf_support_ended_reason CHECK ((ended_at IS NULL) = (ended_reason IS NULL));
