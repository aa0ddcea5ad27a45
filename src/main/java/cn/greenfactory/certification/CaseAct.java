package cn.greenfactory.certification;

import java.util.UUID;

/**
 * An act on a case was recorded, in the transaction that records it.
 *
 * @param act the task, step or event, e.g. {@code Task_SignDecline}
 * @param outcome what it came to, or null; the status where the case ended
 * @param opinion reason or opinion, or null
 * @param detail what the act carries beside it, or null
 */
public record CaseAct(UUID caseId, String act, String outcome, String opinion, Object detail) {}
