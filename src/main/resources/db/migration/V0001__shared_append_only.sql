-- V0001  module: database  2026-11-23
-- Why:    facts that officials sign are never rewritten; tables that hold them hang this trigger in.
-- Source: none (principle: what a person saw and decided is kept).
-- Locks:  none (new function).  Rollback: DROP FUNCTION refuse_change().
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% 只增不改：不允许 %', TG_TABLE_NAME, TG_OP USING ERRCODE = 'integrity_constraint_violation';
END
$$;
COMMENT ON FUNCTION refuse_change() IS '只增不改的表：拒绝更新和删除';
