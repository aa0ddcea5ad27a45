-- V0220  module: oversight  2026-11-26
-- Why:    a correction that changes no figure leaves what the authority determined as it is: its version carries it on.
-- Source: guide Article 13.
-- Locks:  gf_incident_version, briefly.  Rollback: restore the constraint, once no version carries one on.
ALTER TABLE gf_incident_version
    DROP CONSTRAINT gf_incident_version_check4,
    ADD CONSTRAINT gf_incident_version_determined CHECK (act <> 'DETERMINED' OR determined_grade IS NOT NULL),
    ADD CONSTRAINT gf_incident_version_reported CHECK (act <> 'REPORTED' OR determined_grade IS NULL);
