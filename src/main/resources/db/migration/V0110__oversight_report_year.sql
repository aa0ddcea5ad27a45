-- V0110  module: oversight  2026-11-25
-- Why:    the reporting year with its frozen terms, and one report for each factory that owes one, written before any
--         process is started, so that a year is opened exactly once however often it is interrupted.
-- Source: 石工信〔2024〕39号 第十二条（每年提交动态管理表；评为省级、国家级的仅填报对应的表）; dates: 指南未规定.
-- Locks:  none (new tables).  Rollback: DROP TABLE gf_report, gf_report_year (empty at this point).
CREATE TABLE gf_report_year (
    id                  uuid         PRIMARY KEY,
    report_year         integer      NOT NULL UNIQUE CHECK (report_year BETWEEN 2000 AND 2100),
    reports_close_on    date         NOT NULL,
    remind_workdays     integer      NOT NULL CHECK (remind_workdays BETWEEN 1 AND 60),
    standard_edition    varchar(8)   NOT NULL CHECK (standard_edition IN ('2018', '2025')),
    strong_move_percent integer      NOT NULL CHECK (strong_move_percent BETWEEN 1 AND 1000),
    supplement_workdays integer      NOT NULL CHECK (supplement_workdays BETWEEN 1 AND 60),
    undertaking_text    text         NOT NULL,
    city_unit_name      varchar(200) NOT NULL,
    state               varchar(8)   NOT NULL CHECK (state IN ('OPEN', 'CLOSED', 'SETTLED', 'ENDED')),
    opened_by           varchar(100) NOT NULL,
    opened_at           timestamptz  NOT NULL,
    closed_at           timestamptz,
    settled_at          timestamptz,
    ended_at            timestamptz
);
COMMENT ON TABLE gf_report_year IS '年度动态管理：数据年度、截止日和开启时固定的设置；一个年度只开启一次';

CREATE TABLE gf_report (
    id                 uuid         PRIMARY KEY,
    year_id            uuid         NOT NULL REFERENCES gf_report_year,
    factory_id         uuid         NOT NULL REFERENCES gf_factory,
    enterprise_id      uuid         NOT NULL REFERENCES gf_enterprise,
    county_code        varchar(6)   NOT NULL,
    industry_code      varchar(4)   NOT NULL,
    level              varchar(8)   NOT NULL CHECK (level IN ('CITY', 'PROVINCE', 'NATION')),
    form               varchar(8)   CHECK (form IN ('CITY', 'PROVINCE', 'NATION')),
    state              varchar(12)  NOT NULL CHECK (state IN ('PENDING', 'FILLING', 'SUBMITTED', 'LATE', 'RETURNED',
                                        'ON_SITE', 'REVIEWED', 'CHANGING', 'ARCHIVED', 'NOT_FILED', 'DELISTED',
                                        'CANCELLED')),
    version            bigint       NOT NULL DEFAULT 1,
    extended_to        date,
    started_at         timestamptz,
    draft              jsonb        NOT NULL DEFAULT '{}',
    first_submitted_at timestamptz,
    last_submitted_at  timestamptz,
    timely             boolean,
    submissions        integer      NOT NULL DEFAULT 0,
    expired            boolean      NOT NULL DEFAULT false,
    checks             jsonb        NOT NULL DEFAULT '[]',
    suggestion         varchar(24),
    suggestion_reason  text,
    outstanding_since  timestamptz,
    late_accepted      boolean      NOT NULL DEFAULT false,
    outcome            varchar(24)  CHECK (outcome IN ('ACCEPT', 'RETURN', 'ASSESS_ON_SITE', 'SUSPECT_FALSIFICATION')),
    site_findings      text,
    changes_declared   integer      NOT NULL DEFAULT 0,
    change_id          uuid,
    ended_at           timestamptz,
    end_reason         text,
    UNIQUE (year_id, factory_id),
    CHECK ((first_submitted_at IS NULL) = (timely IS NULL)),
    CHECK ((ended_at IS NULL) = (state NOT IN ('ARCHIVED', 'NOT_FILED', 'DELISTED', 'CANCELLED')))
);
CREATE INDEX gf_report_to_start ON gf_report (year_id, county_code, factory_id) WHERE started_at IS NULL;
CREATE INDEX gf_report_open ON gf_report (year_id) WHERE ended_at IS NULL;
CREATE INDEX gf_report_county ON gf_report (year_id, county_code);
CREATE INDEX gf_report_enterprise ON gf_report (enterprise_id);
CREATE INDEX gf_report_factory ON gf_report (factory_id);
COMMENT ON TABLE gf_report IS '年度动态管理表：一个工厂一个年度一份；首次提交的时间决定是否按期，退回和县级用时不影响';
