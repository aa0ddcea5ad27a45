package cn.greenfactory.registry;

import java.util.List;
import java.util.UUID;

/** What a part of the service knows of a factory's past, from its own tables; one bean for each part that knows some. */
@FunctionalInterface
public interface TimelineSource {

    /** In any order; empty where nothing happened. */
    List<TimelineEntry> of(UUID factoryId);
}
