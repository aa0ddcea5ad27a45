-- V0180  module: oversight  2026-11-26
-- Why:    what an enterprise had begun to supplement and not handed in when its days were over stays readable for it.
-- Source: 石工信〔2024〕39号 第十二条; days of a supplement: 指南未规定.
-- Locks:  none (new table).  Rollback: DROP TABLE gf_report_abandoned_draft.
CREATE TABLE gf_report_abandoned_draft (
    report_id    uuid        NOT NULL REFERENCES gf_report,
    version      bigint      NOT NULL,
    draft        jsonb       NOT NULL,
    abandoned_at timestamptz NOT NULL,
    PRIMARY KEY (report_id, version)
);
CREATE TRIGGER gf_report_abandoned_draft_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON gf_report_abandoned_draft
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE gf_report_abandoned_draft IS '动态管理表补充期限届满时尚未提交的草稿，只供企业查阅；只增不改';
