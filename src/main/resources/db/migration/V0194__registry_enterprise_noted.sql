-- V0194  module: registry  2026-11-26
-- Why:    an incident of any enterprise is recorded; of one that never enrolled only code and name are known.
-- Source: 石工信〔2024〕39号 第五条（四）、第十三条.
-- Locks:  gf_enterprise while its rows are checked.  Rollback: drop the constraint and set the columns NOT NULL again (no
--         enterprise may be known by its name only).
ALTER TABLE gf_enterprise
    ALTER COLUMN address DROP NOT NULL,
    ALTER COLUMN legal_representative DROP NOT NULL,
    ALTER COLUMN industry_code DROP NOT NULL,
    ALTER COLUMN contact DROP NOT NULL,
    ALTER COLUMN phone DROP NOT NULL,
    ADD CONSTRAINT gf_enterprise_enrolled
        CHECK (num_nulls(address, legal_representative, industry_code, contact, phone) IN (0, 5));
COMMENT ON COLUMN gf_enterprise.address IS '注册地址；与其后各项一并为空的，只知代码和名称，尚未登记';
COMMENT ON COLUMN gf_enterprise.enrolled_at IS '登记时间；尚未登记的，为知悉其名称的时间';
