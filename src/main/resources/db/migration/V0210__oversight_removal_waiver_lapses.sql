-- V0210  module: oversight  2026-11-26
-- Why:    a waiver of the hearing covers the grounds the head had before it; when it lapses, the days for the statement
--         are again those that were fixed when the removal was opened.
-- Source: 石工信〔2024〕39号 第十四条; defence and its length are the bureau's practice (指南未规定).
-- Locks:  gf_removal, briefly.  Rollback: ALTER TABLE gf_removal DROP COLUMN spared_workdays.
ALTER TABLE gf_removal ADD COLUMN spared_workdays integer;
UPDATE gf_removal r SET spared_workdays = coalesce(
    (SELECT s.value::integer FROM gf_setting s
      WHERE s.key = 'defenceWorkdays' AND s.valid_from <= (r.opened_at AT TIME ZONE 'Asia/Shanghai')::date
      ORDER BY s.valid_from DESC, s.id DESC LIMIT 1), 5)
 WHERE r.defence_waiver IS NOT NULL;
ALTER TABLE gf_removal
    ADD CHECK (spared_workdays BETWEEN 1 AND 60),
    ADD CHECK ((spared_workdays IS NULL) = (defence_waiver IS NULL));
COMMENT ON COLUMN gf_removal.spared_workdays IS '负责人决定不听取陈述之前固定的陈述工作日数；决定不再适用时恢复';
