-- V0062  module: certification  2026-11-23
-- Why:    who reviews which application and what they said; a vacated seat keeps its row, its successor gets another.
-- Source: 第九条; catalogue §3.3.
-- Locks:  none (new tables).  Rollback: DROP TABLE gf_review_outcome, gf_review_seat.
CREATE TABLE gf_review_seat (
    id             uuid         PRIMARY KEY,
    case_id        uuid         NOT NULL REFERENCES gf_application,
    attempt        integer      NOT NULL CHECK (attempt >= 1),
    seat           integer      NOT NULL CHECK (seat >= 0),
    user_id        varchar(64)  NOT NULL,
    leader         boolean      NOT NULL,
    state          varchar(12)  NOT NULL CHECK (state IN ('ASSIGNED', 'SCORED', 'RECUSED', 'RELEASED', 'REPLACED')),
    score          numeric      CHECK (score BETWEEN 0 AND 100),
    supports       boolean,
    veto_found     boolean,
    opinion        text,
    assigned_at    timestamptz  NOT NULL,
    done_at        timestamptz,
    CHECK ((state = 'SCORED') = (score IS NOT NULL)),
    CHECK (state <> 'SCORED' OR (supports IS NOT NULL AND veto_found IS NOT NULL AND opinion IS NOT NULL)),
    CHECK ((state = 'ASSIGNED') = (done_at IS NULL))
);
CREATE UNIQUE INDEX gf_review_seat_taken ON gf_review_seat (case_id, attempt, seat)
    WHERE state IN ('ASSIGNED', 'SCORED');
CREATE UNIQUE INDEX gf_review_seat_person ON gf_review_seat (case_id, attempt, user_id)
    WHERE state IN ('ASSIGNED', 'SCORED');
CREATE INDEX gf_review_seat_case ON gf_review_seat (case_id, attempt, seat);
COMMENT ON TABLE gf_review_seat IS '评审席位：一次评审中的一席由谁担任及其评分';
COMMENT ON COLUMN gf_review_seat.seat IS '席位号，从 0 起';
COMMENT ON COLUMN gf_review_seat.leader IS '组长，签署评审意见';

CREATE TABLE gf_review_outcome (
    case_id     uuid        NOT NULL REFERENCES gf_application,
    attempt     integer     NOT NULL CHECK (attempt >= 1),
    verdict     varchar(16) NOT NULL CHECK (verdict IN ('RECOMMEND', 'OPPOSE', 'REVIEW_AGAIN', 'CITY_DECIDES')),
    reason      text        NOT NULL,
    figures     jsonb       NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (case_id, attempt)
);
CREATE TRIGGER gf_review_outcome_append_only BEFORE UPDATE OR DELETE ON gf_review_outcome
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE gf_review_outcome IS '评审结论：每次评审按规则得出的结论与依据，只增不改';
