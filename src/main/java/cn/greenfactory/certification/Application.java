package cn.greenfactory.certification;

import static cn.greenfactory.certification.CaseStatus.COUNTY_REVIEW;
import static cn.greenfactory.certification.CaseStatus.COUNTY_SIGNING;
import static cn.greenfactory.certification.CaseStatus.DECLINED;
import static cn.greenfactory.certification.CaseStatus.DRAFT;
import static cn.greenfactory.certification.CaseStatus.IN_REVIEW;
import static cn.greenfactory.certification.CaseStatus.NOT_PROPOSED;
import static cn.greenfactory.certification.CaseStatus.PROPOSED;
import static cn.greenfactory.certification.CaseStatus.RECOMMENDED;
import static cn.greenfactory.certification.CaseStatus.RETURNED;
import static cn.greenfactory.certification.CaseStatus.REVIEWED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One enterprise's factory in one round, as it stands; a transition is a method, a refusal is named.
 *
 * @param number application number, or null before it was given
 * @param version counts up with every change; what an enterprise sends as {@code If-Match}
 * @param returns how often the county returned it
 * @param countyOutcome what the county's reviewer said last, or null
 * @param ordinal place among the round's participants from 1, or null for a case that does not take part
 * @param attempt running review, counted from 1; 0 before reviewers were appointed
 * @param verdict what the review came to, or null
 * @param listId the approved list that decides on it, or null
 * @param reopened an objection of omission was upheld: it goes to a supplementary list
 * @param certified the city head's decision, or null
 * @param certifiedOn the day of that decision, or null
 */
public record Application(
        UUID id,
        UUID roundId,
        UUID enterpriseId,
        UUID factoryId,
        String countyCode,
        String number,
        CaseStatus status,
        long version,
        int returns,
        CountyOutcome countyOutcome,
        Integer ordinal,
        int attempt,
        PanelVerdict verdict,
        UUID listId,
        boolean reopened,
        Boolean certified,
        LocalDate certifiedOn,
        Instant startedAt,
        Instant submittedAt,
        Instant closedAt,
        String closeReason) {

    /** 企业申请（第七条）. */
    Application submitted() {
        require("提交申请", "第七条", DRAFT);
        return to(COUNTY_REVIEW, returns, null);
    }

    /**
     * 县级审核（第八条）.
     *
     * @throws ReturnsExhaustedException if it was returned {@code maxReturns} times before
     */
    Application reviewed(CountyOutcome outcome, int maxReturns) {
        require("审核", "第八条", COUNTY_REVIEW);
        if (outcome != CountyOutcome.RETURN) {
            return to(COUNTY_SIGNING, returns, outcome);
        }
        if (returns >= maxReturns) {
            throw new ReturnsExhaustedException(this, maxReturns);
        }
        return to(RETURNED, returns + 1, outcome);
    }

    /** The enterprise supplemented, or its days are over; the county goes on. */
    Application supplemented() {
        require("补正", "第八条", RETURNED);
        return to(COUNTY_REVIEW, returns, countyOutcome);
    }

    /** The county head signed, or sent it back to the reviewer. */
    Application signed(CountyOutcome paper, boolean signed) {
        require("签发", "第八条", COUNTY_SIGNING);
        if (countyOutcome != paper) {
            throw new CaseStateException(this, paper == CountyOutcome.RECOMMEND ? "签发推荐" : "签发不予推荐", "第八条");
        }
        if (!signed) {
            return to(COUNTY_REVIEW, returns, countyOutcome);
        }
        return to(paper == CountyOutcome.RECOMMEND ? RECOMMENDED : DECLINED, returns, countyOutcome);
    }

    /** @throws CaseStateException unless its review is running */
    Application underReview(String act) {
        require(act, "第九条", IN_REVIEW);
        return this;
    }

    /** The review is complete, or the city goes on without it. */
    Application reviewCompleted() {
        require("完成评审", "第九条", RECOMMENDED, IN_REVIEW);
        return to(REVIEWED, returns, countyOutcome);
    }

    /** 异议成立（遗漏）: the case goes to a supplementary list (第十条). */
    Application reopenedForSupplement() {
        require("增补", "第十条", NOT_PROPOSED);
        return to(REVIEWED, returns, countyOutcome);
    }

    /** Its last step; {@code from} are the statuses that lead there. */
    Application ended(CaseStatus end, String act, CaseStatus... from) {
        if (end.open()) {
            throw new IllegalArgumentException(end + " is no end");
        }
        require(act, null, from);
        return to(end, returns, countyOutcome);
    }

    /** Whether a list of {@code this} round proposes it and it has not ended. */
    public boolean proposed() {
        return status == PROPOSED;
    }

    /** @throws CaseStateException unless the case stands at one of {@code allowed} */
    void require(String act, String article, CaseStatus... allowed) {
        for (CaseStatus each : allowed) {
            if (status == each) {
                return;
            }
        }
        throw new CaseStateException(this, act, article);
    }

    /** The number people know it by, or its id before there is one. */
    public String label() {
        return number == null ? id.toString() : number;
    }

    private Application to(CaseStatus next, int newReturns, CountyOutcome outcome) {
        return new Application(
                id,
                roundId,
                enterpriseId,
                factoryId,
                countyCode,
                number,
                next,
                version,
                newReturns,
                outcome,
                ordinal,
                attempt,
                verdict,
                listId,
                reopened,
                certified,
                certifiedOn,
                startedAt,
                submittedAt,
                closedAt,
                closeReason);
    }
}
