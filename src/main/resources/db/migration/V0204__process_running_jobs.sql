-- V0204  module: process  2026-11-26
-- Why:    the engine looks for due jobs again and again, among one timer and more for every open task, and on every
--         completion for subtasks, by columns it does not index: with 10,000 open reports a full scan each time.
-- Source: EXPLAIN of the engine's own statements; 54 ms against 1 ms for a search among 17,000 jobs.
-- Locks:  camunda.act_ru_job and camunda.act_ru_task, briefly.
--         Rollback: DROP INDEX camunda.gf_ru_job_due, camunda.gf_ru_job_locked, camunda.gf_ru_task_parent.
CREATE INDEX gf_ru_job_due ON camunda.act_ru_job (duedate_);
CREATE INDEX gf_ru_job_locked ON camunda.act_ru_job (process_instance_id_) WHERE lock_owner_ IS NOT NULL;
CREATE INDEX gf_ru_task_parent ON camunda.act_ru_task (parent_task_id_) WHERE parent_task_id_ IS NOT NULL;
