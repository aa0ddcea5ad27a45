package cn.greenfactory.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What holds of the service whatever happened to it, as far as its HTTP interface shows. */
final class Invariants {

    private static final Pattern RUNNING = Pattern.compile("(.*?)(\\d+)(号?)$");

    private final Bureau bureau;

    private Invariants(Bureau bureau) {
        this.bureau = bureau;
    }

    static void hold(String base, int year) {
        Invariants invariants = new Invariants(new Bureau(base, year, line -> {}, asked -> {}));
        invariants.numbersHaveNeitherGapsNorDoubles();
        invariants.everyPaperIsIssuedOnce();
        invariants.everyActIsRecordedOnce();
        assertThat(invariants.bureau.admin.get("/engine-rest/incident").orFail().body())
                .as("open incidents")
                .isEmpty();
    }

    private void numbersHaveNeitherGapsNorDoubles() {
        consecutive(bureau.round().cases().stream()
                .map(CaseRow::number)
                .filter(number -> !number.isEmpty())
                .toList());
        consecutive(texts(bureau.anybody.get("/api/public/factories").orFail().body(), "certificateNo"));
        consecutive(texts(bureau.anybody.get("/api/public/notices").orFail().body(), "number"));
        List<String> objections = new ArrayList<>();
        for (JsonNode round : bureau.officer.get("/api/staff/rounds").orFail().body()) {
            objections.addAll(texts(
                    bureau.officer
                            .get("/api/staff/objections?round="
                                    + round.path("code").asText())
                            .orFail()
                            .body(),
                    "number"));
        }
        consecutive(objections);
    }

    /** In each series the numbers run from 1 without a gap, each once. */
    private static void consecutive(List<String> numbers) {
        Map<String, List<Integer>> series = new TreeMap<>();
        for (String number : numbers) {
            Matcher parts = RUNNING.matcher(number);
            assertThat(parts.matches()).as(number).isTrue();
            series.computeIfAbsent(parts.group(1), prefix -> new ArrayList<>()).add(Integer.valueOf(parts.group(2)));
        }
        assertThat(series).isNotEmpty();
        series.forEach((prefix, given) -> {
            given.sort(Comparator.naturalOrder());
            assertThat(given)
                    .as(prefix)
                    .isEqualTo(IntStream.rangeClosed(1, given.size()).boxed().toList());
        });
    }

    private void everyPaperIsIssuedOnce() {
        for (CaseRow row : bureau.round().cases()) {
            JsonNode papers = papers("/api/staff/cases/" + row.id() + "/papers");
            assertThat(texts(papers, "kind")).as(row.number()).doesNotHaveDuplicates();
        }
        JsonNode lists = papers("/api/staff/rounds/" + bureau.year + "/papers");
        assertThat(texts(lists, "title")).isNotEmpty().doesNotHaveDuplicates();
        consecutive(texts(lists, "number"));
        for (JsonNode objection : bureau.objections()) {
            JsonNode detail =
                    papers("/api/staff/objections/" + objection.path("id").asText());
            assertThat(texts(detail.path("papers"), "kind")).containsExactly("OBJECTION_REPLY");
        }
        for (JsonNode notice :
                bureau.anybody.get("/api/public/notices").orFail().body()) {
            JsonNode papers = bureau.anybody
                    .get("/api/public/notices/" + notice.path("id").asText() + "/papers")
                    .orFail()
                    .body();
            assertThat(texts(papers, "number")).isNotEmpty().doesNotHaveDuplicates();
        }
    }

    /** What a person decided on a case, as many times as the case asked for it. */
    private void everyActIsRecordedOnce() {
        for (CaseRow row : bureau.round().cases()) {
            if (row.number().isEmpty()) {
                continue;
            }
            List<String> acts = new ArrayList<>();
            bureau.officer
                    .get("/api/staff/cases/" + row.id())
                    .orFail()
                    .body()
                    .at("/summary/opinions")
                    .forEach(act -> acts.add(
                            act.path("act").asText() + " " + act.path("who").asText() + " "
                                    + act.path("outcome").asText()));
            acts.removeIf(act -> act.endsWith(" RETURN") || act.startsWith("Task_SupplementMaterials"));
            assertThat(acts).as(row.number()).doesNotHaveDuplicates();
        }
    }

    private JsonNode papers(String path) {
        return bureau.officer.get(path).orFail().body();
    }

    private static List<String> texts(JsonNode rows, String field) {
        List<String> texts = new ArrayList<>();
        rows.forEach(row -> texts.add(row.path(field).asText()));
        return texts;
    }
}
