-- V0130  module: oversight  2026-11-25
-- Why:    incidents of any enterprise with every version of their facts, what was concluded from each, and who was told.
-- Source: 石工信〔2024〕39号 第五条（四）、第十三条、第十四条（四）; 国务院令第493号第三条、第十三条; 国办函〔2014〕119号.
-- Locks:  none (new tables).  Rollback: DROP TABLE gf_incident_acknowledgement, gf_incident_version, gf_incident.
CREATE TABLE gf_incident (
    id              uuid         PRIMARY KEY,
    number          varchar(64)  NOT NULL UNIQUE,
    enterprise_id   uuid         NOT NULL,
    factory_id      uuid,
    county_code     char(6)      NOT NULL,
    channel         varchar(16)  NOT NULL CHECK (channel IN ('ENTERPRISE', 'COUNTY')),
    reported_at     timestamptz  NOT NULL,
    reported_by     varchar(64)  NOT NULL,
    content_sha256  char(64)     NOT NULL UNIQUE,
    state           varchar(16)  NOT NULL CHECK (state IN ('OPEN', 'DETERMINED', 'CLOSED')),
    version         integer      NOT NULL CHECK (version >= 1),
    settled_at      timestamptz,
    settled_by      varchar(64),
    closure_reason  text,
    CHECK ((state = 'OPEN') = (settled_at IS NULL)),
    CHECK ((settled_at IS NULL) = (settled_by IS NULL)),
    CHECK ((state = 'CLOSED') = (closure_reason IS NOT NULL))
);
COMMENT ON TABLE gf_incident IS '事故（事件）：哪家企业、由谁何时报告、办到哪一步；事实在各版本中';
CREATE INDEX gf_incident_enterprise ON gf_incident (enterprise_id);
CREATE INDEX gf_incident_county ON gf_incident (county_code);

CREATE TABLE gf_incident_version (
    incident_id           uuid          NOT NULL REFERENCES gf_incident,
    version               integer       NOT NULL CHECK (version >= 1),
    act                   varchar(16)   NOT NULL CHECK (act IN ('REPORTED', 'CORRECTED', 'DETERMINED')),
    kind                  varchar(16)   NOT NULL CHECK (kind IN ('SAFETY', 'ENVIRONMENT', 'QUALITY', 'CYBER', 'DATA')),
    occurred_at           timestamptz   NOT NULL,
    known_at              timestamptz   NOT NULL,
    deaths                integer       NOT NULL CHECK (deaths >= 0),
    serious_injuries      integer       NOT NULL CHECK (serious_injuries >= 0),
    direct_loss_yuan      numeric(16,2) NOT NULL CHECK (direct_loss_yuan >= 0),
    evacuated             integer       NOT NULL CHECK (evacuated >= 0),
    other_criterion_grade varchar(16)
        CHECK (other_criterion_grade IN ('NONE', 'GENERAL', 'LARGER', 'MAJOR', 'EXTRAORDINARY')),
    traffic_or_fire       boolean       NOT NULL,
    description           text          NOT NULL CHECK (length(description) BETWEEN 1 AND 5000),
    determined_grade      varchar(16)
        CHECK (determined_grade IN ('NONE', 'GENERAL', 'LARGER', 'MAJOR', 'EXTRAORDINARY')),
    authority             varchar(200),
    document_no           varchar(100),
    determined_on         date,
    standing_grade        varchar(16)
        CHECK (standing_grade IN ('NONE', 'GENERAL', 'LARGER', 'MAJOR', 'EXTRAORDINARY')),
    reason                text          CHECK (length(reason) <= 2000),
    recorded_at           timestamptz   NOT NULL,
    recorded_by           varchar(64)   NOT NULL,
    grade                 varchar(16)
        CHECK (grade IN ('NONE', 'GENERAL', 'LARGER', 'MAJOR', 'EXTRAORDINARY', 'UNDETERMINED')),
    provisional           boolean,
    supplement_days       integer       CHECK (supplement_days >= 1),
    blocks_entry          boolean,
    report_to_city        boolean,
    removal_ground        boolean,
    needs_determination   boolean,
    PRIMARY KEY (incident_id, version),
    CHECK (occurred_at <= known_at AND known_at <= recorded_at),
    CHECK (act = 'REPORTED' OR reason IS NOT NULL),
    CHECK ((act = 'REPORTED') = (version = 1)),
    CHECK ((act = 'DETERMINED') = (determined_grade IS NOT NULL)),
    CHECK (determined_grade IS NULL OR (authority IS NOT NULL AND document_no IS NOT NULL AND determined_on IS NOT NULL)),
    CHECK (determined_grade IS NULL OR standing_grade IS NULL),
    CHECK ((grade IS NULL) = (provisional IS NULL) AND (grade IS NULL) = (supplement_days IS NULL)),
    CHECK (report_to_city IS NULL OR grade IS NOT NULL)
);
COMMENT ON TABLE gf_incident_version IS '事故（事件）的每一版事实、认定和据以得出的等级与后果，只增不改';
COMMENT ON COLUMN gf_incident_version.standing_grade IS '此前认定的等级：后续数据使其存疑，重新认定之前不因数据而降低';
COMMENT ON COLUMN gf_incident_version.report_to_city IS '得出后果后本行不再变动';
CREATE TRIGGER gf_incident_version_facts BEFORE DELETE OR UPDATE OF
    incident_id, version, act, kind, occurred_at, known_at, deaths, serious_injuries, direct_loss_yuan, evacuated,
    other_criterion_grade, traffic_or_fire, description, determined_grade, authority, document_no, determined_on,
    standing_grade, reason, recorded_at, recorded_by
    ON gf_incident_version FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER gf_incident_version_concluded BEFORE UPDATE ON gf_incident_version
    FOR EACH ROW WHEN (OLD.report_to_city IS NOT NULL) EXECUTE FUNCTION refuse_change();

CREATE TABLE gf_incident_acknowledgement (
    incident_id     uuid         NOT NULL REFERENCES gf_incident,
    asked_version   integer      NOT NULL,
    asked_at        timestamptz  NOT NULL,
    acknowledged_at timestamptz,
    acknowledged_by varchar(64),
    seen_version    integer,
    note            text         CHECK (length(note) <= 2000),
    PRIMARY KEY (incident_id, asked_version),
    FOREIGN KEY (incident_id, asked_version) REFERENCES gf_incident_version (incident_id, version),
    CHECK ((acknowledged_at IS NULL) = (acknowledged_by IS NULL)),
    CHECK ((acknowledged_at IS NULL) = (seen_version IS NULL)),
    CHECK (acknowledged_at IS NOT NULL OR note IS NULL)
);
CREATE UNIQUE INDEX gf_incident_acknowledgement_open ON gf_incident_acknowledgement (incident_id)
    WHERE acknowledged_at IS NULL;
COMMENT ON TABLE gf_incident_acknowledgement IS '上报市局后的确认：因哪一版上报、何时由谁确认';
