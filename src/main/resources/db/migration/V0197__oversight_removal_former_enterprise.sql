-- V0197  module: oversight  2026-11-26
-- Why:    an enterprise under a new credit code reads what it handed in on a removal under the former one.
-- Source: 石工信〔2024〕39号 第十五条.
-- Locks:  none to speak of (a column with a constant default).  Rollback: drop the column.
ALTER TABLE gf_removal ADD COLUMN former_enterprise_ids uuid[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN gf_removal.former_enterprise_ids IS '同一企业变更统一社会信用代码之前的主体';
