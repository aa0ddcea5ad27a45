-- V0207  module: oversight  2026-11-26
-- Why:    a report that was handed in before its factory changed hands declares its changes for who handed it in, not for
--         the buyer, who would be renamed by it. A new credit code of the same enterprise takes the declaration along.
-- Source: guide Article 15.
-- Locks:  gf_report, briefly.  Rollback: ALTER TABLE gf_report DROP COLUMN filed_by.
ALTER TABLE gf_report ADD COLUMN filed_by uuid REFERENCES gf_enterprise;
UPDATE gf_report SET filed_by = enterprise_id WHERE submissions > 0;
COMMENT ON COLUMN gf_report.filed_by IS '最近一次提交的企业；工厂此后变更所属企业的，仍是提交的企业';
