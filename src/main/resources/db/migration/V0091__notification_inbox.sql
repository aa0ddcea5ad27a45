-- V0091  module: notification  2026-11-23
-- Why:    reminders, escalations and results reach people in an inbox, whether or not any mail ever goes out.
-- Source: principles 4 and 6 of the process catalogue.
-- Locks:  none (new table).  Rollback: DROP TABLE gf_inbox.
CREATE TABLE gf_inbox (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    recipient  varchar(80)   NOT NULL,
    subject    varchar(200)  NOT NULL,
    body       text          NOT NULL,
    about      uuid          NOT NULL,
    written_at timestamptz   NOT NULL,
    read_at    timestamptz
);
CREATE INDEX gf_inbox_recipient ON gf_inbox (recipient, id DESC);
COMMENT ON TABLE gf_inbox IS '消息：催办、督办和办理结果';
