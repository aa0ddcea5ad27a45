-- V0102  module: documents  2026-11-25
-- Why:    the annual summary, the removal decision and its announcement, and the recommendation to the province.
-- Source: 石工信〔2024〕39号 第十一条、第十二条、第十四条.
-- Locks:  gf_paper, briefly.  Rollback: restore gf_paper_kind_check of V0082 (none issued).
ALTER TABLE gf_paper
    DROP CONSTRAINT gf_paper_kind_check,
    ADD CONSTRAINT gf_paper_kind_check CHECK (kind IN (
        'RECOMMENDATION', 'DECLINE', 'NOTICE', 'NOTICE_CHANGE', 'LIST', 'NOT_CERTIFIED_NOTICE', 'OBJECTION_REPLY',
        'ANNUAL_SUMMARY', 'REMOVAL_DECISION', 'REMOVAL_ANNOUNCEMENT', 'PROVINCIAL_RECOMMENDATION'));
