-- V0160  module: oversight  2026-11-25
-- Why:    difficulties of enterprises in turning green, forwarded and answered in writing.
-- Source: 石工信〔2024〕39号 第三条、第十七条.
-- Locks:  none (new table).  Rollback: DROP TABLE gf_support.
CREATE TABLE gf_support (
    id             uuid         PRIMARY KEY,
    number         varchar(64)  NOT NULL UNIQUE,
    enterprise_id  uuid         NOT NULL,
    factory_id     uuid         NOT NULL,
    county_code    varchar(16)  NOT NULL,
    title          varchar(100) NOT NULL,
    content        text         NOT NULL CHECK (length(content) <= 4000),
    requested_at   timestamptz  NOT NULL,
    state          varchar(16)  NOT NULL CHECK (state IN ('OPEN', 'FORWARDED', 'ANSWERED', 'REPLIED')),
    forward_reason text         CHECK (length(forward_reason) <= 4000),
    forwarded_by   varchar(64),
    forwarded_at   timestamptz,
    answer         text         CHECK (length(answer) <= 4000),
    answered_by    varchar(64),
    answered_as    varchar(16)  CHECK (answered_as IN ('COUNTY', 'CITY')),
    answered_at    timestamptz,
    replied_at     timestamptz,
    CHECK ((forward_reason IS NULL) = (forwarded_at IS NULL)),
    CHECK (state <> 'FORWARDED' OR forwarded_at IS NOT NULL),
    CHECK ((state IN ('ANSWERED', 'REPLIED')) = (answer IS NOT NULL)),
    CHECK (answer IS NULL OR (answered_by IS NOT NULL AND answered_as IS NOT NULL AND answered_at IS NOT NULL)),
    CHECK ((state = 'REPLIED') = (replied_at IS NOT NULL))
);
COMMENT ON TABLE gf_support IS '困难问题：企业绿色制造转型中的困难和问题，县级答复或转市局答复（第十七条）';
CREATE INDEX gf_support_enterprise ON gf_support (enterprise_id);
CREATE INDEX gf_support_factory ON gf_support (factory_id);
