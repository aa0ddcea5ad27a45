-- V0111  module: oversight  2026-11-25
-- Why:    what was handed in each time with the figures it came to, every act on a report or year, the year's summary.
-- Source: 石工信〔2024〕39号 第十二条（上报年度绿色工厂关键指标情况）.
-- Locks:  none (new tables).  Rollback: DROP TABLE gf_report_version, gf_report_act, gf_annual_summary (empty here).
CREATE TABLE gf_report_version (
    report_id    uuid         NOT NULL REFERENCES gf_report,
    version      integer      NOT NULL CHECK (version >= 1),
    content      jsonb        NOT NULL,
    figures      jsonb        NOT NULL,
    submitted_at timestamptz  NOT NULL,
    who          varchar(100) NOT NULL,
    PRIMARY KEY (report_id, version)
);
CREATE TRIGGER gf_report_version_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON gf_report_version
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE gf_report_version IS '动态管理表的每次提交：填报内容、原始数据和由其算得的指标；只增不改';

CREATE TABLE gf_report_act (
    id        bigint       GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    report_id uuid         NOT NULL REFERENCES gf_report,
    act       varchar(60)  NOT NULL,
    outcome   varchar(40),
    opinion   text,
    who       varchar(100) NOT NULL,
    acted_at  timestamptz  NOT NULL
);
CREATE INDEX gf_report_act_report ON gf_report_act (report_id, id);
CREATE TRIGGER gf_report_act_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON gf_report_act
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE gf_report_act IS '动态管理表的办理意见、催报和延期；只增不改';

CREATE TABLE gf_annual_summary (
    year_id uuid        PRIMARY KEY REFERENCES gf_report_year,
    summary jsonb       NOT NULL,
    made_at timestamptz NOT NULL
);
COMMENT ON TABLE gf_annual_summary IS '年度动态管理汇总：填报情况按县（市、区）和行业、关键指标汇总';
