package cn.greenfactory.notice;

import java.util.UUID;

/** The enterprise said what it has to say to an objection. */
public record ObjectionResponded(UUID objectionId) {}
