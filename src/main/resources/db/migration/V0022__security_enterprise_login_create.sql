-- V0022  module: security  2026-11-23
-- Why:    enterprises sign in with their credit code; guessing is slowed by a lock that grows.
-- Source: none.
-- Locks:  none (new table).  Rollback: DROP TABLE gf_enterprise_login (empty at this point).
CREATE TABLE gf_enterprise_login (
    enterprise_id uuid        PRIMARY KEY,
    credit_code   varchar(18) NOT NULL UNIQUE CHECK (length(credit_code) = 18),
    password_hash varchar(60) NOT NULL CHECK (password_hash ~ '^\$2[aby]\$'),
    failures      integer     NOT NULL DEFAULT 0 CHECK (failures >= 0),
    locked_until  timestamptz
);
COMMENT ON TABLE gf_enterprise_login IS '企业登录：只存口令的 BCrypt 摘要；连续失败后锁定时间逐次加长';
