package cn.greenfactory.program;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** A year of data at the service: its members, its days, and how far the service says it has come. */
class Year {

    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private static final int PATIENCE = 480;

    final Bureau bureau;
    final List<Member> members;
    /** The year the data are of; who was on the list at its end reports. */
    final int dataYear;

    private final Map<String, JsonNode> lines = new HashMap<>();
    private final Map<String, Member> byFactory = new HashMap<>();

    private Year(Bureau bureau, List<Member> members, Map<String, JsonNode> lines) {
        this.bureau = bureau;
        this.members = members;
        this.lines.putAll(lines);
        members.forEach(member -> byFactory.put(factoryId(member), member));
        this.dataYear = members.stream()
                .map(member -> LocalDate.parse(line(member).path("certifiedOn").asText()))
                .mapToInt(LocalDate::getYear)
                .max()
                .orElseThrow();
    }

    /** The year after the members' certification; empty if one of them was never certified. */
    static Optional<Year> of(Bureau bureau) {
        List<Member> members = Member.all(bureau.year);
        Map<String, JsonNode> lines = new HashMap<>();
        bureau.officer
                .get("/api/staff/factories?all=true")
                .orFail()
                .body()
                .forEach(line -> lines.put(line.path("creditCode").asText(), line));
        return members.stream().allMatch(member -> lines.containsKey(member.creditCode()))
                ? Optional.of(new Year(bureau, members, lines))
                : Optional.empty();
    }

    /** The member as the list had it when the program began. */
    JsonNode line(Member member) {
        return lines.get(member.creditCode());
    }

    String factoryId(Member member) {
        return line(member).path("factoryId").asText();
    }

    String certificateNo(Member member) {
        return line(member).path("certificateNo").asText();
    }

    Member member(YearFate fate) {
        return members.stream().filter(each -> each.fate() == fate).findFirst().orElseThrow();
    }

    /** Empty for somebody else's factory. */
    Optional<Member> byFactory(String factoryId) {
        return Optional.ofNullable(byFactory.get(factoryId));
    }

    Web enterprise(Member member) {
        return bureau.enterprise(member.firm());
    }

    /** A day of the year after the data, in which all this happens. */
    LocalDate day(int month, int day) {
        return LocalDate.of(dataYear + 1, month, day);
    }

    /** The day on which the city opens the year. */
    LocalDate first() {
        return day(3, 2);
    }

    static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(CHINA).toInstant();
    }

    LocalDate today() {
        return bureau.now().atZone(CHINA).toLocalDate();
    }

    /** The year as the service shows it; empty before it is opened. */
    Optional<JsonNode> shown() {
        Answer answer = bureau.officer.get("/api/staff/report-years/" + dataYear);
        return answer.status() == 404
                ? Optional.empty()
                : Optional.of(answer.orFail().body());
    }

    String state() {
        return shown().map(year -> year.path("state").path("code").asText()).orElse("");
    }

    /** The process instances of the year and of its factories that have not ended. */
    List<JsonNode> running() {
        String yearId = shown().orElseThrow().path("id").asText();
        List<JsonNode> running = new ArrayList<>();
        for (JsonNode instance :
                bureau.admin.get("/engine-rest/process-instance").orFail().body()) {
            JsonNode variables = bureau.admin
                    .get("/engine-rest/process-instance/" + instance.path("id").asText()
                            + "/variables?deserializeValues=false")
                    .body();
            if (variables.at("/reportYearId/value").asText().equals(yearId)
                    || byFactory(variables.at("/factoryId/value").asText()).isPresent()) {
                running.add(instance);
            }
        }
        return running;
    }

    List<ReportRow> reports() {
        List<ReportRow> rows = new ArrayList<>();
        bureau.officer
                .get("/api/staff/report-years/" + dataYear + "/reports?size=500")
                .orFail()
                .body()
                .forEach(row -> rows.add(ReportRow.of(row)));
        return rows;
    }

    /** Of those members who have one, by their ordinal. */
    Map<Member, ReportRow> reportsOfMembers() {
        return reports().stream()
                .filter(row -> byFactory.containsKey(row.factoryId()))
                .collect(Collectors.toMap(row -> byFactory.get(row.factoryId()), row -> row));
    }

    ReportRow report(YearFate fate) {
        return reportsOfMembers().get(member(fate));
    }

    List<RemovalRow> removals() {
        List<RemovalRow> rows = new ArrayList<>();
        bureau.officer.get("/api/staff/removals").orFail().body().forEach(row -> rows.add(RemovalRow.of(row)));
        return rows.stream()
                .filter(row -> byFactory.containsKey(row.factoryId()))
                .toList();
    }

    /** Acts again and again until it is so. */
    void drive(String what, BooleanSupplier wanted, Runnable act) {
        boolean done = wanted.getAsBoolean();
        for (int i = 0; !done; i++) {
            if (i == PATIENCE) {
                throw new WrongEndException(what + " 没有完成：年度 " + state() + " " + reports() + removals());
            }
            act.run();
            done = wanted.getAsBoolean();
            if (!done) {
                Bureau.pause();
            }
        }
        bureau.say(what);
    }

    /** Completes this person's one task of this kind in the process of this id, if it is open. */
    void complete(String user, String task, String variable, String id, Map<String, ?> values) {
        Optional<String> open =
                bureau.person(user).tasks(task, variable, id).stream().findFirst();
        open.ifPresent(each -> {
            bureau.person(user).complete(each, values);
            bureau.say(user + " 完成 " + task + " " + id);
        });
    }
}
