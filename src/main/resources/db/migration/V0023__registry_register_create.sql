-- V0023  module: registry  2026-11-23
-- Why:    enterprises, their factories, and the list of green factories as events, so that any day can be read back.
-- Source: 石工信〔2024〕39号 第四、十、十一、十四、十五条；CreditCode per GB 32100-2015, industry per GB/T 4754-2017.
-- Locks:  none (new tables).  Rollback: DROP FUNCTION gf_register_on; DROP TABLE gf_register_event, gf_factory,
--         gf_enterprise (empty at this point).
CREATE TABLE gf_enterprise (
    id                   uuid         PRIMARY KEY,
    credit_code          varchar(18)  NOT NULL UNIQUE CHECK (credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
    name                 varchar(200) NOT NULL CHECK (name <> ''),
    address              varchar(300) NOT NULL,
    legal_representative varchar(100) NOT NULL,
    industry_code        varchar(4)   NOT NULL CHECK (industry_code ~ '^[0-9]{4}$'),
    contact              varchar(100) NOT NULL,
    phone                varchar(40)  NOT NULL,
    enrolled_at          timestamptz  NOT NULL
);
COMMENT ON TABLE gf_enterprise IS '企业：以统一社会信用代码登记';

CREATE TABLE gf_factory (
    id            uuid         PRIMARY KEY,
    enterprise_id uuid         NOT NULL REFERENCES gf_enterprise,
    name          varchar(200) NOT NULL CHECK (name <> ''),
    county_code   varchar(6)   NOT NULL CHECK (county_code ~ '^[0-9]{4}[0-9A-Z]{2}$'),
    address       varchar(300) NOT NULL,
    industry_code varchar(4)   NOT NULL CHECK (industry_code ~ '^[0-9]{4}$'),
    added_at      timestamptz  NOT NULL,
    UNIQUE (enterprise_id, name)
);
CREATE INDEX gf_factory_county ON gf_factory (county_code);
COMMENT ON TABLE gf_factory IS '工厂：所在县（市、区）为工厂实际所在地，不由信用代码推断';

CREATE TABLE gf_register_event (
    id              bigint       GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    factory_id      uuid         NOT NULL REFERENCES gf_factory,
    kind            varchar(16)  NOT NULL CHECK (kind IN ('CERTIFIED', 'REMOVED', 'RENAMED', 'MOVED',
                                     'LEVEL_CHANGED', 'SUCCEEDED')),
    effective_on    date         NOT NULL,
    level           varchar(8)   CHECK (level IN ('CITY', 'PROVINCE', 'NATION')),
    certificate_no  varchar(120),
    enterprise_name varchar(200),
    factory_name    varchar(200),
    county_code     varchar(6)   CHECK (county_code ~ '^[0-9]{4}[0-9A-Z]{2}$'),
    address         varchar(300),
    successor_id    uuid         REFERENCES gf_factory,
    case_id         uuid,
    document        varchar(200),
    recorded_at     timestamptz  NOT NULL,
    CHECK (kind <> 'CERTIFIED' OR (level IS NOT NULL AND certificate_no IS NOT NULL AND case_id IS NOT NULL
        AND enterprise_name IS NOT NULL AND factory_name IS NOT NULL AND county_code IS NOT NULL)),
    CHECK ((kind = 'CERTIFIED') = (certificate_no IS NOT NULL)),
    CHECK (kind IN ('CERTIFIED', 'LEVEL_CHANGED') OR level IS NULL),
    CHECK (kind <> 'LEVEL_CHANGED' OR level IS NOT NULL),
    CHECK (kind <> 'RENAMED' OR enterprise_name IS NOT NULL OR factory_name IS NOT NULL),
    CHECK (kind <> 'MOVED' OR county_code IS NOT NULL OR address IS NOT NULL),
    CHECK ((kind = 'SUCCEEDED') = (successor_id IS NOT NULL)),
    CHECK (successor_id <> factory_id)
);
CREATE INDEX gf_register_event_factory ON gf_register_event (factory_id, effective_on, id);
CREATE UNIQUE INDEX gf_register_event_certificate ON gf_register_event (certificate_no) WHERE kind = 'CERTIFIED';
CREATE UNIQUE INDEX gf_register_event_case ON gf_register_event (case_id) WHERE kind = 'CERTIFIED';
CREATE TRIGGER gf_register_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON gf_register_event
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE gf_register_event IS '名单变动：认定、移出、更名、迁址、级别变动、承继；只增不改，任一日的名单由此得出';

CREATE FUNCTION gf_register_on(day date) RETURNS TABLE (
    factory_id uuid, status text, certified_on date, certificate_no text, level text,
    enterprise_name text, factory_name text, county_code text, address text
) LANGUAGE sql STABLE AS $$
    SELECT e.factory_id,
        (array_agg(e.kind ORDER BY e.effective_on DESC, e.id DESC)
            FILTER (WHERE e.kind IN ('CERTIFIED', 'REMOVED', 'SUCCEEDED')))[1]::text,
        (array_agg(e.effective_on ORDER BY e.effective_on DESC, e.id DESC)
            FILTER (WHERE e.kind = 'CERTIFIED'))[1],
        (array_agg(e.certificate_no ORDER BY e.effective_on DESC, e.id DESC)
            FILTER (WHERE e.kind = 'CERTIFIED'))[1]::text,
        (array_agg(e.level ORDER BY e.effective_on DESC, e.id DESC) FILTER (WHERE e.level IS NOT NULL))[1]::text,
        (array_agg(e.enterprise_name ORDER BY e.effective_on DESC, e.id DESC)
            FILTER (WHERE e.enterprise_name IS NOT NULL))[1]::text,
        (array_agg(e.factory_name ORDER BY e.effective_on DESC, e.id DESC)
            FILTER (WHERE e.factory_name IS NOT NULL))[1]::text,
        (array_agg(e.county_code ORDER BY e.effective_on DESC, e.id DESC)
            FILTER (WHERE e.county_code IS NOT NULL))[1]::text,
        (array_agg(e.address ORDER BY e.effective_on DESC, e.id DESC) FILTER (WHERE e.address IS NOT NULL))[1]::text
    FROM gf_register_event e
    WHERE e.effective_on <= day
    GROUP BY e.factory_id
$$;
COMMENT ON FUNCTION gf_register_on(date) IS '某日各工厂在名单上的状态、名称、所在地、级别、证书编号';
