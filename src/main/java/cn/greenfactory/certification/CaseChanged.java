package cn.greenfactory.certification;

import java.util.UUID;

/** What people see of the case has changed. */
public record CaseChanged(UUID caseId) {}
