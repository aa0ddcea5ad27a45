package cn.greenfactory.oversight.removal;

/**
 * What verification found about one ground.
 *
 * @param ground published code, e.g. {@code 14(1)}
 * @param upheld true when the facts are so; false strikes the ground
 * @param reason what was found, required either way
 */
public record GroundFinding(String ground, Boolean upheld, String reason) {}
