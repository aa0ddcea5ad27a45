-- V0021  module: security  2026-11-23
-- Why:    our own record of who acted in which capacity, from which separation of duties is judged.
-- Source: none (职责分离：指南未规定，按岗位分离要求).
-- Locks:  none (new tables).  Rollback: DROP TABLE gf_case_party, gf_affiliation, gf_recusal, gf_actor (empty).
CREATE TABLE gf_actor (
    id           bigint       GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    subject_id   uuid         NOT NULL,
    subject_kind varchar(16)  NOT NULL CHECK (subject_kind IN ('ROUND', 'CASE', 'NOTICE', 'OBJECTION')),
    round_id     uuid,
    user_id      varchar(64)  NOT NULL CHECK (user_id <> ''),
    capacity     varchar(16)  NOT NULL CHECK (capacity IN ('COUNTY_REVIEWER', 'COUNTY_HEAD', 'CITY_OFFICER',
                                  'CITY_HEAD', 'EXPERT', 'AGENCY', 'ENTERPRISE')),
    act          varchar(100) NOT NULL CHECK (act <> ''),
    acted_at     timestamptz  NOT NULL
);
CREATE INDEX gf_actor_subject ON gf_actor (subject_id, user_id);
CREATE INDEX gf_actor_round ON gf_actor (round_id, user_id) WHERE round_id IS NOT NULL;
CREATE TRIGGER gf_actor_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON gf_actor
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE gf_actor IS '经办记录：何人以何身份办理何事；职责分离据此判断；只增不改';

CREATE TABLE gf_recusal (
    case_id     uuid        NOT NULL,
    user_id     varchar(64) NOT NULL,
    reason      text        NOT NULL CHECK (reason <> ''),
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (case_id, user_id)
);
CREATE TRIGGER gf_recusal_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON gf_recusal
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE gf_recusal IS '回避：专家就某一申报回避及其理由；只增不改';

CREATE TABLE gf_affiliation (
    user_id     varchar(64) NOT NULL,
    credit_code varchar(18) NOT NULL CHECK (length(credit_code) = 18),
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (user_id, credit_code)
);
COMMENT ON TABLE gf_affiliation IS '任职：专家或机构人员所在单位（统一社会信用代码）';

CREATE TABLE gf_case_party (
    case_id     uuid        NOT NULL,
    credit_code varchar(18) NOT NULL CHECK (length(credit_code) = 18),
    party       varchar(16) NOT NULL CHECK (party IN ('APPLICANT', 'AGENCY')),
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (case_id, credit_code, party)
);
COMMENT ON TABLE gf_case_party IS '案件相关单位：申请企业、出具报告的第三方机构；其人员不得评审';
