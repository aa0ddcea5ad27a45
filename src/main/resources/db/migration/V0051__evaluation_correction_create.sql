-- V0051  module: evaluation  2026-11-23
-- Why:    a corrected value stands beside the self-evaluated one, with who, why and when; nothing is overwritten.
-- Source: 指南第八条（县级对指标达成情况和真实性评估确认）；国家平台申报表（保留企业原填数值）.
-- Locks:  none (new table).  Rollback: DROP TABLE gf_indicator_correction.
CREATE TABLE gf_indicator_correction (
    sequence        bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_id         uuid        NOT NULL REFERENCES gf_evaluation (case_id),
    dossier_version integer     NOT NULL CHECK (dossier_version >= 1),
    indicator       varchar(64) NOT NULL,
    share           boolean     NOT NULL,
    self_value      double precision,
    value           double precision NOT NULL CHECK (value >= 0),
    reason          varchar(4000) NOT NULL CHECK (btrim(reason) <> ''),
    who             varchar(64) NOT NULL,
    corrected_at    timestamptz NOT NULL,
    CHECK (NOT share OR value <= 1)
);
CREATE INDEX gf_indicator_correction_case ON gf_indicator_correction (case_id, sequence);
COMMENT ON TABLE gf_indicator_correction IS '指标核定：企业自评值与核定值并存，或评审人员评定的得分比例（share），只增不改';
CREATE TRIGGER gf_indicator_correction_append_only BEFORE UPDATE OR DELETE ON gf_indicator_correction
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
