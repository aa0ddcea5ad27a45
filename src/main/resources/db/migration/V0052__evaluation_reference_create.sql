-- V0052  module: evaluation  2026-11-23
-- Why:    base and lead values are data of the bureau per edition, industry and energy band, each load with its source.
-- Source: GB/T 36132—2025 §5（基准值、引领值）; the numbers are not public, the bureau loads them.
-- Locks:  none (new tables).  Rollback: DROP TABLE gf_reference_value, gf_reference_load.
CREATE TABLE gf_reference_load (
    id        uuid          PRIMARY KEY,
    sequence  bigint        GENERATED ALWAYS AS IDENTITY UNIQUE,
    edition   varchar(8)    NOT NULL,
    source    varchar(1000) NOT NULL CHECK (btrim(source) <> ''),
    who       varchar(64)   NOT NULL,
    loaded_at timestamptz   NOT NULL
);
COMMENT ON TABLE gf_reference_load IS '基准值、引领值的一次导入：版本、出处、导入人，只增不改';
CREATE TRIGGER gf_reference_load_append_only BEFORE UPDATE OR DELETE ON gf_reference_load
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE gf_reference_value (
    load_id     uuid        NOT NULL REFERENCES gf_reference_load (id),
    indicator   varchar(64) NOT NULL,
    industry    varchar(4)  NOT NULL CHECK (industry ~ '^([0-9]{2,4})?$'),
    energy_band varchar(16) NOT NULL,
    unit        varchar(32) NOT NULL,
    base        double precision CHECK (base >= 0),
    lead        double precision CHECK (lead >= 0),
    PRIMARY KEY (load_id, indicator, industry, energy_band, unit),
    CHECK ((base IS NULL) = (lead IS NULL)),
    CHECK (base <> lead)
);
CREATE INDEX gf_reference_value_indicator ON gf_reference_value (indicator, industry);
COMMENT ON TABLE gf_reference_value IS '基准值、引领值：行业为2至4位代码前缀（空=各行业），用能档（空=各档）；两值为空表示撤回，只增不改';
CREATE TRIGGER gf_reference_value_append_only BEFORE UPDATE OR DELETE ON gf_reference_value
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
