package cn.greenfactory.notice;

import cn.greenfactory.certification.Application;
import cn.greenfactory.shared.Rows;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The frozen versions of notices and their rows; only added to, the database refuses anything else. */
@Repository
class NoticeVersions {

    private static final RowMapper<NoticeVersion> VERSION = (row, n) -> new NoticeVersion(
            row.getInt("version"),
            Rows.word(row, "kind", VersionKind.class),
            Rows.instant(row, "published_at"),
            Rows.instant(row, "closes_at"),
            row.getString("canonical_json"),
            row.getString("sha256"),
            row.getString("reason"),
            row.getString("who"));

    private static final RowMapper<NoticeRow> ROW = (row, n) -> new NoticeRow(
            row.getInt("ordinal"),
            Rows.uuid(row, "case_id"),
            row.getString("application_number"),
            Rows.uuid(row, "enterprise_id"),
            row.getString("credit_code"),
            row.getString("enterprise_name"),
            row.getString("factory_name"),
            row.getString("county_name"),
            row.getString("industry"),
            Rows.word(row, "standing", RowStanding.class),
            Rows.instant(row, "closes_at"));

    private final JdbcClient jdbc;
    private final CanonicalList canonical;
    private final Clock clock;

    NoticeVersions(JdbcClient jdbc, CanonicalList canonical, Clock clock) {
        this.jdbc = jdbc;
        this.canonical = canonical;
        this.clock = clock;
    }

    /** Freezes the notice's current version with these rows; returns what was published. */
    NoticeVersion freeze(Notice notice, VersionKind kind, List<NoticeRow> rows, String reason, String who) {
        Instant at = kind == VersionKind.FIRST
                ? notice.publishedAt()
                : clock.instant().truncatedTo(ChronoUnit.MICROS);
        String json = canonical.of(notice, kind, at, rows, reason);
        NoticeVersion version =
                new NoticeVersion(notice.version(), kind, at, notice.closesAt(), json, Texts.sha256(json), reason, who);
        insert(notice.id(), version);
        rows.forEach(row -> insert(notice.id(), notice.version(), row));
        return version;
    }

    /** The versions of a notice, oldest first. */
    List<NoticeVersion> of(UUID noticeId) {
        return jdbc.sql("SELECT * FROM gf_notice_version WHERE notice_id = :notice ORDER BY version")
                .param("notice", noticeId)
                .query(VERSION)
                .list();
    }

    /** A publication as it concerns one case. */
    record Published(
            UUID noticeId,
            String number,
            NoticeKind noticeKind,
            VersionKind kind,
            Instant at,
            Instant closesAt,
            String row,
            String reason,
            String who) {

        private boolean concerns(Published before) {
            return kind != VersionKind.CORRECTION && kind != VersionKind.WITHDRAWAL || !row.equals(before.row);
        }
    }

    /** The publications that concern the case, oldest first; not those that only changed other rows. */
    List<Published> of(Application application) {
        List<Published> all = jdbc.sql(
                        """
                        SELECT n.id AS notice_id, n.number, n.kind AS notice_kind, v.kind, v.published_at AS at,
                               r.closes_at, v.reason, v.who,
                               concat_ws('|', r.standing, r.enterprise_name, r.factory_name, r.industry, r.closes_at) AS row
                          FROM gf_notice_row r
                          JOIN gf_notice_version v ON v.notice_id = r.notice_id AND v.version = r.version
                          JOIN gf_notice n ON n.id = r.notice_id
                         WHERE r.case_id = :case ORDER BY n.ordinal, v.version""")
                .param("case", application.id())
                .query(Published.class)
                .list();
        return IntStream.range(0, all.size())
                .filter(i -> i == 0 || all.get(i).concerns(all.get(i - 1)))
                .mapToObj(all::get)
                .toList();
    }

    List<NoticeRow> rows(UUID noticeId, int version) {
        return jdbc.sql(
                        """
                        SELECT * FROM gf_notice_row WHERE notice_id = :notice AND version = :version
                         ORDER BY ordinal""")
                .param("notice", noticeId)
                .param("version", version)
                .query(ROW)
                .list();
    }

    List<NoticeRow> rows(Notice notice) {
        return rows(notice.id(), notice.version());
    }

    List<NoticeRow> newestRows(UUID noticeId) {
        return jdbc.sql(
                        """
                        SELECT r.* FROM gf_notice_row r JOIN gf_notice n ON n.id = r.notice_id AND n.version = r.version
                         WHERE n.id = :notice ORDER BY r.ordinal""")
                .param("notice", noticeId)
                .query(ROW)
                .list();
    }

    private void insert(UUID noticeId, NoticeVersion version) {
        jdbc.sql(
                        """
                        INSERT INTO gf_notice_version (notice_id, version, kind, published_at, closes_at,
                            canonical_json, sha256, reason, who)
                        VALUES (:notice, :version, :kind, :published, :closes, :json, :sha, :reason, :who)""")
                .param("notice", noticeId)
                .param("version", version.version())
                .param("kind", version.kind().name())
                .param("published", Rows.utc(version.publishedAt()))
                .param("closes", Rows.utc(version.closesAt()))
                .param("json", version.canonicalJson())
                .param("sha", version.sha256())
                .param("reason", version.reason())
                .param("who", version.who())
                .update();
    }

    private void insert(UUID noticeId, int version, NoticeRow row) {
        jdbc.sql(
                        """
                        INSERT INTO gf_notice_row (notice_id, version, ordinal, case_id, application_number,
                            enterprise_id, credit_code, enterprise_name, factory_name, county_name, industry, standing,
                            closes_at)
                        VALUES (:notice, :version, :ordinal, :case, :number, :enterprise, :creditCode, :enterpriseName,
                            :factoryName, :county, :industry, :standing, :closes)""")
                .param("notice", noticeId)
                .param("version", version)
                .param("ordinal", row.ordinal())
                .param("case", row.caseId())
                .param("number", row.applicationNumber())
                .param("enterprise", row.enterpriseId())
                .param("creditCode", row.creditCode())
                .param("enterpriseName", row.enterpriseName())
                .param("factoryName", row.factoryName())
                .param("county", row.countyName())
                .param("industry", row.industry())
                .param("standing", row.standing().name())
                .param("closes", Rows.utc(row.closesAt()))
                .update();
    }
}
