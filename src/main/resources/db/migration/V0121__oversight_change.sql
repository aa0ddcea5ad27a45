-- V0121  module: oversight  2026-11-25
-- Why:    declarations of changes of listed factories, verified by the county, registered or not by the city.
-- Source: 石工信〔2024〕39号 第十五条.
-- Locks:  none (new table).  Rollback: DROP TABLE gf_change (empty at this point).
CREATE TABLE gf_change (
    id                   uuid         PRIMARY KEY,
    number               varchar(64)  NOT NULL UNIQUE,
    factory_id           uuid         NOT NULL,
    enterprise_id        uuid         NOT NULL,
    county_code          varchar(6)   NOT NULL,
    kind                 varchar(16)  NOT NULL
        CHECK (kind IN ('RENAMED', 'SCOPE', 'MOVED', 'BOUNDARY', 'MERGED_INTO', 'SPLIT')),
    effective_on         date         NOT NULL,
    explanation          varchar(2000) NOT NULL CHECK (explanation <> ''),
    investment_or_merger boolean      NOT NULL,
    details              jsonb        NOT NULL,
    before               jsonb        NOT NULL,
    content_sha256       char(64)     NOT NULL CHECK (content_sha256 ~ '^[0-9a-f]{64}$'),
    channel              varchar(16)  NOT NULL CHECK (channel IN ('ENTERPRISE', 'COUNTY', 'REPORT')),
    report_id            uuid,
    declared_by          varchar(64)  NOT NULL CHECK (declared_by <> ''),
    declared_at          timestamptz  NOT NULL,
    reassessment         boolean      NOT NULL,
    status               varchar(16)  NOT NULL
        CHECK (status IN ('DECLARED', 'VERIFIED', 'REGISTERED', 'NOT_REGISTERED', 'ENDED')),
    declarable           boolean,
    reassess             boolean,
    suggestion_reason    varchar(500),
    verified             boolean,
    verify_opinion       varchar(2000),
    verified_by          varchar(64),
    verified_at          timestamptz,
    register_remark      varchar(2000),
    decided_by           varchar(64),
    decided_at           timestamptz,
    reassess_outcome     varchar(16)  CHECK (reassess_outcome IN ('GUIDANCE', 'RECORD')),
    reassess_opinion     varchar(2000),
    reassessed_by        varchar(64),
    reassessed_at        timestamptz,
    ended_at             timestamptz,
    end_reason           varchar(500),
    CHECK ((channel = 'REPORT') = (report_id IS NOT NULL)),
    CHECK ((verified IS NULL) = (verified_by IS NULL) AND (verified IS NULL) = (verified_at IS NULL)),
    CHECK (verified OR verify_opinion IS NOT NULL OR verified IS NULL),
    CHECK (status NOT IN ('VERIFIED', 'REGISTERED', 'NOT_REGISTERED') OR verified IS NOT NULL),
    CHECK ((status IN ('REGISTERED', 'NOT_REGISTERED')) = (decided_by IS NOT NULL)),
    CHECK ((decided_by IS NULL) = (decided_at IS NULL)),
    CHECK (status <> 'NOT_REGISTERED' OR register_remark IS NOT NULL),
    CHECK ((reassess_outcome IS NULL) = (reassessed_by IS NULL)),
    CHECK (reassess_outcome IS NULL OR (status = 'REGISTERED' AND reassess_opinion IS NOT NULL)),
    CHECK ((status = 'ENDED') = (ended_at IS NOT NULL AND end_reason IS NOT NULL))
);
CREATE INDEX gf_change_factory ON gf_change (factory_id, declared_at);
CREATE INDEX gf_change_county ON gf_change (county_code, declared_at);
CREATE UNIQUE INDEX gf_change_once ON gf_change (factory_id, content_sha256) WHERE status <> 'NOT_REGISTERED';
COMMENT ON TABLE gf_change IS '变更说明：名单内工厂的一项变更，从说明、县级复核到市级登记';
COMMENT ON COLUMN gf_change.county_code IS '现办理县（市、区）；登记迁址后随工厂';
COMMENT ON COLUMN gf_change.before IS '说明时名单上的名称、所在地和所属企业';
COMMENT ON COLUMN gf_change.reassessment IS '说明时的设置：登记后是否按建议重新评估';
