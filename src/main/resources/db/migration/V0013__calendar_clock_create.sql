-- V0013  module: calendar  2026-11-23
-- Why:    the demonstration lives at another day than the real one, and still does after a restart.
-- Source: none (catalogue §9).
-- Locks:  none (new table).  Rollback: DROP TABLE gf_clock.
CREATE TABLE gf_clock (
    id            smallint    PRIMARY KEY CHECK (id = 1),
    offset_millis bigint      NOT NULL,
    moved_at      timestamptz NOT NULL
);
COMMENT ON TABLE gf_clock IS '演示时钟与真实时间之差（毫秒）；没有记录时即真实时间';
