-- V0011  module: calendar  2026-11-23
-- Why:    which days are worked is what the State Council announced, version by version; deadlines rest on it.
-- Source: 国务院办公厅关于部分节假日安排的通知 (files in processes/calendar, later imports by the bureau).
-- Locks:  none (new tables).  Rollback: DROP TABLE gf_holiday, gf_holiday_notice.
CREATE TABLE gf_holiday_notice (
    id          uuid          PRIMARY KEY,
    year        integer       NOT NULL CHECK (year BETWEEN 2000 AND 2099),
    version     integer       NOT NULL CHECK (version >= 1),
    title       varchar(200),
    document_no varchar(200),
    issued_on   date,
    papers      jsonb         NOT NULL,
    source      varchar(16)   NOT NULL CHECK (source IN ('FILE', 'HOLIDAY_CN', 'ICALENDAR')),
    sha256      char(64)      NOT NULL,
    who         varchar(128)  NOT NULL CHECK (who <> ''),
    why         varchar(1000) NOT NULL CHECK (why <> ''),
    loaded_at   timestamptz   NOT NULL,
    UNIQUE (year, version)
);
CREATE TRIGGER gf_holiday_notice_append_only BEFORE UPDATE OR DELETE ON gf_holiday_notice
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE gf_holiday_notice IS '国务院放假通知：每年一份，更正时增加版本，以最新版本为准';

CREATE TABLE gf_holiday (
    notice_id uuid        NOT NULL REFERENCES gf_holiday_notice (id),
    day       date        NOT NULL,
    name      varchar(40) NOT NULL,
    off       boolean     NOT NULL,
    PRIMARY KEY (notice_id, day)
);
CREATE TRIGGER gf_holiday_append_only BEFORE UPDATE OR DELETE ON gf_holiday
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE gf_holiday IS '放假通知中的日期：off 为真是放假，为假是调休上班';
