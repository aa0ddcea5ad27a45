package cn.greenfactory.oversight.change;

import java.util.UUID;

/** A declaration ended undecided, or a registered one's reassessment, because its factory left the list. */
public record ChangeEnded(UUID changeId) {}
