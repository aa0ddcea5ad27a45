-- V0100  module: calendar  2026-11-25
-- Why:    reports, changes, incidents, removals, inspections, recommendations and requests have deadlines too.
-- Source: 石工信〔2024〕39号 第十一条至第十八条.
-- Locks:  gf_deadline, briefly.  Rollback: restore gf_deadline_subject_kind_check with its four kinds (none used).
ALTER TABLE gf_deadline
    DROP CONSTRAINT gf_deadline_subject_kind_check,
    ADD CONSTRAINT gf_deadline_subject_kind_check CHECK (subject_kind IN (
        'ROUND', 'NOTICE', 'CASE', 'OBJECTION', 'REPORT_YEAR', 'REPORT', 'CHANGE', 'INCIDENT', 'REMOVAL', 'INSPECTION',
        'RECOMMENDATION', 'SUPPORT'));
