package cn.greenfactory.oversight.change;

import java.util.UUID;

/** A change was declared on its own, outside an annual report (第十五条). */
public record ChangeDeclared(UUID changeId, String number) {}
