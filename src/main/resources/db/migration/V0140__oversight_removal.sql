-- V0140  module: oversight  2026-11-25
-- Why:    removals from the list: the grounds claimed, who verified, heard, proposed and decided, and every step of it.
-- Source: 石工信〔2024〕39号 第十四条; defence and its length are the bureau's practice (指南未规定).
-- Locks:  none (new tables).  Rollback: DROP TABLE gf_removal_history, gf_removal_ground, gf_removal.
CREATE TABLE gf_removal (
    id                    uuid         PRIMARY KEY,
    number                varchar(120) NOT NULL UNIQUE,
    factory_id            uuid         NOT NULL,
    enterprise_id         uuid         NOT NULL,
    county_code           varchar(6)   NOT NULL,
    opened_at             timestamptz  NOT NULL,
    defence_workdays      integer      NOT NULL CHECK (defence_workdays BETWEEN 0 AND 60),
    defence_waiver        text,
    defence_waived_by     varchar(64),
    state                 varchar(16)  NOT NULL CHECK (state IN ('OPEN', 'DECIDED', 'REMOVED', 'KEPT', 'ENDED')),
    suggestion            text,
    proposal              text         CHECK (length(proposal) <= 5000),
    proposed_by           varchar(64),
    outcome               varchar(16)  CHECK (outcome IN ('REMOVE', 'KEEP')),
    opinion               text         CHECK (length(opinion) <= 5000),
    decided_by            varchar(64),
    decided_at            timestamptz,
    level                 varchar(8)   CHECK (level IN ('CITY', 'PROVINCE', 'NATION')),
    decision_paper_id     uuid,
    announcement_paper_id uuid,
    reported_upward_at    timestamptz,
    closed_at             timestamptz,
    end_reason            text,
    CHECK ((defence_waiver IS NULL) = (defence_waived_by IS NULL)),
    CHECK (defence_workdays > 0 OR defence_waiver IS NOT NULL),
    CHECK ((proposal IS NULL) = (proposed_by IS NULL)),
    CHECK (state NOT IN ('DECIDED', 'REMOVED', 'KEPT') OR outcome IS NOT NULL),
    CHECK (state <> 'OPEN' OR outcome IS NULL),
    CHECK (outcome IS NULL OR (opinion IS NOT NULL AND decided_by IS NOT NULL AND decided_at IS NOT NULL
        AND level IS NOT NULL)),
    CHECK (outcome <> 'REMOVE' OR decided_by <> proposed_by),
    CHECK ((state IN ('REMOVED', 'KEPT', 'ENDED')) = (closed_at IS NOT NULL)),
    CHECK (state <> 'REMOVED' OR outcome = 'REMOVE'),
    CHECK (state <> 'KEPT' OR outcome = 'KEEP'),
    CHECK ((state = 'ENDED') = (end_reason IS NOT NULL))
);
COMMENT ON TABLE gf_removal IS '移出：一家工厂的一次移出办理，从列明情形到移出、保留或终止；陈述期限在立案时固定';
CREATE UNIQUE INDEX gf_removal_open ON gf_removal (factory_id) WHERE state IN ('OPEN', 'DECIDED');
CREATE INDEX gf_removal_county ON gf_removal (county_code);
CREATE INDEX gf_removal_enterprise ON gf_removal (enterprise_id);

CREATE TABLE gf_removal_ground (
    id          uuid        PRIMARY KEY,
    removal_id  uuid        NOT NULL REFERENCES gf_removal,
    ground      varchar(16) NOT NULL
        CHECK (ground IN ('NOT_FILED', 'FALSIFIED', 'NOT_OPERATING', 'INCIDENT', 'HIGHER_REMOVED')),
    reason      text        NOT NULL CHECK (reason <> '' AND length(reason) <= 5000),
    origin      varchar(16) NOT NULL CHECK (origin IN ('REPORT', 'INCIDENT', 'INSPECTION', 'HIGHER_LIST',
                                'BUSINESS_STATUS', 'OBJECTION_LEAD')),
    origin_id   uuid        NOT NULL,
    raised_by   varchar(64) NOT NULL,
    raised_at   timestamptz NOT NULL,
    struck      text        CHECK (struck <> ''),
    upheld      boolean,
    finding     text        CHECK (length(finding) <= 5000),
    verified_by varchar(64),
    heard       boolean     NOT NULL DEFAULT false,
    UNIQUE (removal_id, ground, origin, origin_id),
    CHECK ((upheld IS NULL) = (verified_by IS NULL)),
    CHECK ((upheld IS NULL) = (finding IS NULL))
);
COMMENT ON TABLE gf_removal_ground IS '移出情形：每个情形、每个来源一行，现在的样子；撤回、核实结论、企业是否已陈述；经过见 gf_removal_history';

CREATE TABLE gf_removal_history (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    removal_id uuid        NOT NULL REFERENCES gf_removal,
    step       varchar(24) NOT NULL CHECK (step IN ('RAISED', 'REPLACED', 'STRUCK', 'VERIFIED', 'WAIVED', 'STATED',
                               'NOT_STATED', 'PROPOSED', 'SENT_BACK', 'DECIDED', 'REGISTERED', 'ISSUED', 'ANNOUNCED',
                               'REPORTED_UPWARD', 'ENDED')),
    ground     varchar(16),
    origin     varchar(16),
    origin_id  uuid,
    upheld     boolean,
    outcome    varchar(16),
    text       text        NOT NULL,
    who        varchar(64) NOT NULL,
    at         timestamptz NOT NULL
);
COMMENT ON TABLE gf_removal_history IS '移出经过：每次提出、更改、撤回、核实、陈述、建议、决定；只增不改';
CREATE INDEX gf_removal_history_removal ON gf_removal_history (removal_id, id);
CREATE TRIGGER gf_removal_history_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON gf_removal_history
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
