-- V0155  module: oversight  2026-11-25
-- Why:    recommendations of factories to the province and the nation, exceptions decided, higher results recorded.
-- Source: 石工信〔2024〕39号 第十一条.
-- Locks:  none (new table).  Rollback: DROP TABLE gf_provincial_recommendation.
CREATE TABLE gf_provincial_recommendation (
    id                  uuid         PRIMARY KEY,
    number              varchar(64)  NOT NULL UNIQUE,
    factory_id          uuid         NOT NULL,
    enterprise_id       uuid         NOT NULL,
    county_code         varchar(16)  NOT NULL,
    target_level        varchar(16)  NOT NULL CHECK (target_level IN ('PROVINCE', 'NATION')),
    recommendation_year integer      NOT NULL CHECK (recommendation_year BETWEEN 2017 AND 2100),
    exception_reason    text         CHECK (length(exception_reason) <= 2000),
    opened_by           varchar(64)  NOT NULL,
    opened_at           timestamptz  NOT NULL,
    state               varchar(16)  NOT NULL CHECK (state IN
                        ('OPENED', 'EXCEPTION', 'APPROVED', 'REFUSED', 'SENT', 'INCLUDED', 'NOT_INCLUDED', 'ENDED')),
    on_city_list        boolean,
    route               varchar(16)  CHECK (route IN ('REFUSED', 'EXCEPTION', 'ALLOWED')),
    exception_approved  boolean,
    exception_opinion   text,
    decided_by          varchar(64),
    decided_at          timestamptz,
    refusal_reason      text,
    refusal_told_at     timestamptz,
    paper_number        varchar(100),
    sent_at             timestamptz,
    higher_document_no  varchar(100),
    higher_document_on  date,
    higher_remark       text         CHECK (length(higher_remark) <= 2000),
    result_by           varchar(64),
    result_at           timestamptz,
    ended_reason        text,
    ended_at            timestamptz,
    CHECK ((route IS NULL) = (on_city_list IS NULL)),
    CHECK (state <> 'EXCEPTION' OR exception_reason IS NOT NULL),
    CHECK ((exception_approved IS NULL) = (decided_at IS NULL)),
    CHECK (decided_at IS NULL OR (exception_opinion IS NOT NULL AND decided_by IS NOT NULL)),
    CHECK ((state = 'REFUSED') = (refusal_reason IS NOT NULL)),
    CHECK (state NOT IN ('SENT', 'INCLUDED', 'NOT_INCLUDED') OR (paper_number IS NOT NULL AND sent_at IS NOT NULL)),
    CHECK ((state IN ('INCLUDED', 'NOT_INCLUDED')) = (result_at IS NOT NULL)),
    CHECK (state <> 'INCLUDED' OR (higher_document_no IS NOT NULL AND higher_document_on IS NOT NULL)),
    CHECK ((state = 'ENDED') = (ended_at IS NOT NULL))
);
COMMENT ON TABLE gf_provincial_recommendation IS '推荐申报：向省级、国家级推荐一个工厂，从提出到上级结果（第十一条）';
CREATE UNIQUE INDEX gf_provincial_recommendation_one_open
    ON gf_provincial_recommendation (factory_id, target_level, recommendation_year)
    WHERE state IN ('OPENED', 'EXCEPTION', 'APPROVED', 'SENT');
CREATE INDEX gf_provincial_recommendation_enterprise ON gf_provincial_recommendation (enterprise_id);
