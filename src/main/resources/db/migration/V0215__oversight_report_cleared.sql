-- V0215  module: oversight  2026-11-26
-- Why:    a report that was suspected to be false counts again once the removal's decision found the suspicion untrue: in
--         the year's summary, in benchmarks, and beside the next year's report.
-- Source: guide Articles 12 and 14(2).
-- Locks:  gf_report, briefly.  Rollback: ALTER TABLE gf_report DROP COLUMN cleared.
ALTER TABLE gf_report ADD COLUMN cleared boolean NOT NULL DEFAULT false;
UPDATE gf_report r SET cleared = true
 WHERE r.outcome = 'SUSPECT_FALSIFICATION'
   AND EXISTS (SELECT 1 FROM gf_removal_ground g JOIN gf_removal m ON m.id = g.removal_id
                WHERE g.origin = 'REPORT' AND g.origin_id = r.id AND g.ground = 'FALSIFIED' AND g.upheld IS FALSE
                  AND g.struck IS NULL AND m.decided_at IS NOT NULL);
COMMENT ON COLUMN gf_report.cleared IS '县级审核认为涉嫌造假，移出程序决定时认定不成立';
