-- V0207  module: oversight  2026-11-26
-- Why:    a report that was handed in before its factory changed hands declares its changes for who handed it in, not for
--         the buyer, who would be renamed by it. A new credit code of the same enterprise takes the declaration along.
-- Source: guide Article 15.
-- Locks:  gf_report, briefly.  Rollback: ALTER TABLE gf_report DROP COLUMN filed_by.
ALTER TABLE gf_report ADD COLUMN filed_by uuid REFERENCES gf_enterprise;
UPDATE gf_report r SET filed_by = substr(v.who, length('enterprise-') + 1)::uuid
  FROM (SELECT DISTINCT ON (report_id) report_id, who FROM gf_report_version ORDER BY report_id, version DESC) v
 WHERE v.report_id = r.id;
COMMENT ON COLUMN gf_report.filed_by IS '最近一次提交的企业；工厂此后变更所属企业的，仍是提交的企业';
