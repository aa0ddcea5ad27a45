package cn.greenfactory.notice;

/** Who objected. Personal data: for the officials who handle the objection, never for the engine or the enterprise. */
public record Objector(ObjectorKind kind, String name, String contact, boolean sealed) {}
