package cn.greenfactory.program;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The service and everybody at it: officials, the administrator, the public, the enterprises of one year's round. */
class Bureau {

    private static final String PASSWORD = "demo";
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final int PATIENCE = 480;
    /** The engine's lock on a job, and a little more. */
    private static final Duration JOB_LOCK = Duration.ofMinutes(6);

    final int year;
    final List<Firm> firms;
    final Web officer;
    final Web admin;
    final Web anybody;

    private final String base;
    private final Map<String, Tasklist> people = new HashMap<>();
    private final Map<String, Web> enterprises = new HashMap<>();
    private final Map<String, Web> officials = new HashMap<>();
    private final Consumer<String> log;
    private final Consumer<String> outgoing;

    /**
     * @param log told of every step when it is done
     * @param outgoing told of every request while it is on its way
     */
    Bureau(String base, int year, Consumer<String> log, Consumer<String> outgoing) {
        this.base = base;
        this.year = year;
        this.log = log;
        this.outgoing = outgoing;
        this.firms = Firm.all(year);
        this.officer = Web.basic(base, "city-officer-1", PASSWORD, outgoing);
        this.admin = Web.basic(base, "admin", PASSWORD, outgoing);
        this.anybody = new Web(base, outgoing);
    }

    Tasklist person(String user) {
        return people.computeIfAbsent(user, id -> new Tasklist(base, id, PASSWORD, outgoing));
    }

    /** An official at the interface beside Tasklist. */
    Web official(String user) {
        return officials.computeIfAbsent(user, id -> Web.basic(base, id, PASSWORD, outgoing));
    }

    Web enterprise(Firm firm) {
        return enterprise(firm.creditCode(), Firm.PASSWORD);
    }

    Web enterprise(String creditCode, String password) {
        return enterprises.computeIfAbsent(creditCode, code -> Web.basic(base, code, password, outgoing));
    }

    Firm firm(Fate fate) {
        return firms.stream().filter(firm -> firm.fate() == fate).findFirst().orElseThrow();
    }

    Firm firm(CaseRow row) {
        return firms.stream()
                .filter(firm -> firm.creditCode().equals(row.creditCode()))
                .findFirst()
                .orElseThrow();
    }

    RoundState round() {
        return RoundState.of(officer.get("/api/staff/rounds/" + year).orFail().body());
    }

    CaseRow caseOf(Fate fate) {
        return round().of(firm(fate)).orElseThrow();
    }

    JsonNode objections() {
        return officer.get("/api/staff/objections?round=" + year).orFail().body();
    }

    Instant now() {
        String at = admin.get("/api/staff/clock").orFail().body().path("at").asText();
        return OffsetDateTime.parse(at).toInstant();
    }

    /** Moves the clock there unless it is later already. */
    void waitUntil(Instant at) {
        if (now().isBefore(at)) {
            Answer moved = admin.put("/api/staff/clock", Map.of("at", at.toString()));
            if (!moved.ok() && now().isBefore(at)) {
                moved.orFail();
            }
            say("时钟拨到 " + at);
        }
    }

    /** What a killed service was working on is free again when its locks have expired. */
    void letLocksExpire() {
        waitUntil(now().plus(JOB_LOCK));
    }

    /** Acts again and again until the round is as wanted. */
    void drive(String what, Predicate<RoundState> wanted, Consumer<RoundState> act) {
        RoundState state = round();
        for (int i = 0; !wanted.test(state); i++) {
            if (i == PATIENCE) {
                throw new WrongEndException(what + " 没有完成：批次 " + state.status() + " " + state.cases());
            }
            act.accept(state);
            state = round();
            if (!wanted.test(state)) {
                pause();
            }
        }
    }

    /** Completes the round's one task of this kind, if it is open. */
    void decide(RoundState round, String user, String task, Map<String, ?> values) {
        person(user).tasks(task, round.id()).stream().findFirst().ifPresent(id -> {
            person(user).complete(id, values);
            say(user + " 完成 " + task);
        });
    }

    void say(String line) {
        log.accept(line);
    }

    static void pause() {
        LockSupport.parkNanos(PAUSE.toNanos());
    }
}
