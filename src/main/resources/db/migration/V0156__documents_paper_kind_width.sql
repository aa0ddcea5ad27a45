-- V0156  module: documents  2026-11-25
-- Why:    PROVINCIAL_RECOMMENDATION has 25 letters, the column held 24.
-- Source: 石工信〔2024〕39号 第十一条.
-- Locks:  gf_paper, briefly (a longer varchar rewrites nothing).  Rollback: ALTER COLUMN kind TYPE varchar(24), if none was issued.
ALTER TABLE gf_paper ALTER COLUMN kind TYPE varchar(40);
