-- V0090  module: process  2026-11-23
-- Why:    what an official saw when deciding is kept, every version, hashed; the engine forgets it.
-- Source: principle 8 of the process catalogue.
-- Locks:  none (new tables).  Rollback: DROP TABLE gf_task_view, gf_deployment.
CREATE TABLE gf_task_view (
    task_id  varchar(64) NOT NULL,
    version  integer     NOT NULL CHECK (version >= 1),
    task_key varchar(80) NOT NULL,
    sha256   char(64)    NOT NULL,
    view     jsonb       NOT NULL,
    built_at timestamptz NOT NULL,
    PRIMARY KEY (task_id, version)
);
COMMENT ON TABLE gf_task_view IS '任务视图：办理人当时看到的内容，逐版本留存';
CREATE TRIGGER gf_task_view_append_only BEFORE UPDATE OR DELETE ON gf_task_view
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE gf_deployment (
    folder      varchar(80) PRIMARY KEY,
    sha256      char(64)    NOT NULL,
    deployed_at timestamptz NOT NULL
);
COMMENT ON TABLE gf_deployment IS '本程序最近一次部署的各流程目录及其摘要';
