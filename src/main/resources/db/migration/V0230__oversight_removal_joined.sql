-- V0230  module: oversight  2026-11-26
-- Why:    cancelled removals of a factory that has an open one join that one, and more than one may.
-- Source: 石工信〔2024〕39号 第十四条.
-- Locks:  gf_removal, briefly.  Rollback: ALTER TABLE gf_removal ADD UNIQUE (reopened_as).
ALTER TABLE gf_removal DROP CONSTRAINT gf_removal_reopened_as_key;
