-- V0182  module: oversight  2026-11-26
-- Why:    whom a training's publication or cancellation is still to be told, so that telling many is many transactions.
-- Source: 石工信〔2024〕39号 第十六条.
-- Locks:  none (new table).  Rollback: DROP TABLE gf_training_message.
CREATE TABLE gf_training_message (
    training_id   uuid        NOT NULL REFERENCES gf_training,
    event         varchar(20) NOT NULL CHECK (event IN ('TrainingPublished', 'TrainingCancelled')),
    enterprise_id uuid        NOT NULL,
    PRIMARY KEY (training_id, event, enterprise_id)
);
COMMENT ON TABLE gf_training_message IS '培训通知：尚未告知的企业，分批告知，告知后删除';
