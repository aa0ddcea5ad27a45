package cn.greenfactory.security;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who acted as what on which round, case and objection; what each may therefore not do any more.
 *
 * <p>A separation check locks the person until the caller's transaction ends, so that two clicks of one person cannot
 * both pass. Check and record in one transaction, after the rows of round, notice, case and factory are locked.
 */
@Service
public class ActorRecord {

    private final ActorRows rows;
    private final SeparationRules rules;

    public ActorRecord(JdbcClient jdbc, Clock clock) {
        this.rows = new ActorRows(jdbc, clock);
        this.rules = new SeparationRules(rows);
    }

    /** As {@link #record(UUID, String, UUID, String, Capacity, String)} where no round is known. */
    @Transactional
    public void record(UUID subjectId, String subjectKind, String userId, Capacity capacity, String act) {
        record(subjectId, subjectKind, null, userId, capacity, act);
    }

    /**
     * Adds that the person acted.
     *
     * @param subjectKind ROUND, CASE, NOTICE, OBJECTION or a kind of module oversight
     * @param roundId the round the subject belongs to; without it an act on the case is not seen by checks that concern
     *     the whole round
     * @param act the human task's element id, e.g. {@code Task_ApproveProposedList}
     */
    @Transactional
    public void record(UUID subjectId, String subjectKind, UUID roundId, String userId, Capacity capacity, String act) {
        rows.lock(userId);
        rows.add(subjectId, subjectKind, roundId, userId, capacity, act);
    }

    public boolean acted(UUID subjectId, String userId, Capacity capacity) {
        return actors(subjectId, capacity).contains(userId);
    }

    /** The user ids that acted on the subject in the capacity. */
    public Set<String> actors(UUID subjectId, Capacity capacity) {
        return rows.actors(subjectId, capacity);
    }

    /**
     * Refuses an act on a case, or on all cases of a round where {@code caseId} is null: a case's county reviewer and
     * county head differ; nobody acts both at county and city; no expert or agency after recusal or when working for
     * the applicant or the agency that wrote the report.
     *
     * @param roundId the round of the case; null where it is not known
     * @throws SeparationException naming the rule
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void refuseIfSeparated(UUID caseId, UUID roundId, String userId, Capacity as) {
        rows.lock(userId);
        rules.check(caseId, roundId, userId, as);
    }

    /**
     * Refuses an act on an objection: an officer who had any part in the case, its round or its notice does not verify
     * it, not even a clerical part; the head who approved the list does not decide it, a head who only sent it back or
     * approved another list does; and all that is refused on the case itself.
     *
     * @param caseId the case objected to; null where the list as a whole is, so that a part in any case counts
     * @param approvedBy the head who approved the list on notice
     * @throws SeparationException naming the rule
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void refuseIfSeparatedOnObjection(UUID caseId, UUID roundId, String approvedBy, String userId, Capacity as) {
        rows.lock(userId);
        rules.check(caseId, roundId, userId, as);
        rules.checkObjection(caseId, roundId, approvedBy, userId, as);
    }

    /** The person steps back from the case for good; repeating it keeps the first reason. */
    @Transactional
    public void recuse(UUID caseId, String userId, String reason) {
        rows.lock(userId);
        rows.addRecusal(caseId, userId, reason);
    }

    public boolean recused(UUID caseId, String userId) {
        return rows.recused(caseId, userId);
    }

    /** The person works for the firm or agency of this credit code. */
    @Transactional
    public void affiliate(String userId, String creditCode) {
        rows.lock(userId);
        rows.addAffiliation(userId, creditCode);
    }

    public boolean worksFor(String userId, String creditCode) {
        return rows.worksFor(userId, creditCode);
    }

    /** The firm that applies in the case; its people do not review it. */
    @Transactional
    public void applicant(UUID caseId, String creditCode) {
        rows.addParty(caseId, creditCode, "APPLICANT");
    }

    /** The agency that wrote the report of the case; its people do not review it. */
    @Transactional
    public void reportAgency(UUID caseId, String creditCode) {
        rows.addParty(caseId, creditCode, "AGENCY");
    }
}
