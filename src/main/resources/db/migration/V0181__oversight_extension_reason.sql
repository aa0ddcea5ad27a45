-- V0181  module: oversight  2026-11-26
-- Why:    each enterprise is told why the last day of all was moved, in a job of its own.
-- Source: 石工信〔2024〕39号 第十二条; extensions: 指南未规定.
-- Locks:  ACCESS EXCLUSIVE on gf_report_year for the moment of adding a column without a default.
-- Rollback: ALTER TABLE gf_report_year DROP COLUMN extension_reason.
ALTER TABLE gf_report_year ADD COLUMN extension_reason text;
COMMENT ON COLUMN gf_report_year.extension_reason IS '最近一次统一延期的理由';
