-- V0096  module: calendar  2026-11-25
-- Why:    an outsider's deadline that begins with an intake waits for the calendar instead of refusing the intake; a
--         correction of a notice lets the whole period begin anew.
-- Source: Art. 10; catalogue §3.4, §6.
-- Locks:  gf_deadline and gf_deadline_change, briefly.  Rollback: the constraints of V0012, once no row offends them.
ALTER TABLE gf_deadline
    DROP CONSTRAINT gf_deadline_check1,
    ADD CONSTRAINT gf_deadline_published_known CHECK (last_day IS NOT NULL OR NOT published);
ALTER TABLE gf_deadline_change
    DROP CONSTRAINT gf_deadline_change_kind_check,
    ADD CONSTRAINT gf_deadline_change_kind_known CHECK (kind IN
        ('OPENED', 'STOPPED', 'RESUMED', 'EXTENDED', 'RESTARTED', 'RECALCULATED', 'KEPT', 'CLOSED'));
COMMENT ON TABLE gf_deadline_change IS '期限的变动：开始、中止、恢复、延长、重新起算、重算、维持、结束，只增不改';
