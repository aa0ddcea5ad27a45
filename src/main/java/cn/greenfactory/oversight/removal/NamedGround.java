package cn.greenfactory.oversight.removal;

import cn.greenfactory.oversight.Ground;

/** One row of the decision {@code RemovalGrounds}. */
public record NamedGround(Ground ground, String reason) {}
