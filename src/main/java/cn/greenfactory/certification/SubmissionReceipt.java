package cn.greenfactory.certification;

import java.time.Instant;
import java.util.UUID;

/** What the first submission of a case came to; a repeated submission returns the same one. */
public record SubmissionReceipt(UUID caseId, Instant submittedAt, String countyCode) {}
