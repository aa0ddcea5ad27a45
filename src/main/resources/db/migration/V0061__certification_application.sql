-- V0061  module: certification  2026-11-23
-- Why:    one row per application; its id is the case id. One open application per factory across all rounds.
-- Source: 第七条, 第八条, 第九条, 第十条; catalogue §3, §3.1.
-- Locks:  none (new table).  Rollback: DROP TABLE gf_application.
CREATE TABLE gf_application (
    id               uuid         PRIMARY KEY,
    round_id         uuid         NOT NULL REFERENCES gf_round,
    enterprise_id    uuid         NOT NULL,
    factory_id       uuid         NOT NULL,
    county_code      varchar(6)   NOT NULL,
    number           varchar(64)  UNIQUE,
    status           varchar(24)  NOT NULL CHECK (status IN (
        'DRAFT', 'COUNTY_REVIEW', 'RETURNED', 'COUNTY_SIGNING', 'RECOMMENDED', 'IN_REVIEW', 'REVIEWED', 'PROPOSED',
        'NOT_PROPOSED', 'CERTIFIED', 'DECLINED', 'COUNTY_OVERDUE', 'ROUND_MISSED', 'ROUND_CANCELLED', 'WITHDRAWN',
        'OBJECTION_UPHELD', 'NOT_CERTIFIED', 'NOT_PROPOSED_CLOSED', 'ENDED')),
    version          bigint       NOT NULL CHECK (version >= 1),
    returns          integer      NOT NULL CHECK (returns >= 0),
    county_outcome   varchar(16)  CHECK (county_outcome IN ('RECOMMEND', 'RETURN', 'DECLINE')),
    ordinal          integer      CHECK (ordinal >= 1),
    attempt          integer      NOT NULL CHECK (attempt >= 0),
    verdict          varchar(16)
        CHECK (verdict IN ('RECOMMEND', 'OPPOSE', 'REVIEW_AGAIN', 'CITY_DECIDES', 'NOT_REVIEWED')),
    list_id          uuid,
    reopened         boolean      NOT NULL,
    certified        boolean,
    certified_on     date,
    certification_id uuid,
    started_at       timestamptz  NOT NULL,
    submitted_at     timestamptz,
    recommended_at   timestamptz,
    closed_at        timestamptz,
    close_reason     text,
    CHECK (submitted_at IS NOT NULL OR number IS NULL),
    CHECK ((certified IS NULL) = (certified_on IS NULL)),
    CHECK ((certified IS NULL) = (certification_id IS NULL)),
    CHECK (status NOT IN ('PROPOSED', 'NOT_PROPOSED') OR list_id IS NOT NULL)
);
CREATE UNIQUE INDEX gf_application_one_open ON gf_application (factory_id) WHERE status IN (
    'DRAFT', 'COUNTY_REVIEW', 'RETURNED', 'COUNTY_SIGNING', 'RECOMMENDED', 'IN_REVIEW', 'REVIEWED', 'PROPOSED',
    'NOT_PROPOSED');
CREATE INDEX gf_application_round ON gf_application (round_id, status);
CREATE UNIQUE INDEX gf_application_ordinal ON gf_application (round_id, ordinal) WHERE ordinal IS NOT NULL;
CREATE INDEX gf_application_enterprise ON gf_application (enterprise_id, started_at);
COMMENT ON TABLE gf_application IS '申报：一个企业的一个工厂在一个批次中的一件申请';
COMMENT ON COLUMN gf_application.number IS '申请编号，提交后编定';
COMMENT ON COLUMN gf_application.version IS '修改次数，企业以 If-Match 提交';
COMMENT ON COLUMN gf_application.ordinal IS '参评序号，汇总推荐时确定';
COMMENT ON COLUMN gf_application.attempt IS '第几次评审，未指派为 0';
COMMENT ON COLUMN gf_application.reopened IS '遗漏异议成立，进入增补名单';
