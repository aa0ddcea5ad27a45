-- V0101  module: security  2026-11-25
-- Why:    duties are kept apart on reports, changes, incidents, removals, inspections, recommendations and requests.
-- Source: none (职责分离：指南未规定，按岗位分离要求).
-- Locks:  gf_actor, briefly.  Rollback: restore gf_actor_subject_kind_check with its four kinds (none used).
ALTER TABLE gf_actor
    DROP CONSTRAINT gf_actor_subject_kind_check,
    ADD CONSTRAINT gf_actor_subject_kind_check CHECK (subject_kind IN (
        'ROUND', 'CASE', 'NOTICE', 'OBJECTION', 'REPORT_YEAR', 'REPORT', 'CHANGE', 'INCIDENT', 'REMOVAL', 'INSPECTION',
        'RECOMMENDATION', 'SUPPORT'));
