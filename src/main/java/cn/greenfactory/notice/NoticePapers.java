package cn.greenfactory.notice;

import org.springframework.stereotype.Component;

/** Turns every published version of a notice into its paper, each once. */
@Component
class NoticePapers {

    private final NoticeVersions versions;
    private final Stationery stationery;

    NoticePapers(NoticeVersions versions, Stationery stationery) {
        this.versions = versions;
        this.stationery = stationery;
    }

    /** Issues the papers of all versions that have none yet. */
    void issue(Notice notice) {
        versions.of(notice.id())
                .forEach(version ->
                        stationery.issueNotice(notice, version, versions.rows(notice.id(), version.version())));
    }
}
