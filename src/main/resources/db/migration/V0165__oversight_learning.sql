-- V0165  module: oversight  2026-11-25
-- Why:    policies and trainings of the city, who signed up and came; what higher levels demand, with its source.
-- Source: 石工信〔2024〕39号 第十六条、第十八条; requirements of higher levels are entered from public documents only.
-- Locks:  none (new tables).  Rollback: DROP TABLE gf_level_requirement, gf_training_sign_up, gf_training, gf_policy.
CREATE TABLE gf_policy (
    id           uuid         PRIMARY KEY,
    title        varchar(200) NOT NULL,
    document_no  varchar(100),
    issued_on    date         NOT NULL,
    content      text         NOT NULL CHECK (length(content) <= 20000),
    published_by varchar(64)  NOT NULL,
    published_at timestamptz  NOT NULL,
    withdrawn_at timestamptz
);
COMMENT ON TABLE gf_policy IS '政策：市局发布的绿色制造政策（第十六条），撤下只作标记';

CREATE TABLE gf_training (
    id            uuid         PRIMARY KEY,
    title         varchar(200) NOT NULL,
    content       text         NOT NULL CHECK (length(content) <= 20000),
    held_on       date         NOT NULL,
    place         varchar(200) NOT NULL,
    sign_up_by    date         NOT NULL CHECK (sign_up_by <= held_on),
    capacity      integer      CHECK (capacity >= 1),
    published_by  varchar(64)  NOT NULL,
    published_at  timestamptz  NOT NULL,
    cancel_reason varchar(500)
);
COMMENT ON TABLE gf_training IS '培训：市局开展的绿色制造培训（第十六条）';

CREATE TABLE gf_training_sign_up (
    training_id   uuid         NOT NULL REFERENCES gf_training,
    enterprise_id uuid         NOT NULL,
    persons       integer      NOT NULL CHECK (persons BETWEEN 1 AND 100),
    signed_up_at  timestamptz  NOT NULL,
    withdrawn_at  timestamptz,
    attended      boolean,
    PRIMARY KEY (training_id, enterprise_id)
);
COMMENT ON TABLE gf_training_sign_up IS '培训报名：企业参加人数（不含姓名）、退出、出席';
CREATE INDEX gf_training_sign_up_enterprise ON gf_training_sign_up (enterprise_id);

CREATE TABLE gf_level_requirement (
    id         uuid             PRIMARY KEY,
    sequence   bigint           GENERATED ALWAYS AS IDENTITY UNIQUE,
    level      varchar(16)      NOT NULL CHECK (level IN ('PROVINCE', 'NATION')),
    edition    varchar(8)       NOT NULL,
    indicator  varchar(64)      NOT NULL,
    industry   varchar(4)       NOT NULL CHECK (industry ~ '^([0-9]{2,4})?$'),
    unit       varchar(32)      NOT NULL,
    value      double precision NOT NULL CHECK (value >= 0),
    source     varchar(1000)    NOT NULL CHECK (btrim(source) <> ''),
    entered_by varchar(64)      NOT NULL,
    entered_at timestamptz      NOT NULL
);
COMMENT ON TABLE gf_level_requirement IS '上级要求：省级、国家级对指标的公开要求及出处（第十八条），只增不改，没有公开数据的不录';
CREATE TRIGGER gf_level_requirement_append_only BEFORE UPDATE OR DELETE ON gf_level_requirement
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
