-- V0080  module: notice  2026-11-23
-- Why:    a proposed list is put on notice; every published version is frozen and hashed, nothing of it is rewritten.
-- Source: guide Article 10 (公示 5 个工作日).
-- Locks:  none (new tables).  Rollback: DROP TABLE gf_notice_row, gf_notice_version, gf_notice.
CREATE TABLE gf_notice (
    id                    uuid         PRIMARY KEY,
    round_id              uuid         NOT NULL,
    list_id               uuid         NOT NULL,
    round_year            integer      NOT NULL CHECK (round_year >= 2017),
    ordinal               integer      NOT NULL CHECK (ordinal >= 1),
    kind                  varchar(16)  NOT NULL CHECK (kind IN ('MAIN', 'SUPPLEMENT')),
    number                varchar(64)  NOT NULL UNIQUE,
    state                 varchar(16)  NOT NULL CHECK (state IN ('OPEN', 'ENDED', 'REVOKED')),
    published_at          timestamptz  NOT NULL,
    closes_at             timestamptz  NOT NULL CHECK (closes_at > published_at),
    workdays              integer      NOT NULL CHECK (workdays >= 5),
    count_publication_day boolean      NOT NULL,
    approved_sha256       char(64)     NOT NULL,
    approved_by           varchar(64)  NOT NULL,
    version               integer      NOT NULL CHECK (version >= 1),
    ended_at              timestamptz,
    revoked_at            timestamptz,
    CHECK ((state = 'ENDED') = (ended_at IS NOT NULL)),
    CHECK ((state = 'REVOKED') = (revoked_at IS NOT NULL)),
    UNIQUE (round_id, ordinal)
);
COMMENT ON TABLE gf_notice IS '公示：一个批次的一份拟认定名单（或增补名单）的公示';
CREATE UNIQUE INDEX gf_notice_one_open ON gf_notice (round_id) WHERE state = 'OPEN';

CREATE TABLE gf_notice_version (
    notice_id      uuid         NOT NULL REFERENCES gf_notice,
    version        integer      NOT NULL CHECK (version >= 1),
    kind           varchar(16)  NOT NULL
        CHECK (kind IN ('FIRST', 'CORRECTION', 'EXTENSION', 'WITHDRAWAL', 'REVOCATION')),
    published_at   timestamptz  NOT NULL,
    closes_at      timestamptz  NOT NULL,
    canonical_json text         NOT NULL,
    sha256         char(64)     NOT NULL,
    reason         text,
    who            varchar(64)  NOT NULL,
    PRIMARY KEY (notice_id, version),
    CHECK (kind = 'FIRST' OR reason IS NOT NULL)
);
COMMENT ON TABLE gf_notice_version IS '公示版本：首次公示、更正、延长、撤回申报公告、撤销，逐版冻结并计算 SHA-256';
CREATE TRIGGER gf_notice_version_append_only BEFORE UPDATE OR DELETE ON gf_notice_version
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE gf_notice_row (
    notice_id          uuid         NOT NULL,
    version            integer      NOT NULL,
    ordinal            integer      NOT NULL CHECK (ordinal >= 1),
    case_id            uuid         NOT NULL,
    application_number varchar(64)  NOT NULL,
    enterprise_id      uuid         NOT NULL,
    credit_code        char(18)     NOT NULL,
    enterprise_name    varchar(200) NOT NULL,
    factory_name       varchar(200) NOT NULL,
    county_name        varchar(64)  NOT NULL,
    industry           varchar(100) NOT NULL,
    standing           varchar(16)  NOT NULL CHECK (standing IN ('LISTED', 'WITHDRAWN')),
    closes_at          timestamptz  NOT NULL,
    PRIMARY KEY (notice_id, version, case_id),
    FOREIGN KEY (notice_id, version) REFERENCES gf_notice_version (notice_id, version)
);
COMMENT ON TABLE gf_notice_row IS '公示名单行：每个版本冻结的企业与工厂，更正的行有自己的公示截止时间';
CREATE INDEX gf_notice_row_case ON gf_notice_row (case_id);
CREATE TRIGGER gf_notice_row_append_only BEFORE UPDATE OR DELETE ON gf_notice_row
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
