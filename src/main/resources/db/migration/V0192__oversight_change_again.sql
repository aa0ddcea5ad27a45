-- V0192  module: oversight  2026-11-26
-- Why:    what ended undecided, because the factory left the list or its process was cancelled, may be declared again.
-- Source: 石工信〔2024〕39号 第十五条.
-- Locks:  SHARE on gf_change while the index is built.  Rollback: restore gf_change_once of V0121.
DROP INDEX gf_change_once;
CREATE UNIQUE INDEX gf_change_once ON gf_change (factory_id, content_sha256)
    WHERE status NOT IN ('NOT_REGISTERED', 'ENDED');
