-- V0060  module: certification  2026-11-23
-- Why:    one row per yearly round with the terms and settings frozen when it opened.
-- Source: 第三条（每年认定一次）, 第九条, 第十条; catalogue §3.2.
-- Locks:  none (new tables).  Rollback: DROP TABLE gf_round_act, gf_round.
CREATE TABLE gf_round (
    id                        uuid         PRIMARY KEY,
    code                      varchar(16)  NOT NULL,
    round_year                integer      NOT NULL CHECK (round_year BETWEEN 2024 AND 2999),
    status                    varchar(16)  NOT NULL
        CHECK (status IN ('OPEN', 'COLLECTING', 'IN_REVIEW', 'DECIDED', 'CLOSED', 'CANCELLED')),
    applications_close_on     date         NOT NULL,
    recommendations_close_on  date         NOT NULL CHECK (recommendations_close_on > applications_close_on),
    reviews_close_on          date         NOT NULL CHECK (reviews_close_on > recommendations_close_on),
    standard_edition          varchar(8)   NOT NULL CHECK (standard_edition IN ('2018', '2025')),
    notice_workdays           integer      NOT NULL CHECK (notice_workdays >= 5),
    count_publication_day     boolean      NOT NULL,
    not_applicable            varchar(16)  NOT NULL CHECK (not_applicable IN ('REDISTRIBUTE', 'FULL', 'PEOPLE')),
    lookback_ends_on          date         NOT NULL,
    panel_size                integer      NOT NULL CHECK (panel_size BETWEEN 1 AND 15),
    quorum                    integer      NOT NULL CHECK (quorum BETWEEN 1 AND panel_size),
    max_spread                numeric      NOT NULL CHECK (max_spread BETWEEN 0 AND 100),
    support_numerator         integer      NOT NULL CHECK (support_numerator BETWEEN 1 AND support_denominator),
    support_denominator       integer      NOT NULL,
    max_attempts              integer      NOT NULL CHECK (max_attempts BETWEEN 1 AND 5),
    pass_score                numeric      CHECK (pass_score BETWEEN 0 AND 100),
    quota_per_county          integer      CHECK (quota_per_county >= 1),
    consult_departments       boolean      NOT NULL,
    consultation_close_on     date,
    veto_items_on             text[]       NOT NULL,
    max_returns               integer      NOT NULL CHECK (max_returns >= 0),
    supplement_workdays       integer      NOT NULL CHECK (supplement_workdays >= 1),
    min_remaining_workdays    integer      NOT NULL CHECK (min_remaining_workdays >= 0),
    reconsideration_workdays  integer      NOT NULL CHECK (reconsideration_workdays >= 1),
    truth_undertaking_text    text         NOT NULL,
    remedies_text             text         NOT NULL,
    city_unit_name            text         NOT NULL,
    opened_by                 varchar(64)  NOT NULL,
    opened_at                 timestamptz  NOT NULL,
    participants              integer      CHECK (participants >= 0),
    recommendations_closed_at timestamptz,
    review_mode               varchar(8)   CHECK (review_mode IN ('PANEL', 'AGENCY')),
    reviews_completed_at      timestamptz,
    closed_at                 timestamptz,
    close_reason              text,
    CHECK ((participants IS NULL) = (recommendations_closed_at IS NULL)),
    CHECK ((status IN ('CLOSED', 'CANCELLED')) = (closed_at IS NOT NULL)),
    CHECK (status <> 'CANCELLED' OR close_reason IS NOT NULL)
);
CREATE UNIQUE INDEX gf_round_one_a_year ON gf_round (round_year) WHERE status <> 'CANCELLED';
CREATE INDEX gf_round_code ON gf_round (code);
COMMENT ON TABLE gf_round IS '批次：每年一次的市级绿色工厂认定，启动时冻结全部设置';
COMMENT ON COLUMN gf_round.code IS '批次代码，即年度';
COMMENT ON COLUMN gf_round.participants IS '汇总推荐后确定的参评件数；确定前为空';
COMMENT ON COLUMN gf_round.close_reason IS '取消的理由；正常办结为空';

CREATE TABLE gf_round_act (
    id        bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    round_id  uuid        NOT NULL,
    case_id   uuid,
    act       varchar(64) NOT NULL,
    outcome   varchar(32),
    opinion   text,
    detail    jsonb,
    who       varchar(64) NOT NULL,
    acted_at  timestamptz NOT NULL
);
CREATE INDEX gf_round_act_case ON gf_round_act (case_id, act, id) WHERE case_id IS NOT NULL;
CREATE INDEX gf_round_act_round ON gf_round_act (round_id, act, id);
CREATE TRIGGER gf_round_act_append_only BEFORE UPDATE OR DELETE ON gf_round_act
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE gf_round_act IS '批次与申报的办理记录：谁在何时以何意见办了何事，只增不改';
COMMENT ON COLUMN gf_round_act.case_id IS '申报；针对整个批次的办理为空';
COMMENT ON COLUMN gf_round_act.act IS '办理事项，用户任务即其元素编号';
