package cn.greenfactory.notice;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Publishes that a notice stays up longer: a new version in which every row's period reaches the new end. */
@Component
class NoticeExtensions {

    private final NoticeStore store;
    private final NoticeVersions versions;

    NoticeExtensions(NoticeStore store, NoticeVersions versions) {
        this.store = store;
        this.versions = versions;
    }

    /** @param closesAt later than the notice's, exclusive */
    Notice upTo(Notice notice, Instant closesAt, String why, String who) {
        List<NoticeRow> rows = versions.rows(notice).stream()
                .map(row -> row.openUntil(closesAt))
                .toList();
        store.newVersion(notice.id(), notice.version() + 1, closesAt);
        Notice next = store.get(notice.id());
        versions.freeze(next, VersionKind.EXTENSION, rows, why, who);
        return next;
    }
}
