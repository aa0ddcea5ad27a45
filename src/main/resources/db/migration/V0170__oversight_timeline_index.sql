-- V0170  module: oversight  2026-11-25
-- Why:    a factory's timeline reads its removals, incidents and recommendations by factory.
-- Source: none (indexes only).
-- Locks:  SHARE on each table while its index is built.  Rollback: DROP INDEX of the three.
CREATE INDEX gf_removal_factory ON gf_removal (factory_id);
CREATE INDEX gf_incident_factory ON gf_incident (factory_id);
CREATE INDEX gf_provincial_recommendation_factory ON gf_provincial_recommendation (factory_id);
