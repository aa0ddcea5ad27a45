-- V0095  module: certification  2026-11-26
-- Why:    a round fixes which base and lead values count and why its veto items do; both are shown and kept.
-- Source: settings are copied in and frozen when the round opens (process catalogue, sections 4 and 8).
-- Locks:  gf_round and gf_evaluation, briefly.  Rollback: drop both columns (references_as_of of gf_evaluation stays).
ALTER TABLE gf_round ADD COLUMN references_as_of timestamptz, ADD COLUMN veto_items_basis text;
UPDATE gf_round SET references_as_of = COALESCE((SELECT max(loaded_at) FROM gf_reference_load), opened_at),
    veto_items_basis = '《石家庄市市级绿色工厂认定指南》第八条（重点关注否决条件；具体情形指南未规定）';
ALTER TABLE gf_round ALTER COLUMN references_as_of SET NOT NULL, ALTER COLUMN veto_items_basis SET NOT NULL;
UPDATE gf_evaluation e SET references_as_of = r.references_as_of
  FROM gf_application a JOIN gf_round r ON r.id = a.round_id WHERE a.id = e.case_id;
COMMENT ON COLUMN gf_round.references_as_of IS '采用此时刻以前导入的基准值和引领值；重新采用须留痕';
COMMENT ON COLUMN gf_round.veto_items_basis IS '本批次所列否决条件的依据';
