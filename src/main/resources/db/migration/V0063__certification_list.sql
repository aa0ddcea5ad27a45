-- V0063  module: certification  2026-11-23
-- Why:    lists as they were drawn up and approved, hashed; certification decisions in the order they were made.
-- Source: 第十条; catalogue §3.2, §3.4.
-- Locks:  gf_application (adds foreign keys, empty).  Rollback: DROP TABLE gf_certification, gf_list_row, gf_list.
CREATE TABLE gf_list (
    id              uuid        PRIMARY KEY,
    round_id        uuid        NOT NULL REFERENCES gf_round,
    sequence        integer     NOT NULL CHECK (sequence >= 1),
    state           varchar(12) NOT NULL CHECK (state IN ('DRAFT', 'APPROVED', 'SENT_BACK', 'RETURNED')),
    sha256          char(64)    NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    drawn_by        varchar(64) NOT NULL,
    drawn_at        timestamptz NOT NULL,
    decided_by      varchar(64),
    decided_at      timestamptz,
    opinion         text,
    notice_id       uuid,
    notice_ended_at timestamptz,
    UNIQUE (round_id, sequence),
    CHECK (state NOT IN ('APPROVED', 'RETURNED') OR decided_by IS NOT NULL),
    CHECK ((decided_by IS NULL) = (decided_at IS NULL))
);
CREATE UNIQUE INDEX gf_list_one_draft ON gf_list (round_id) WHERE state = 'DRAFT';
COMMENT ON TABLE gf_list IS '拟认定名单：综合审查拟定、负责人批准，按内容取 SHA-256';
COMMENT ON COLUMN gf_list.sequence IS '本批次拟定的第几份名单';

CREATE TABLE gf_list_row (
    list_id            uuid         NOT NULL REFERENCES gf_list,
    ordinal            integer      NOT NULL CHECK (ordinal >= 1),
    case_id            uuid         NOT NULL REFERENCES gf_application,
    application_number varchar(64)  NOT NULL,
    enterprise_id      uuid         NOT NULL,
    credit_code        varchar(18)  NOT NULL,
    enterprise_name    varchar(200) NOT NULL,
    factory_name       varchar(200) NOT NULL,
    county_code        varchar(6)   NOT NULL,
    county_name        varchar(100) NOT NULL,
    proposed           boolean      NOT NULL,
    reason             text         NOT NULL,
    PRIMARY KEY (list_id, ordinal),
    UNIQUE (list_id, case_id)
);
CREATE TRIGGER gf_list_row_append_only BEFORE UPDATE OR DELETE ON gf_list_row
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE gf_list_row IS '名单的一行：拟定当日的文字，只增不改';

CREATE TABLE gf_certification (
    id         uuid        PRIMARY KEY,
    round_id   uuid        NOT NULL REFERENCES gf_round,
    sequence   integer     NOT NULL CHECK (sequence >= 1),
    decided_by varchar(64) NOT NULL,
    decided_on date        NOT NULL,
    decided_at timestamptz NOT NULL,
    UNIQUE (round_id, sequence)
);
CREATE TRIGGER gf_certification_append_only BEFORE UPDATE OR DELETE ON gf_certification
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE gf_certification IS '认定决定：负责人一次作出的一批决定，首批之后为增补，只增不改';

ALTER TABLE gf_application ADD FOREIGN KEY (list_id) REFERENCES gf_list;
ALTER TABLE gf_application ADD FOREIGN KEY (certification_id) REFERENCES gf_certification;
