package cn.greenfactory.notice;

import java.time.Instant;
import java.util.UUID;

/**
 * What an objector gets for an objection.
 *
 * @param receipt random token; whoever has it can follow the objection, and nobody else of the public can
 * @param repeated the same content was filed before; this is the first receipt again
 */
public record Receipt(UUID objectionId, String number, String receipt, Instant receivedAt, boolean repeated) {}
