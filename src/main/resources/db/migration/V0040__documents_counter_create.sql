-- V0040  module: documents  2026-11-23
-- Why:    numbers people quote (applications, papers, certificates) have no gaps and no doubles; one row is one series.
-- Source: 指南未规定 (number formats are settings of the bureau).
-- Locks:  none (new table).  Rollback: DROP TABLE gf_counter (only before a number was given).
CREATE TABLE gf_counter (
    series varchar(120) PRIMARY KEY CHECK (series <> ''),
    value  bigint       NOT NULL CHECK (value > 0)
);
COMMENT ON TABLE gf_counter IS '编号计数器：每个系列一行，取号与使用在同一事务';
COMMENT ON COLUMN gf_counter.value IS '该系列已发出的最后一个号';

CREATE FUNCTION gf_counter_forward() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.series <> OLD.series OR NEW.value <> OLD.value + 1 THEN
        RAISE EXCEPTION '编号计数器只能逐一递增：%', OLD.series USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER gf_counter_forward BEFORE UPDATE ON gf_counter FOR EACH ROW EXECUTE FUNCTION gf_counter_forward();
CREATE TRIGGER gf_counter_kept BEFORE DELETE ON gf_counter FOR EACH ROW EXECUTE FUNCTION refuse_change();
