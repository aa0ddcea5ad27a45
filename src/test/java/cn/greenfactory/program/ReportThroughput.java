package cn.greenfactory.program;

import cn.greenfactory.program.ListedFirms.Listed;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Opens and closes a year of many reports from outside the service and prints reports per second, early and late: were a
 * query to grow with what is done already, the later tenths would be slower. Run by hand:
 *
 * <p>{@code java -cp … cn.greenfactory.program.ReportThroughput [reports, default 10000]}
 */
public final class ReportThroughput {

    private static final int CLIENTS = 4;
    private static final int TENTHS = 10;

    private final int reports;
    private final ChildService service;
    private final HikariDataSource database;

    private ReportThroughput(int reports, ChildService service, HikariDataSource database) {
        this.reports = reports;
        this.service = service;
        this.database = database;
    }

    /** @param args how many reports, or nothing for 10,000 */
    public static void main(String[] args) throws Exception {
        int reports = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
        Path folder = Path.of(
                        "target", "report-throughput-" + ProcessHandle.current().pid())
                .toAbsolutePath();
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .start();
                HikariDataSource database = new HikariDataSource();
                ChildService service = new ChildService(
                        folder,
                        "--spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres"),
                        "--spring.datasource.username=postgres",
                        "--green-factory.demo.cases=false")) {
            service.start();
            database.setJdbcUrl(server.getJdbcUrl("postgres", "postgres"));
            database.setUsername("postgres");
            database.setMaximumPoolSize(2);
            new ReportThroughput(reports, service, database).run();
        }
        System.exit(0);
    }

    private void run() throws Exception {
        List<Listed> firms = ListedFirms.write(database, reports, LocalDate.of(2025, 6, 1));
        ReportCounts counts = new ReportCounts(database);
        Web officer = Web.basic(service.base(), "city-officer-1", "demo");
        long before = System.nanoTime();
        officer.post("/api/staff/report-years", Map.of("reportYear", 2025)).orFail();
        System.out.printf("year opened in %.1f s%n", seconds(before));
        watch("opened", () -> counts.at("FILLING"));
        Map<String, String> ids = ids(officer);
        String content = content();
        Calls calls = new Calls(service.base());
        measure("filed", firms, firm -> file(calls, firm, ids.get(firm.creditCode()), content));
        watch("checked", () -> counts.tasks("Task_ReviewReportAtCounty"));
        review(firms);
        watch("archived", () -> counts.at("ARCHIVED"));
        if (counts.everStarted() != reports || counts.at("ARCHIVED") != reports) {
            throw new WrongEndException("not every report was opened and closed once");
        }
    }

    private static Object file(Calls calls, Listed firm, String id, String content) {
        String path = "/api/enterprise/reports/" + id;
        String code = firm.creditCode();
        Answer one =
                calls.send(code, ListedFirms.PASSWORD, "GET", path, null, null).orFail();
        calls.send(code, ListedFirms.PASSWORD, "PUT", path + "/draft", content, one.eTag())
                .orFail();
        return calls.send(code, ListedFirms.PASSWORD, "POST", path + "/submission", "{\"truthUndertaken\":true}", null)
                .orFail();
    }

    /** Each county's reviewer accepts what Tasklist shows, page by page. */
    private void review(List<Listed> firms) throws Exception {
        AtomicInteger done = new AtomicInteger();
        long start = System.nanoTime();
        ExecutorService people = Executors.newFixedThreadPool(CLIENTS);
        List<Future<Object>> work = people.invokeAll(firms.stream()
                .map(Listed::county)
                .distinct()
                .map(county -> (Callable<Object>) () -> {
                    TasklistPages pages = new TasklistPages(service.base(), "county-reviewer-" + county);
                    for (List<String> page = pages.next(); !page.isEmpty(); page = pages.next()) {
                        page.forEach(task -> {
                            pages.accept(task);
                            report("reviewed", done.incrementAndGet(), start);
                        });
                    }
                    return null;
                })
                .toList());
        for (Future<Object> each : work) {
            each.get();
        }
        people.shutdown();
    }

    private void measure(String what, List<Listed> firms, java.util.function.Function<Listed, Object> act)
            throws Exception {
        AtomicInteger done = new AtomicInteger();
        long start = System.nanoTime();
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        List<Future<Object>> work = clients.invokeAll(firms.stream()
                .map(firm -> (Callable<Object>) () -> {
                    Object answer = act.apply(firm);
                    report(what, done.incrementAndGet(), start);
                    return answer;
                })
                .toList());
        for (Future<Object> each : work) {
            each.get();
        }
        clients.shutdown();
    }

    private void watch(String what, Callable<Long> count) throws Exception {
        long start = System.nanoTime();
        long next = reports / TENTHS;
        long seen = count.call();
        while (true) {
            while (seen >= next && next <= reports) {
                report(what, next, start);
                next += reports / TENTHS;
            }
            if (seen >= reports) {
                return;
            }
            Bureau.pause();
            seen = count.call();
        }
    }

    private final Map<String, Double> lastAt = new HashMap<>();

    private synchronized void report(String what, long done, long start) {
        if (done % (reports / TENTHS) == 0) {
            double at = seconds(start);
            double since = at - lastAt.getOrDefault(what, 0d);
            lastAt.put(what, at);
            System.out.printf("%s %d after %.1f s, this tenth %.1f/s%n", what, done, at, reports / TENTHS / since);
        }
    }

    private Map<String, String> ids(Web officer) {
        Map<String, String> ids = new HashMap<>();
        JsonNode rows;
        int page = 0;
        do {
            rows = officer.get("/api/staff/report-years/2025/reports?size=500&page=" + page++)
                    .orFail()
                    .body();
            rows.forEach((JsonNode row) ->
                    ids.put(row.path("creditCode").asText(), row.path("id").asText()));
        } while (!rows.isEmpty());
        return ids;
    }

    private static String content() {
        try (InputStream sample = ReportThroughput.class.getResourceAsStream("/demo/sample-dossier.json")) {
            JsonNode dossier = Web.JSON.readTree(sample);
            ObjectNode content = Web.JSON.createObjectNode();
            content.putObject("changes").put("changed", false);
            for (String each : List.of(
                    "producing",
                    "notAbnormal",
                    "noAccident",
                    "noViolation",
                    "notDishonest",
                    "energyRectified",
                    "systemsMaintained")) {
                content.withObject("/compliance").putObject(each).put("answer", true);
            }
            content.set("inputs", dossier.get("inputs"));
            for (String code : List.of("advancedEquipmentCount", "upgradeInvestmentShare")) {
                content.withObject("/indicators")
                        .putObject(code)
                        .set("value", dossier.path("indicators").path(code).get("value"));
            }
            return content.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
