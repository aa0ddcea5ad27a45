-- V0225  module: oversight  2026-11-26
-- Why:    a county's lists ask by county, an enterprise's changes by enterprise, and the public list of removals takes the
--         newest of all that were ever announced.
-- Source: none (indexes only).
-- Locks:  SHARE on each table while its index is built.  Rollback: DROP INDEX of each.
CREATE INDEX gf_inspection_county ON gf_inspection (county_code);
CREATE INDEX gf_provincial_recommendation_county ON gf_provincial_recommendation (county_code);
CREATE INDEX gf_support_county ON gf_support (county_code);
CREATE INDEX gf_change_enterprise ON gf_change (enterprise_id);
CREATE INDEX gf_removal_announced ON gf_removal (closed_at DESC, number) WHERE announcement_paper_id IS NOT NULL;
