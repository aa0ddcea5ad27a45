-- V0191  module: oversight  2026-11-26
-- Why:    an incident or a removal whose process an administrator ended is closed with it.
-- Source: 石工信〔2024〕39号 第十三条、第十四条; who may end a process is the operation's practice (指南未规定).
-- Locks:  gf_incident and gf_removal while their rows are checked.  Rollback: restore the constraints of V0130
--         and V0140 (no cancelled row may exist).
ALTER TABLE gf_incident
    DROP CONSTRAINT gf_incident_state_check,
    ADD CONSTRAINT gf_incident_state_check CHECK (state IN ('OPEN', 'DETERMINED', 'CLOSED', 'CANCELLED')),
    DROP CONSTRAINT gf_incident_check2,
    ADD CONSTRAINT gf_incident_check2 CHECK ((state IN ('CLOSED', 'CANCELLED')) = (closure_reason IS NOT NULL));
ALTER TABLE gf_removal
    DROP CONSTRAINT gf_removal_state_check,
    ADD CONSTRAINT gf_removal_state_check
        CHECK (state IN ('OPEN', 'DECIDED', 'REMOVED', 'KEPT', 'ENDED', 'CANCELLED')),
    DROP CONSTRAINT gf_removal_check7,
    ADD CONSTRAINT gf_removal_check7
        CHECK ((state IN ('REMOVED', 'KEPT', 'ENDED', 'CANCELLED')) = (closed_at IS NOT NULL)),
    DROP CONSTRAINT gf_removal_check10,
    ADD CONSTRAINT gf_removal_check10 CHECK ((state IN ('ENDED', 'CANCELLED')) = (end_reason IS NOT NULL));
