package cn.greenfactory.evaluation;

/** A veto item that applies, by its published name, and why, in Chinese. */
public record VetoHit(String item, String reason) {}
