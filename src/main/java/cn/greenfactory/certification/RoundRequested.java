package cn.greenfactory.certification;

/** Somebody asked for a round to be opened outside Tasklist; the process opens it, by the same first step. */
public record RoundRequested(RoundTerms terms, String who) {}
