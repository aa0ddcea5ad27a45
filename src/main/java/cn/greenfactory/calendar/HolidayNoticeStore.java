package cn.greenfactory.calendar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of notices, version by version. Every method joins the caller's transaction. */
final class HolidayNoticeStore {

    /** The version that holds for a year. */
    record Current(int version, String sha256) {}

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    HolidayNoticeStore(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Current> current(int year) {
        return jdbc.sql(
                        "SELECT version, sha256 FROM gf_holiday_notice WHERE year = :year ORDER BY version DESC LIMIT 1")
                .param("year", year)
                .query(Current.class)
                .optional();
    }

    /** Whether this very file was loaded before, even if a person has imported something newer since. */
    boolean fileLoaded(HolidayNotice notice) {
        return jdbc.sql(
                                "SELECT count(*) FROM gf_holiday_notice WHERE year = :year AND source = 'FILE' AND sha256 = :sha")
                        .param("year", notice.year())
                        .param("sha", notice.sha256())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void insert(HolidayNotice notice, int version, String source, String who, String why, Instant at) {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        """
                INSERT INTO gf_holiday_notice (id, year, version, title, document_no, issued_on, papers, source, sha256,
                       who, why, loaded_at)
                VALUES (:id, :year, :version, :title, :documentNo, :issuedOn, :papers::jsonb, :source, :sha256,
                       :who, :why, :at)""")
                .param("id", id)
                .param("year", notice.year())
                .param("version", version)
                .param("title", notice.title())
                .param("documentNo", notice.documentNo())
                .param("issuedOn", notice.issuedOn())
                .param("papers", papers(notice))
                .param("source", source)
                .param("sha256", notice.sha256())
                .param("who", who)
                .param("why", why)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        notice.days().forEach(day -> insert(id, day));
    }

    private void insert(UUID noticeId, HolidayDay day) {
        jdbc.sql("INSERT INTO gf_holiday (notice_id, day, name, off) VALUES (:id, :day, :name, :off)")
                .param("id", noticeId)
                .param("day", day.date())
                .param("name", day.name())
                .param("off", day.off())
                .update();
    }

    List<LoadedNotice> all() {
        return jdbc.sql("SELECT * FROM gf_holiday_notice ORDER BY year, version")
                .query((row, number) -> loaded(row))
                .list();
    }

    private LoadedNotice loaded(ResultSet row) throws SQLException {
        return new LoadedNotice(
                row.getInt("year"),
                row.getInt("version"),
                row.getString("title"),
                row.getString("document_no"),
                row.getObject("issued_on", LocalDate.class),
                row.getString("source"),
                row.getString("who"),
                row.getString("why"),
                row.getObject("loaded_at", OffsetDateTime.class).toInstant(),
                days(row.getObject("id", UUID.class)));
    }

    private List<HolidayDay> days(UUID noticeId) {
        return jdbc.sql("SELECT day AS date, name, off FROM gf_holiday WHERE notice_id = :id ORDER BY day")
                .param("id", noticeId)
                .query((row, number) -> new HolidayDay(
                        row.getObject("date", LocalDate.class), row.getString("name"), row.getBoolean("off")))
                .list();
    }

    private String papers(HolidayNotice notice) {
        try {
            return json.writeValueAsString(notice.papers());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
