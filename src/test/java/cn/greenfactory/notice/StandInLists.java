package cn.greenfactory.notice;

import cn.greenfactory.shared.China;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rounds and lists in memory; the locks are real, so that waiting is real. */
class StandInLists implements RoundLists {

    final List<String> told = new ArrayList<>();
    final List<ListedCase> proposed = new ArrayList<>();
    final List<ListedCase> left = new ArrayList<>();
    final List<String> differences = new ArrayList<>();
    final Map<UUID, Boolean> certified = new HashMap<>();
    boolean countPublicationDay;
    UUID listId = UUID.randomUUID();

    private final JdbcClient jdbc;

    StandInLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static ListedCase company(String name, int n) {
        return new ListedCase(
                UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                "LSGC-2026-130102-%04d".formatted(n),
                UUID.randomUUID(),
                "91130102MA0TEXT04W",
                name,
                name + "一厂",
                "长安区",
                "3011 非金属矿物制品业");
    }

    @Override
    public Terms lock(UUID roundId) {
        advisory("round:" + roundId);
        return new Terms(2026, 5, countPublicationDay);
    }

    @Override
    public void lockCase(UUID caseId) {
        advisory("case:" + caseId);
    }

    @Override
    public Optional<Approved> approved(UUID roundId) {
        return Optional.of(new Approved(listId, "a".repeat(64), "city-head-1", List.copyOf(proposed)));
    }

    @Override
    public List<String> differences(Approved list) {
        return List.copyOf(differences);
    }

    @Override
    public List<ListedCase> notProposed(UUID id) {
        return List.copyOf(left);
    }

    @Override
    public Optional<Boolean> certified(UUID caseId) {
        return Optional.ofNullable(certified.get(caseId));
    }

    @Override
    public void noticeOpened(UUID id, UUID noticeId) {
        told.add("opened");
    }

    @Override
    public List<UUID> noticeEnded(UUID id) {
        told.add("ended");
        List<UUID> all =
                new ArrayList<>(proposed.stream().map(ListedCase::caseId).toList());
        left.forEach(c -> all.add(c.caseId()));
        return all;
    }

    @Override
    public void returned(UUID id, String why) {
        told.add("returned " + why);
    }

    @Override
    public void reopen(UUID caseId, String why) {
        told.add("reopened " + caseId);
    }

    @Override
    public void objectionClosed(UUID caseId) {
        told.add("objectionClosed " + caseId);
    }

    private void advisory(String what) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:what, 0))")
                .param("what", what + China.ZONE)
                .query((row, n) -> n)
                .list();
    }
}
