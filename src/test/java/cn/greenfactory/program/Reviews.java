package cn.greenfactory.program;

import java.util.List;
import java.util.Map;

/** Experts review; one stands back and is replaced (Art. 9). */
class Reviews {

    private static final List<String> PANEL = List.of("expert-1", "expert-2", "expert-3");
    private static final String RECUSED = "expert-3";
    private static final String REPLACEMENT = "expert-4";

    private final Bureau bureau;

    Reviews(Bureau bureau) {
        this.bureau = bureau;
    }

    void appoint() {
        bureau.drive(
                "组成专家组",
                round -> round.casesAt("RECOMMENDED").isEmpty(),
                round -> bureau.decide(
                        round,
                        "city-officer-1",
                        "Task_AppointPanel",
                        Map.of("reviewMode", "PANEL", "panelMembers", PANEL, "panelLeader", PANEL.get(0))));
    }

    void review() {
        bureau.drive("专家评审", round -> round.casesAt("IN_REVIEW").isEmpty(), round -> {
            PANEL.forEach(expert -> score(round, expert));
            replace(round);
            score(round, REPLACEMENT);
            sign(round);
        });
        bureau.say("评审完毕");
    }

    private void score(RoundState round, String expert) {
        Tasklist person = bureau.person(expert);
        for (String task : person.tasks("Task_ScoreApplication", round.id())) {
            CaseRow row = round.byId(person.variable(task, "caseId").asText()).orElseThrow();
            boolean recuses = expert.equals(RECUSED) && bureau.firm(row).fate() == Fate.RECUSED;
            person.complete(
                    task,
                    recuses
                            ? Map.of("expertRecused", true, "recusalReason", "曾为该企业提供咨询")
                            : Map.of(
                                    "expertRecused", false,
                                    "expertScore", 80.0 + bureau.firm(row).ordinal() % 10,
                                    "expertSupports", true,
                                    "expertVetoFound", false,
                                    "expertOpinion", "符合评价要求，同意认定"));
            bureau.say("评审 " + expert + " " + row.number() + (recuses ? " 回避" : ""));
        }
    }

    private void replace(RoundState round) {
        Tasklist officer = bureau.person("city-officer-1");
        for (String task : officer.tasks("Task_ReplaceExpert", round.id())) {
            officer.complete(task, Map.of("replacement", REPLACEMENT));
            bureau.say("改派 " + REPLACEMENT);
        }
    }

    private void sign(RoundState round) {
        Tasklist leader = bureau.person(PANEL.get(0));
        for (String task : leader.tasks("Task_SignPanelOpinion", round.id())) {
            leader.complete(task, Map.of("panelOpinion", "专家组同意推荐"));
        }
    }
}
