-- V0042  module: documents  2026-11-23
-- Why:    a paper is issued once for each occasion; a retry finds it, a correction is a new version beside the old one.
-- Source: 指南 第八条 (推荐文件)、第十条 (公示、认定); the other papers are 指南未规定.
-- Locks:  none (new table).  Rollback: DROP TABLE gf_paper (only before a paper was issued).
CREATE TABLE gf_paper (
    id            uuid         PRIMARY KEY,
    kind          varchar(24)  NOT NULL CHECK (kind IN ('RECOMMENDATION', 'DECLINE', 'NOTICE', 'LIST',
                                                        'NOT_CERTIFIED_NOTICE', 'OBJECTION_REPLY')),
    subject_id    uuid         NOT NULL,
    occasion      varchar(60)  NOT NULL CHECK (occasion <> ''),
    version       integer      NOT NULL CHECK (version >= 1),
    number        varchar(100) NOT NULL CHECK (number <> ''),
    dated_on      date         NOT NULL,
    title         varchar(400) NOT NULL CHECK (title <> ''),
    attachment_id uuid         NOT NULL REFERENCES gf_attachment (id),
    sha256        char(64)     NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    reason        varchar(2000),
    issued_at     timestamptz  NOT NULL,
    UNIQUE (kind, subject_id, occasion, version),
    CHECK ((version = 1) = (reason IS NULL))
);
CREATE INDEX gf_paper_subject ON gf_paper (subject_id);
COMMENT ON TABLE gf_paper IS '已制发的文书：同一事项同一场合只制发一次，更正为新版本，旧版本保留';
COMMENT ON COLUMN gf_paper.reason IS '第二版起：为何重新制发';

CREATE TRIGGER gf_paper_kept BEFORE UPDATE OR DELETE ON gf_paper FOR EACH ROW EXECUTE FUNCTION refuse_change();
