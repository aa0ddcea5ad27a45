package cn.greenfactory.program;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Nine counties review and recommend, the tenth never answers (Art. 8). */
class Counties {

    static final int RETURNS = 2;
    /** The round takes no applications any more, or has ended the draft already. */
    private static final Set<String> TOO_LATE =
            Set.of("urn:green-factory:problem:round-not-open", "urn:green-factory:problem:case-state");

    private final Bureau bureau;
    private final Applying applying;

    Counties(Bureau bureau, Applying applying) {
        this.bureau = bureau;
        this.applying = applying;
    }

    void withdraw() {
        CaseRow row = bureau.caseOf(Fate.WITHDRAWN);
        if (row.at("COUNTY_REVIEW")) {
            bureau.enterprise(bureau.firm(Fate.WITHDRAWN))
                    .post("/api/enterprise/applications/" + row.id() + "/withdrawal", Map.of("reason", "拟调整产线后再申报"))
                    .orFail();
        }
    }

    void recommend() {
        bureau.drive("县级推荐", this::allRecommended, round -> {
            for (String county : Firm.COUNTIES.subList(0, Firm.COUNTIES.size() - 1)) {
                if (anyAtCounty(round, county)) {
                    review(round, county);
                    sign(round, county);
                }
            }
            supplement(round);
        });
        bureau.say("县级推荐完毕");
    }

    /** The late one tries after the end of applying, and is refused. */
    void refuseTheLate() {
        bureau.waitUntil(bureau.round().endOf("applicationsCloseOn"));
        CaseRow late = bureau.caseOf(Fate.LATE);
        if (late.at("DRAFT", "ROUND_MISSED")) {
            Answer answer = applying.submit(bureau.firm(Fate.LATE), late.id());
            if (answer.ok()) {
                throw new WrongEndException("逾期的申报被受理了：" + answer.body());
            }
            if (!TOO_LATE.contains(answer.body().path("type").asText())) {
                throw new WrongEndException("逾期的申报因别的理由被拒：" + answer.body());
            }
            bureau.say("逾期提交被拒：" + answer.status() + " "
                    + answer.body().path("detail").asText());
        }
        bureau.drive("逾期草稿终结", round -> !bureau.caseOf(Fate.LATE).at("DRAFT"), round -> {});
    }

    /** The city waits for the tenth county until the last day, then goes on without it. */
    void collect() {
        bureau.waitUntil(bureau.round().endOf("recommendationsCloseOn"));
        bureau.drive(
                "汇总推荐",
                round -> !round.at("OPEN", "COLLECTING")
                        && round.casesAt("COUNTY_REVIEW", "RETURNED", "COUNTY_SIGNING")
                                .isEmpty(),
                round -> bureau.decide(
                        round,
                        "city-officer-1",
                        "Task_CollectRecommendations",
                        Map.of("collectOutcome", "PROCEED", "collectReason", "推荐期限已过，一县未审核，不影响其他申报")));
    }

    private boolean allRecommended(RoundState round) {
        return !round.at("OPEN", "COLLECTING")
                || round.casesAt("COUNTY_REVIEW", "RETURNED", "COUNTY_SIGNING").stream()
                        .allMatch(row -> row.county().equals(Firm.SILENT_COUNTY));
    }

    private static boolean anyAtCounty(RoundState round, String county) {
        return round.casesAt("COUNTY_REVIEW", "COUNTY_SIGNING").stream()
                .anyMatch(row -> row.county().equals(county));
    }

    private void review(RoundState round, String county) {
        Tasklist reviewer = bureau.person("county-reviewer-" + county);
        for (String task : reviewer.tasks("Task_ReviewAtCounty", round.id())) {
            CaseRow row = bureau.round()
                    .byId(reviewer.variable(task, "caseId").asText())
                    .orElseThrow();
            boolean giveBack = bureau.firm(row).fate() == Fate.RETURNED_TWICE && row.returns() < RETURNS;
            reviewer.complete(
                    task,
                    giveBack
                            ? Map.of(
                                    "countyOutcome", "RETURN",
                                    "countyOpinion", "材料不全，请一次补正",
                                    "supplementItems", List.of("请补充第 " + (row.returns() + 1) + " 份计量台账"))
                            : Map.of("countyOutcome", "RECOMMEND", "countyOpinion", "材料真实、合规、完整，予以推荐"));
            bureau.say("县级审核 " + row.number() + (giveBack ? " 退回" : " 推荐"));
        }
    }

    private void sign(RoundState round, String county) {
        Tasklist head = bureau.person("county-head-" + county);
        for (String task : head.tasks("Task_SignRecommendation", round.id())) {
            head.complete(task, Map.of("countySigned", true, "documentNo", "工信推〔" + bureau.year + "〕1号"));
        }
    }

    private void supplement(RoundState round) {
        for (CaseRow row : round.casesAt("RETURNED")) {
            bureau.enterprise(bureau.firm(row))
                    .post("/api/enterprise/applications/" + row.id() + "/supplement", Map.of("statement", "已按要求补充"))
                    .orFail();
            bureau.say("企业补正 " + row.number());
        }
    }
}
