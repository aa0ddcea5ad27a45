package cn.greenfactory.oversight.removal;

import java.util.UUID;

/**
 * What verification found about one ground, or about one claim of it.
 *
 * @param ground published code, e.g. {@code 14(1)}
 * @param upheld true when the facts are so; false strikes the ground
 * @param reason what was found, required either way
 * @param claim id of the one claim it is about, or null for all claims of the ground
 */
public record GroundFinding(String ground, Boolean upheld, String reason, UUID claim) {}
