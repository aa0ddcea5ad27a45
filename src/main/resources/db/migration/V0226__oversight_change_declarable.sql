-- V0226  module: oversight  2026-11-26
-- Why:    that any change is to be declared is the decision's answer and was kept, but nobody reads it of a declaration.
-- Source: guide Article 15.
-- Locks:  gf_change, briefly.  Rollback: ALTER TABLE gf_change ADD COLUMN declarable boolean.
ALTER TABLE gf_change DROP COLUMN declarable;
