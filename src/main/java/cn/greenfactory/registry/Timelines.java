package cn.greenfactory.registry;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** All that happened to a factory, with the decisions behind it, however long ago its processes ended. */
@Service
public class Timelines {

    private static final Comparator<TimelineEntry> ORDER =
            Comparator.comparing(TimelineEntry::on).thenComparing(TimelineEntry::at);

    private final ObjectProvider<TimelineSource> sources;

    Timelines(ObjectProvider<TimelineSource> sources) {
        this.sources = sources;
    }

    /** Oldest first. */
    public List<TimelineEntry> of(UUID factoryId) {
        return sources.orderedStream()
                .flatMap(source -> source.of(factoryId).stream())
                .sorted(ORDER)
                .toList();
    }
}
