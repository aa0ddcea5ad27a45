-- V0171  module: oversight  2026-11-25
-- Why:    an open incident follows its factory to another enterprise; the enterprise it happened to stays on record.
-- Source: 石工信〔2024〕39号 第五条（四）、第十三条、第十五条.
-- Locks:  gf_incident, briefly (new column without default).  Rollback: DROP COLUMN former_enterprise_id.
ALTER TABLE gf_incident ADD COLUMN former_enterprise_id uuid REFERENCES gf_enterprise;
CREATE INDEX gf_incident_former_enterprise ON gf_incident (former_enterprise_id);
COMMENT ON COLUMN gf_incident.former_enterprise_id IS '事故（事件）发生时的企业，工厂随后变更所属企业的；申报条件仍据此核对';
