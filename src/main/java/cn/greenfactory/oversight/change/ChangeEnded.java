package cn.greenfactory.oversight.change;

import java.util.UUID;

/** An open declaration ended undecided because its factory left the list. */
public record ChangeEnded(UUID changeId) {}
