-- V0012  module: calendar  2026-11-23
-- Why:    a deadline is a row that says why it ends when it does; every move keeps old, new and why.
-- Source: Art. 10 (公示 5 个工作日); 民法典第二百零一条、第二百零三条; catalogue §1.3, §6.
-- Locks:  none (new tables).  Rollback: DROP TABLE gf_deadline_change, gf_deadline.
CREATE TABLE gf_deadline (
    id              uuid          PRIMARY KEY,
    subject_kind    varchar(16)   NOT NULL CHECK (subject_kind IN ('ROUND', 'NOTICE', 'CASE', 'OBJECTION')),
    subject_id      uuid          NOT NULL,
    purpose         varchar(128)  NOT NULL CHECK (purpose <> ''),
    started_at      timestamptz   NOT NULL,
    workdays        integer       CHECK (workdays >= 1),
    count_first_day boolean       NOT NULL,
    binds_outsider  boolean       NOT NULL,
    published       boolean       NOT NULL,
    fixed_day       date,
    last_day        date,
    closes_at       timestamptz   GENERATED ALWAYS AS ((last_day + 1)::timestamp AT TIME ZONE 'Asia/Shanghai') STORED,
    skipped         jsonb         NOT NULL,
    state           varchar(16)   NOT NULL CHECK (state IN ('OPEN', 'STOPPED', 'CLOSED')),
    opened          bigint        GENERATED ALWAYS AS IDENTITY,
    CHECK ((workdays IS NULL) <> (fixed_day IS NULL)),
    CHECK (last_day IS NOT NULL OR NOT (binds_outsider OR published)),
    CHECK (last_day IS NOT NULL OR workdays IS NOT NULL)
);
CREATE INDEX gf_deadline_subject ON gf_deadline (subject_id, purpose);
CREATE INDEX gf_deadline_open ON gf_deadline (closes_at) WHERE state = 'OPEN';
COMMENT ON TABLE gf_deadline IS '期限：为谁、为何事、自何时、按何规则、到何日；last_day 为空表示待放假安排公布后确定';

CREATE TABLE gf_deadline_change (
    id                 bigint        GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    deadline_id        uuid          NOT NULL REFERENCES gf_deadline (id),
    kind               varchar(16)   NOT NULL CHECK (kind IN
                       ('OPENED', 'STOPPED', 'RESUMED', 'EXTENDED', 'RECALCULATED', 'KEPT', 'CLOSED')),
    old_last_day       date,
    new_last_day       date,
    remaining_workdays integer       CHECK (remaining_workdays >= 0),
    min_remaining      integer       CHECK (min_remaining >= 0),
    who                varchar(128),
    why                text          NOT NULL,
    recorded_at        timestamptz   NOT NULL
);
CREATE INDEX gf_deadline_change_of ON gf_deadline_change (deadline_id, id);
CREATE TRIGGER gf_deadline_change_append_only BEFORE UPDATE OR DELETE ON gf_deadline_change
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE gf_deadline_change IS '期限的变动：开始、中止、恢复、延长、重算、维持、结束，只增不改';
