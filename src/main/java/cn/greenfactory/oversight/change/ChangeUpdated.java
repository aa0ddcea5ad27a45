package cn.greenfactory.oversight.change;

import java.util.UUID;

/** What officials see of a declaration is different from before. */
public record ChangeUpdated(UUID changeId) {}
