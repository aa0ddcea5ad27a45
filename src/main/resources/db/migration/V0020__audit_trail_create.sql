-- V0020  module: audit  2026-11-23
-- Why:    one row for every decision: who, when, what was shown, before and after; later rows never change earlier ones.
-- Source: none (principle: what a person saw and decided is kept).
-- Locks:  none (new table).  Rollback: DROP TABLE gf_audit (empty at this point).
CREATE TABLE gf_audit (
    id           bigint       GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    written_at   timestamptz  NOT NULL,
    who          varchar(64)  NOT NULL CHECK (who <> ''),
    act          varchar(100) NOT NULL CHECK (act <> ''),
    subject_kind varchar(32)  NOT NULL CHECK (subject_kind ~ '^[A-Z_]+$'),
    subject_id   uuid         NOT NULL,
    view_sha256  char(64)     CHECK (view_sha256 ~ '^[0-9a-f]{64}$'),
    before_act   jsonb,
    after_act    jsonb
);
CREATE INDEX gf_audit_subject ON gf_audit (subject_id, id);
CREATE TRIGGER gf_audit_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON gf_audit
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE gf_audit IS '审计：谁、何时、所见材料的摘要值、决定前后；只增不改';
