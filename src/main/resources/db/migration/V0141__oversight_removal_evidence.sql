-- V0141  module: oversight  2026-11-25
-- Why:    what ground 14(3) and 14(5) rest on: checks of a factory's business status, and removals from higher lists.
-- Source: 石工信〔2024〕39号 第十四条（三）、（五）.
-- Locks:  none (new tables).  Rollback: DROP TABLE gf_business_status, gf_higher_removal.
CREATE TABLE gf_business_status (
    id                  uuid         PRIMARY KEY,
    entry               bigint       GENERATED ALWAYS AS IDENTITY,
    factory_id          uuid         NOT NULL,
    as_of               date         NOT NULL,
    deregistered        boolean      NOT NULL,
    stopped_months      integer      NOT NULL CHECK (stopped_months BETWEEN 0 AND 1200),
    abnormal_listed     boolean      NOT NULL,
    other_not_operating text         CHECK (other_not_operating <> '' AND length(other_not_operating) <= 2000),
    evidence            text         NOT NULL CHECK (evidence <> '' AND length(evidence) <= 2000),
    not_raised          text,
    recorded_by         varchar(64)  NOT NULL,
    recorded_at         timestamptz  NOT NULL
);
COMMENT ON TABLE gf_business_status IS '登记状态核查：某日是否注销、连续停产月数、是否列入经营异常名单且未被移出，依据何在';
CREATE INDEX gf_business_status_factory ON gf_business_status (factory_id, as_of DESC, entry DESC);
CREATE TRIGGER gf_business_status_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON gf_business_status
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE gf_higher_removal (
    id          uuid         PRIMARY KEY,
    factory_id  uuid         NOT NULL,
    from_level  varchar(8)   NOT NULL CHECK (from_level IN ('PROVINCE', 'NATION')),
    level       varchar(8)   NOT NULL CHECK (level IN ('CITY', 'PROVINCE')),
    removed_on  date         NOT NULL,
    document_no varchar(100) NOT NULL CHECK (document_no <> ''),
    recorded_by varchar(64)  NOT NULL,
    recorded_at timestamptz  NOT NULL,
    UNIQUE (factory_id, document_no),
    CHECK (from_level <> level)
);
COMMENT ON TABLE gf_higher_removal IS '上级名单调出：文号、调出日、调出前后的级别';
CREATE TRIGGER gf_higher_removal_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON gf_higher_removal
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
