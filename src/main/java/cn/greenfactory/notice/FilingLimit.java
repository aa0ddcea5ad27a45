package cn.greenfactory.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Counts what one client files within an hour. In memory, per node: addresses are personal data and are not kept. */
@Component
class FilingLimit {

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int CLIENTS = 10_000;

    private final int most;
    private final Map<String, Deque<Instant>> filings = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > CLIENTS;
        }
    };

    FilingLimit(NoticeProperties properties) {
        this.most = properties.filingsPerHour();
    }

    /** @throws ObjectionException if the client filed too often in the hour before {@code now} */
    synchronized void count(String client, Instant now) {
        Deque<Instant> recent = filings.computeIfAbsent(client, unused -> new ArrayDeque<>());
        recent.removeIf(at -> !at.isAfter(now.minus(WINDOW)));
        if (recent.size() >= most) {
            throw ObjectionException.tooMany();
        }
        recent.add(now);
    }
}
