-- V0112  module: process  2026-11-25
-- Why:    instances, tasks and waits are found by the id they carry; with ten thousand open reports that must not read
--         every variable of every running instance. A hash index, because a variable's text may be 4000 characters.
-- Source: none (performance).
-- Locks:  camunda.act_ru_variable, briefly.  Rollback: DROP INDEX camunda.gf_ru_variable_text.
CREATE INDEX gf_ru_variable_text ON camunda.act_ru_variable USING hash (text_);
