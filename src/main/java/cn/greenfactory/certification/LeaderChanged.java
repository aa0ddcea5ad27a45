package cn.greenfactory.certification;

import java.util.UUID;

/** Another member of the panel signs its opinion. */
public record LeaderChanged(UUID caseId, String leader) {}
