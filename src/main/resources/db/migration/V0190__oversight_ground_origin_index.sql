-- V0190  module: oversight  2026-11-26
-- Why:    the grounds that an incident raised are taken back wherever they are, whosever the factory is now.
-- Source: none (index only).
-- Locks:  SHARE on gf_removal_ground while the index is built.  Rollback: DROP INDEX gf_removal_ground_origin.
CREATE INDEX gf_removal_ground_origin ON gf_removal_ground (origin, origin_id);
