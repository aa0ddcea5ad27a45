-- V0205  module: oversight  2026-11-26
-- Why:    a reassessment that was due when its factory left the list, or that an administrator ended, is over; it must not
--         seem due for ever, and the timeline says when it ended.
-- Source: guide Article 15; the change itself stays registered.
-- Locks:  gf_change, briefly.  Rollback: ALTER TABLE gf_change DROP COLUMN reassessment_ended_at.
ALTER TABLE gf_change ADD COLUMN reassessment_ended_at timestamptz
    CHECK (reassessment_ended_at IS NULL OR (status = 'REGISTERED' AND reassess_outcome IS NULL));
COMMENT ON COLUMN gf_change.reassessment_ended_at IS '登记后的重新评估未作出即随名单移出或者由管理员终止的时间';
