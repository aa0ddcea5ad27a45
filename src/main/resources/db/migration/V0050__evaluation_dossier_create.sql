-- V0050  module: evaluation  2026-11-23
-- Why:    one self-evaluation per case with the terms its round fixed, and every submitted version of it as it was.
-- Source: 指南第六条、第七条（自评价、申请）；GB/T 36132; not-applicable rule and veto items are the round's.
-- Locks:  none (new tables).  Rollback: DROP TABLE gf_dossier_version, gf_evaluation.
CREATE TABLE gf_evaluation (
    case_id          uuid        PRIMARY KEY,
    edition          varchar(8)  NOT NULL CHECK (edition ~ '^[0-9]{4}$'),
    not_applicable   varchar(16) CHECK (not_applicable IN ('REDISTRIBUTE', 'FULL', 'PEOPLE')),
    veto_items_on    jsonb       CHECK (jsonb_typeof(veto_items_on) = 'array'),
    industry_code    char(4)     CHECK (industry_code ~ '^[0-9]{4}$'),
    energy_tce       double precision CHECK (energy_tce >= 0),
    references_as_of timestamptz,
    draft            jsonb       CHECK (jsonb_typeof(draft) = 'object'),
    explanations     jsonb       NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(explanations) = 'object'),
    dossier_version  integer     NOT NULL DEFAULT 0 CHECK (dossier_version >= 0),
    frozen           boolean     NOT NULL DEFAULT false,
    changed_at       timestamptz NOT NULL,
    CHECK ((not_applicable IS NULL) = (veto_items_on IS NULL)),
    CHECK (NOT frozen OR (draft IS NOT NULL AND not_applicable IS NOT NULL AND dossier_version > 0))
);
COMMENT ON TABLE gf_evaluation IS '自评价：一个案件一份，含本批次的评价规则；提交后冻结，退回补正时重新可改';

CREATE TABLE gf_dossier_version (
    case_id        uuid        NOT NULL REFERENCES gf_evaluation (case_id),
    version        integer     NOT NULL CHECK (version >= 1),
    edition        varchar(8)  NOT NULL,
    edition_sha256 char(64)    NOT NULL CHECK (edition_sha256 ~ '^[0-9a-f]{64}$'),
    dossier        jsonb       NOT NULL,
    explanations   jsonb       NOT NULL,
    self_score     jsonb       NOT NULL,
    frozen_at      timestamptz NOT NULL,
    PRIMARY KEY (case_id, version)
);
COMMENT ON TABLE gf_dossier_version IS '自评价的历次提交版本及提交时的自评得分，只增不改';
CREATE TRIGGER gf_dossier_version_append_only BEFORE UPDATE OR DELETE ON gf_dossier_version
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
