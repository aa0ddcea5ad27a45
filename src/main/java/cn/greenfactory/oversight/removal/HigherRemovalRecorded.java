package cn.greenfactory.oversight.removal;

import cn.greenfactory.registry.Level;
import java.util.UUID;

/**
 * A factory was removed from a higher list: its level is lowered, and ground 14(5) is raised in {@code removalId}.
 */
public record HigherRemovalRecorded(UUID removalId, UUID factoryId, Level level, String documentNo) {}
