package cn.greenfactory.notice;

import java.util.UUID;

/**
 * An objection was received; from this moment its case is held.
 *
 * @param caseId null when it is about the list, or about an enterprise that did not take part
 * @param enterpriseId the enterprise to be heard, null when there is none
 */
public record ObjectionFiled(
        UUID objectionId, String objectionNumber, UUID noticeId, UUID roundId, UUID caseId, UUID enterpriseId) {}
