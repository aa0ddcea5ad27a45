-- V0200  module: oversight  2026-11-26
-- Why:    an entry can withdraw a requirement of a higher level; the wrong one stays for the record.
-- Source: 石工信〔2024〕39号 第十八条; how it is withdrawn: 指南未规定.
-- Locks:  ACCESS EXCLUSIVE on gf_level_requirement while its few rows are checked.
-- Rollback: delete the rows without a value, then set value and source NOT NULL and DROP COLUMN reason.
ALTER TABLE gf_level_requirement
    ALTER COLUMN value DROP NOT NULL,
    ALTER COLUMN source DROP NOT NULL,
    ADD COLUMN reason varchar(500),
    ADD CONSTRAINT gf_level_requirement_withdrawn
        CHECK ((value IS NULL) = (reason IS NOT NULL) AND (value IS NULL) = (source IS NULL));
COMMENT ON COLUMN gf_level_requirement.reason IS '撤回的理由：仅撤回条目填写，撤回条目没有数值和出处；撤回后按没有公开数据处理';
