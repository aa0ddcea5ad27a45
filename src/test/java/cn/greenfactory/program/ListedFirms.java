package cn.greenfactory.program;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * Many enterprises, each with one factory on the list, written straight into the tables: certifying thousands would be a
 * measurement of its own. Their passwords have a cheap hash, so that logging in is not what is measured.
 */
final class ListedFirms {

    static final String PASSWORD = "Fan-out-program-2026";

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int CHEAP = 4;

    /** One of them. */
    record Listed(UUID enterprise, UUID factory, String creditCode, String name, String county) {}

    private ListedFirms() {}

    /** That many firms in ten counties, listed since that day. */
    static List<Listed> write(DataSource database, int count, LocalDate since) {
        return write(
                database,
                IntStream.rangeClosed(1, count)
                        .mapToObj(n -> listed(creditCode(n), name(creditCode(n)), county(n)))
                        .toList(),
                since,
                PASSWORD);
    }

    /** The round program's firms, as if a round had certified them on that day. */
    static void write(DataSource database, List<Firm> firms, LocalDate since) {
        write(
                database,
                firms.stream()
                        .map(firm -> listed(firm.creditCode(), firm.name(), firm.county()))
                        .toList(),
                since,
                Firm.PASSWORD);
    }

    private static List<Listed> write(DataSource database, List<Listed> firms, LocalDate since, String password) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        OffsetDateTime at = since.atStartOfDay().atOffset(ZoneOffset.UTC);
        String hash = new BCryptPasswordEncoder(CHEAP).encode(password);
        batch(
                jdbc,
                "INSERT INTO gf.gf_enterprise VALUES (?, ?, ?, '示范路1号', '测试人', '3812', '联系人', '0311-0000000', ?)",
                firms,
                f -> new Object[] {f.enterprise(), f.creditCode(), f.name(), at});
        batch(jdbc, "INSERT INTO gf.gf_factory VALUES (?, ?, '一厂', ?, '示范路1号', '3812', ?)", firms, f ->
                new Object[] {f.factory(), f.enterprise(), f.county(), at});
        batch(
                jdbc,
                "INSERT INTO gf.gf_enterprise_login (enterprise_id, credit_code, password_hash) VALUES (?, ?, ?)",
                firms,
                f -> new Object[] {f.enterprise(), f.creditCode(), hash});
        batch(
                jdbc,
                "INSERT INTO gf.gf_register_event (factory_id, kind, effective_on, level, certificate_no,"
                        + " enterprise_name, factory_name, county_code, address, case_id, recorded_at, enterprise_id,"
                        + " industry_code) VALUES (?, 'CERTIFIED', ?, 'CITY', ?, ?, '一厂', ?, '示范路1号', ?, ?, ?, '3812')",
                firms,
                f -> new Object[] {
                    f.factory(),
                    since,
                    "FAN-" + f.creditCode(),
                    f.name(),
                    f.county(),
                    UUID.randomUUID(),
                    at,
                    f.enterprise()
                });
        jdbc.execute("ANALYZE");
        return firms;
    }

    private static Listed listed(String creditCode, String name, String county) {
        return new Listed(UUID.randomUUID(), UUID.randomUUID(), creditCode, name, county);
    }

    private static void batch(
            JdbcTemplate jdbc, String sql, List<Listed> firms, java.util.function.Function<Listed, Object[]> row) {
        jdbc.batchUpdate(sql, firms.stream().map(row).toList());
    }

    private static String name(String creditCode) {
        return "石家庄示例" + creditCode.substring(10) + "有限公司";
    }

    private static String county(int n) {
        return Firm.COUNTIES.get(n % Firm.COUNTIES.size());
    }

    private static String creditCode(int n) {
        String body = "91130102MF" + String.format("%07d", n);
        int sum = 0;
        int weight = 1;
        for (char c : body.toCharArray()) {
            sum += ALPHABET.indexOf(c) * weight;
            weight = weight * 3 % 31;
        }
        return body + ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
