-- V0120  module: registry  2026-11-25
-- Why:    scope, boundary, split and owner of a listed factory change too; industry and owner are read back as of a day.
-- Source: 石工信〔2024〕39号 第十五条.
-- Locks:  gf_register_event, for the rewrite of its certifications.  Rollback: restore gf_register_on and the kinds of
--         V0023, drop the three columns (no event of the new kinds may exist).
ALTER TABLE gf_register_event
    ADD COLUMN enterprise_id uuid REFERENCES gf_enterprise,
    ADD COLUMN industry_code varchar(4) CHECK (industry_code ~ '^[0-9]{4}$'),
    ADD COLUMN note          varchar(2000) CHECK (note <> ''),
    DROP CONSTRAINT gf_register_event_kind_check,
    ADD CONSTRAINT gf_register_event_kind_check CHECK (kind IN ('CERTIFIED', 'REMOVED', 'RENAMED', 'MOVED',
        'LEVEL_CHANGED', 'SUCCEEDED', 'SCOPE_CHANGED', 'BOUNDARY_CHANGED', 'SPLIT', 'OWNER_CHANGED'));
COMMENT ON COLUMN gf_register_event.enterprise_id IS '自该日起工厂所属企业（认定、更换主体时）';
COMMENT ON COLUMN gf_register_event.note IS '经营范围、组织边界或者分立情况的说明';

-- What a certification always implied: whose factory it was and in which industry. No owner has changed before.
ALTER TABLE gf_register_event DISABLE TRIGGER gf_register_event_append_only;
UPDATE gf_register_event e SET enterprise_id = f.enterprise_id, industry_code = f.industry_code
    FROM gf_factory f WHERE f.id = e.factory_id AND e.kind = 'CERTIFIED';
ALTER TABLE gf_register_event ENABLE TRIGGER gf_register_event_append_only;
ALTER TABLE gf_register_event
    ADD CONSTRAINT gf_register_event_owned
        CHECK ((kind IN ('CERTIFIED', 'OWNER_CHANGED')) = (enterprise_id IS NOT NULL)),
    ADD CONSTRAINT gf_register_event_classed
        CHECK (kind IN ('CERTIFIED', 'SCOPE_CHANGED') OR industry_code IS NULL),
    ADD CONSTRAINT gf_register_event_noted
        CHECK (kind NOT IN ('SCOPE_CHANGED', 'BOUNDARY_CHANGED', 'SPLIT') OR note IS NOT NULL);

DROP FUNCTION gf_register_on(date);
CREATE FUNCTION gf_register_on(day date) RETURNS TABLE (
    factory_id uuid, status text, certified_on date, certificate_no text, level text, enterprise_id uuid,
    enterprise_name text, factory_name text, county_code text, address text, industry_code text
) LANGUAGE sql STABLE AS $$
    SELECT e.factory_id,
        (array_agg(e.kind ORDER BY e.effective_on DESC, e.id DESC)
            FILTER (WHERE e.kind IN ('CERTIFIED', 'REMOVED', 'SUCCEEDED')))[1]::text,
        (array_agg(e.effective_on ORDER BY e.effective_on DESC, e.id DESC)
            FILTER (WHERE e.kind = 'CERTIFIED'))[1],
        (array_agg(e.certificate_no ORDER BY e.effective_on DESC, e.id DESC)
            FILTER (WHERE e.kind = 'CERTIFIED'))[1]::text,
        (array_agg(e.level ORDER BY e.effective_on DESC, e.id DESC) FILTER (WHERE e.level IS NOT NULL))[1]::text,
        (array_agg(e.enterprise_id ORDER BY e.effective_on DESC, e.id DESC)
            FILTER (WHERE e.enterprise_id IS NOT NULL))[1],
        (array_agg(e.enterprise_name ORDER BY e.effective_on DESC, e.id DESC)
            FILTER (WHERE e.enterprise_name IS NOT NULL))[1]::text,
        (array_agg(e.factory_name ORDER BY e.effective_on DESC, e.id DESC)
            FILTER (WHERE e.factory_name IS NOT NULL))[1]::text,
        (array_agg(e.county_code ORDER BY e.effective_on DESC, e.id DESC)
            FILTER (WHERE e.county_code IS NOT NULL))[1]::text,
        (array_agg(e.address ORDER BY e.effective_on DESC, e.id DESC) FILTER (WHERE e.address IS NOT NULL))[1]::text,
        (array_agg(e.industry_code ORDER BY e.effective_on DESC, e.id DESC)
            FILTER (WHERE e.industry_code IS NOT NULL))[1]::text
    FROM gf_register_event e
    WHERE e.effective_on <= day
    GROUP BY e.factory_id
$$;
COMMENT ON FUNCTION gf_register_on(date) IS '某日各工厂在名单上的状态、名称、所属企业、行业、所在地、级别、证书编号';
