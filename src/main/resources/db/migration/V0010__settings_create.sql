-- V0010  module: settings  2026-11-23
-- Why:    where the guide is silent the bureau decides; every decision is kept with who, why and from when.
-- Source: none (指南未规定); catalogue §8.
-- Locks:  none (new table).  Rollback: DROP TABLE gf_setting.
CREATE TABLE gf_setting (
    id          bigint        GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    key         varchar(64)   NOT NULL CHECK (key <> ''),
    value       text          NOT NULL,
    valid_from  date          NOT NULL,
    who         varchar(128)  NOT NULL CHECK (who <> ''),
    why         varchar(1000) NOT NULL CHECK (why <> ''),
    recorded_at timestamptz   NOT NULL
);
CREATE INDEX gf_setting_as_of ON gf_setting (key, valid_from DESC, id DESC);
CREATE TRIGGER gf_setting_append_only BEFORE UPDATE OR DELETE ON gf_setting
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE gf_setting IS '设置：指南未规定、由市局决定的参数，按生效日期取值，只增不改';
