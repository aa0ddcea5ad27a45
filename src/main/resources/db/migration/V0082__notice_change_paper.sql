-- V0082  module: notice  2026-11-23
-- Why:    corrections, extensions, withdrawals and revocations of a notice have a paper of their own.
-- Source: guide Article 10.
-- Locks:  gf_paper, briefly.  Rollback: restore gf_paper_kind_check without NOTICE_CHANGE (none issued).
ALTER TABLE gf_paper
    DROP CONSTRAINT gf_paper_kind_check,
    ADD CONSTRAINT gf_paper_kind_check CHECK (kind IN (
        'RECOMMENDATION', 'DECLINE', 'NOTICE', 'NOTICE_CHANGE', 'LIST', 'NOT_CERTIFIED_NOTICE', 'OBJECTION_REPLY'));
