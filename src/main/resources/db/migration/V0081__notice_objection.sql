-- V0081  module: notice  2026-11-23
-- Why:    objections to a list on notice, from receipt to written reply; who objected is kept apart from what was said.
-- Source: guide Article 10 (经公示无异议后认定); real name, contact, facts and evidence as in domain.md 5.1.
-- Locks:  none (new tables).  Rollback: DROP TABLE gf_lead, gf_objector, gf_objection.
CREATE TABLE gf_objection (
    id                  uuid         PRIMARY KEY,
    number              varchar(64)  NOT NULL UNIQUE,
    receipt             varchar(64)  NOT NULL UNIQUE,
    notice_id           uuid         NOT NULL REFERENCES gf_notice,
    round_id            uuid         NOT NULL,
    target              varchar(16)  NOT NULL CHECK (target IN ('LISTED', 'OMITTED', 'LIST')),
    case_id             uuid,
    enterprise_id       uuid,
    named               varchar(200),
    facts               text         CHECK (length(facts) <= 5000),
    evidence_text       text         CHECK (length(evidence_text) <= 2000),
    evidence_files      integer      NOT NULL CHECK (evidence_files >= 0),
    channel             varchar(16)  NOT NULL CHECK (channel IN ('PORTAL', 'PAPER')),
    received_at         timestamptz  NOT NULL,
    recorded_at         timestamptz  NOT NULL,
    recorded_by         varchar(64)  NOT NULL,
    within_period       boolean      NOT NULL,
    hearing             boolean      NOT NULL,
    content_sha256      char(64)     NOT NULL,
    state               varchar(16)  NOT NULL
        CHECK (state IN ('RECEIVED', 'ADMITTED', 'INADMISSIBLE', 'VERIFIED', 'DECIDED', 'CLOSED')),
    holds_list          boolean      NOT NULL DEFAULT false,
    suggested           boolean,
    suggestion_reason   text,
    admission_reason    text,
    admission_by        varchar(64),
    response            text         CHECK (length(response) <= 5000),
    responded_at        timestamptz,
    response_expired_at timestamptz,
    findings            text,
    verified_by         varchar(64),
    outcome             varchar(16)  CHECK (outcome IN ('UPHELD', 'DISMISSED')),
    reply               text,
    decided_by          varchar(64),
    decided_at          timestamptz,
    replied_at          timestamptz,
    UNIQUE (notice_id, content_sha256),
    CHECK (target <> 'LISTED' OR case_id IS NOT NULL),
    CHECK (target <> 'LIST' OR case_id IS NULL),
    CHECK (target <> 'OMITTED' OR named IS NOT NULL),
    CHECK (NOT holds_list OR target = 'LIST'),
    CHECK (state NOT IN ('VERIFIED', 'DECIDED', 'CLOSED') OR findings IS NOT NULL),
    CHECK ((state IN ('DECIDED', 'CLOSED')) = (outcome IS NOT NULL)),
    CHECK (outcome IS NULL OR (reply IS NOT NULL AND decided_by IS NOT NULL AND decided_at IS NOT NULL)),
    CHECK (state <> 'CLOSED' OR replied_at IS NOT NULL)
);
COMMENT ON TABLE gf_objection IS '异议：对公示名单的一件异议，从收到到书面答复；不含异议人个人信息';
CREATE INDEX gf_objection_case ON gf_objection (case_id);
CREATE INDEX gf_objection_round ON gf_objection (round_id);

CREATE TABLE gf_objector (
    objection_id uuid         PRIMARY KEY REFERENCES gf_objection,
    kind         varchar(16)  NOT NULL CHECK (kind IN ('PERSON', 'UNIT')),
    name         varchar(100),
    contact      varchar(200),
    sealed       boolean      NOT NULL
);
COMMENT ON TABLE gf_objector IS '异议人：姓名或单位、联系方式、是否盖章；仅市局办理人员可见，不进流程引擎，不向企业和公众公开';
CREATE TRIGGER gf_objector_append_only BEFORE UPDATE ON gf_objector
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE gf_lead (
    id            uuid         PRIMARY KEY,
    objection_id  uuid         NOT NULL UNIQUE REFERENCES gf_objection,
    case_id       uuid,
    enterprise_id uuid,
    named         varchar(200),
    facts         text         NOT NULL,
    noted_at      timestamptz  NOT NULL,
    noted_by      varchar(64)  NOT NULL
);
COMMENT ON TABLE gf_lead IS '线索：不予受理但有具体事实的异议，供日后监督检查使用';
