package cn.greenfactory.program;

import static cn.greenfactory.program.YearAudit.expect;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The year as a whole: the summary's numbers, the list on the days around each departure, nothing left open. */
class YearWhole {

    private final Year year;
    private final YearFiling filing;
    private final List<YearResult> results;
    private final JsonNode summary;
    private final List<String> wrong = new ArrayList<>();

    YearWhole(Year year, YearFiling filing, List<YearResult> results) {
        this.year = year;
        this.filing = filing;
        this.results = results;
        this.summary = year.bureau
                .officer
                .get("/api/staff/report-years/" + year.dataYear + "/summary")
                .orFail()
                .body();
    }

    YearCounts counts() {
        return YearCounts.of(summary.at("/summary/all"));
    }

    List<String> wrong() {
        expect(year.state().equals("ENDED"), "年度没有办结", wrong);
        expect(summary.path("issued").asBoolean() && summary.path("papers").size() == 1, "没有出具一份年度汇总", wrong);
        summaryAgrees();
        listsAgree();
        levelsAgree();
        nothingIsLeft();
        return wrong;
    }

    /** By county and in all, as the program counts itself; factories that are no members filed in time. */
    private void summaryAgrees() {
        List<YearFate> all = new ArrayList<>();
        Map<String, List<YearFate>> byCounty = new HashMap<>();
        for (ReportRow row : year.reports()) {
            YearFate fate = year.byFactory(row.factoryId())
                    .map(Member::fate)
                    .orElseGet(() -> row.level().equals("CITY") ? YearFate.PLAIN : YearFate.PROVINCIAL);
            all.add(fate);
            byCounty.computeIfAbsent(row.county(), county -> new ArrayList<>()).add(fate);
        }
        expect(counts().equals(YearCounts.of(all)), "汇总应为 " + YearCounts.of(all), wrong);
        JsonNode counties = summary.at("/summary/counties");
        expect(counties.size() == byCounty.size(), "汇总的县（市、区）数不对", wrong);
        counties.forEach(each -> {
            List<YearFate> fates = byCounty.getOrDefault(each.path("code").asText(), List.of());
            expect(
                    YearCounts.of(each.path("counts")).equals(YearCounts.of(fates)),
                    each.path("name").asText() + "的汇总应为 " + YearCounts.of(fates),
                    wrong);
        });
        int figures = (int) all.stream()
                .filter(fate -> fate.submits() && !fate.higher() && fate != YearFate.FALSIFIED)
                .count();
        total("energyTce", figures);
        total("outputValue", figures);
    }

    private void total(String code, int factories) {
        for (JsonNode each : summary.at("/summary/inputs")) {
            if (each.path("code").asText().equals(code)) {
                boolean agrees = each.path("factories").asInt() == factories
                        && Math.abs(each.path("sum").asDouble() - factories * filing.input(code)) < 0.01;
                expect(agrees, code + " 合计应为 " + factories + " 家，实际 " + each, wrong);
                return;
            }
        }
        wrong.add("汇总中没有 " + code);
    }

    /** On the day before somebody left, on that day, before the year and at its end. */
    private void listsAgree() {
        Set<LocalDate> days = new TreeSet<>(Set.of(year.first().minusDays(1), year.first(), year.day(12, 31)));
        for (YearResult result : results) {
            if (!result.leftOn().isEmpty()) {
                LocalDate left = LocalDate.parse(result.leftOn());
                days.addAll(Set.of(left.minusDays(1), left));
            }
        }
        for (LocalDate day : days) {
            Set<String> expected = new HashSet<>();
            results.stream()
                    .filter(each -> each.leftOn().isEmpty() || day.isBefore(LocalDate.parse(each.leftOn())))
                    .forEach(each -> expected.add(each.member().creditCode()));
            Set<String> listed = new HashSet<>(list(day).keySet());
            listed.retainAll(
                    results.stream().map(each -> each.member().creditCode()).toList());
            expect(listed.equals(expected), day + " 的名单应有 " + expected.size() + " 家，实际 " + listed.size(), wrong);
        }
    }

    /** Levels and names as of the day before and the day they changed on. */
    private void levelsAgree() {
        Map<String, JsonNode> before = list(year.first().minusDays(1));
        Map<String, JsonNode> then = list(year.first());
        for (Member member : year.members) {
            String code = member.creditCode();
            expect(level(before.get(code)).equals("CITY"), code + " 年初应为市级", wrong);
            expect(level(then.get(code)).equals(member.fate().level()), code + " 当日级别不对", wrong);
            expect(name(before.get(code)).equals(member.firm().name()), code + " 年初名称不对", wrong);
            expect(name(then.get(code)).equals(member.lastName()), code + " 更名日名称不对", wrong);
        }
    }

    private Map<String, JsonNode> list(LocalDate day) {
        Map<String, JsonNode> lines = new HashMap<>();
        year.bureau
                .anybody
                .get("/api/public/factories?asOf=" + day)
                .orFail()
                .body()
                .forEach(line -> lines.put(line.path("creditCode").asText(), line));
        return lines;
    }

    private static String level(JsonNode line) {
        return line == null ? "" : line.path("level").path("code").asText();
    }

    private static String name(JsonNode line) {
        return line == null ? "" : line.path("enterpriseName").asText();
    }

    /** No process of the year or of one of its factories runs any more, and no job has failed for good. */
    private void nothingIsLeft() {
        year.running().forEach(instance -> wrong.add("还有未办结的流程：" + instance));
        JsonNode incidents =
                year.bureau.admin.get("/engine-rest/incident").orFail().body();
        expect(incidents.isEmpty(), "引擎中有未处理的事件：" + incidents, wrong);
    }
}
