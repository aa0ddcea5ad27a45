package cn.greenfactory.notice;

import java.util.UUID;

/** An objection left a lead for inspection, or a lead that named no enterprise was given one. */
public record LeadNoted(UUID leadId) {}
