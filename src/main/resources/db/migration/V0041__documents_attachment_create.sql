-- V0041  module: documents  2026-11-23
-- Why:    files handed in by people; the bytes lie outside the database under their SHA-256, this row says whose they are.
-- Source: 指南 第七条、第八条 (自评价报告、推荐文件); what may be attached is 指南未规定.
-- Locks:  none (new table).  Rollback: DROP TABLE gf_attachment (only before a file was handed in).
CREATE TABLE gf_attachment (
    id          uuid         PRIMARY KEY,
    owner_kind  varchar(24)  NOT NULL CHECK (owner_kind ~ '^[A-Z][A-Z_]*$'),
    owner_id    uuid         NOT NULL,
    kind        varchar(60)  NOT NULL CHECK (kind <> ''),
    file_name   varchar(200) NOT NULL CHECK (file_name !~ '[[:cntrl:]/\\]'),
    media_type  varchar(100) NOT NULL CHECK (media_type LIKE '%/%'),
    size_bytes  bigint       NOT NULL CHECK (size_bytes > 0),
    sha256      char(64)     NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    attached_by varchar(64)  NOT NULL,
    attached_at timestamptz  NOT NULL,
    sealed_at   timestamptz,
    removed_by  varchar(64),
    removed_at  timestamptz,
    CHECK ((removed_at IS NULL) = (removed_by IS NULL)),
    CHECK (removed_at IS NULL OR sealed_at IS NULL)
);
CREATE UNIQUE INDEX gf_attachment_once ON gf_attachment (owner_kind, owner_id, kind, file_name, sha256)
    WHERE removed_at IS NULL;
CREATE INDEX gf_attachment_sha256 ON gf_attachment (sha256);
COMMENT ON TABLE gf_attachment IS '附件：属于哪个事项、哪一类、原名、内容摘要；内容在库外，删除只作标记';
COMMENT ON COLUMN gf_attachment.sealed_at IS '提交时封存，封存后不可删除';

CREATE TRIGGER gf_attachment_fixed BEFORE DELETE OR UPDATE OF
    id, owner_kind, owner_id, kind, file_name, media_type, size_bytes, sha256, attached_by, attached_at
    ON gf_attachment FOR EACH ROW EXECUTE FUNCTION refuse_change();
