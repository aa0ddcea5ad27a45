-- V0150  module: oversight  2026-11-25
-- Why:    counties guide, supervise and inspect; what they demand is rectified and rechecked.
-- Source: 石工信〔2024〕39号 第四条、第十三条、第十四条（二）（三）; the days to rectify are 指南未规定.
-- Locks:  none (new tables).  Rollback: DROP TABLE gf_rectification, gf_inspection.
CREATE TABLE gf_inspection (
    id            uuid         PRIMARY KEY,
    number        varchar(64)  NOT NULL UNIQUE,
    factory_id    uuid         NOT NULL,
    enterprise_id uuid         NOT NULL,
    county_code   varchar(16)  NOT NULL,
    reason        text         NOT NULL CHECK (length(reason) <= 1000),
    planned_on    date         NOT NULL,
    lead_id       uuid,
    opened_by     varchar(64)  NOT NULL,
    opened_at     timestamptz  NOT NULL,
    state         varchar(16)  NOT NULL CHECK (state IN ('OPENED', 'RECTIFYING', 'RECHECKING', 'CLOSED')),
    kind          varchar(16)  CHECK (kind IN ('GUIDANCE', 'SUPERVISION', 'INSPECTION')),
    inspected_on  date,
    findings      text         CHECK (length(findings) <= 4000),
    measures      text         CHECK (length(measures) <= 4000),
    recorded_by   varchar(64),
    recorded_at   timestamptz,
    closed_as     varchar(16)  CHECK (closed_as IN ('GUIDANCE', 'RECORD', 'GROUND')),
    ground        varchar(16)  CHECK (ground IN ('FALSIFIED', 'NOT_OPERATING')),
    ground_reason text,
    closed_by     varchar(64),
    closed_at     timestamptz,
    CHECK (state = 'OPENED' OR recorded_at IS NOT NULL),
    CHECK (recorded_at IS NULL
        OR (kind IS NOT NULL AND inspected_on IS NOT NULL AND findings IS NOT NULL AND recorded_by IS NOT NULL)),
    CHECK ((state = 'CLOSED') = (closed_as IS NOT NULL)),
    CHECK ((closed_as IS NULL) = (closed_at IS NULL)),
    CHECK ((closed_as IS NOT DISTINCT FROM 'GROUND') = (ground IS NOT NULL)),
    CHECK ((ground IS NULL) = (ground_reason IS NULL))
);
COMMENT ON TABLE gf_inspection IS '监督检查：县（市、区）对工厂的一次指导、监督或检查，从立项到办结（第四条、第十三条）';
CREATE INDEX gf_inspection_factory ON gf_inspection (factory_id);
CREATE INDEX gf_inspection_enterprise ON gf_inspection (enterprise_id);

CREATE TABLE gf_rectification (
    inspection_id    uuid         NOT NULL REFERENCES gf_inspection,
    round            integer      NOT NULL CHECK (round >= 1),
    demands          text         NOT NULL,
    last_day         date         NOT NULL,
    demanded_by      varchar(64)  NOT NULL,
    demanded_at      timestamptz  NOT NULL,
    statement        text         CHECK (length(statement) <= 4000),
    submitted_at     timestamptz,
    expired_at       timestamptz,
    recheck          varchar(16)  CHECK (recheck IN ('RECTIFIED', 'RECTIFY_AGAIN', 'GROUND')),
    recheck_findings text,
    rechecked_by     varchar(64),
    rechecked_at     timestamptz,
    PRIMARY KEY (inspection_id, round),
    CHECK ((statement IS NULL) = (submitted_at IS NULL)),
    CHECK ((recheck IS NULL) = (rechecked_at IS NULL)),
    CHECK (recheck IS NULL OR (recheck_findings IS NOT NULL AND rechecked_by IS NOT NULL)),
    CHECK (recheck IS NULL OR submitted_at IS NOT NULL OR expired_at IS NOT NULL)
);
COMMENT ON TABLE gf_rectification IS '整改：每次要求的内容和期限、企业报送的情况、复查结果';
