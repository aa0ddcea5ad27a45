package cn.greenfactory.program;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Looks at the ended round once more and says of each application what is not as its fate wants it. */
class Audit {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Bureau bureau;
    private final RoundState round;
    private final JsonNode objections;
    private final Instant noticeEnd;

    Audit(Bureau bureau) {
        this.bureau = bureau;
        this.round = bureau.round();
        this.objections = bureau.objections();
        this.noticeEnd = instant(new Listing(bureau).notice().path("closesAt"));
    }

    List<RoundResult> results() {
        return bureau.firms.stream().map(this::result).toList();
    }

    private RoundResult result(Firm firm) {
        CaseRow row = round.of(firm).orElseThrow(() -> new WrongEndException("没有 " + firm.name() + " 的申报"));
        JsonNode listed = bureau.anybody
                .get("/api/public/factories?q=" + firm.creditCode())
                .orFail()
                .body();
        String certificate =
                listed.isEmpty() ? "" : listed.get(0).path("certificateNo").asText();
        List<String> wrong = new ArrayList<>();
        end(firm.fate(), row, certificate, wrong);
        objected(firm.fate(), row, wrong);
        if (firm.fate() == Fate.RECUSED) {
            recused(row, wrong);
        }
        return new RoundResult(firm, row.number(), row.status(), certificate, row.outcome(), wrong);
    }

    private void end(Fate fate, CaseRow row, String certificate, List<String> wrong) {
        expect(row.status().equals(fate.end()), "应为 " + fate.end(), wrong);
        expect(certificate.isEmpty() != row.at("CERTIFIED"), "名单与结果不一致", wrong);
        int returns = fate == Fate.RETURNED_TWICE ? Counties.RETURNS : 0;
        expect(row.returns() == returns, "应退回 " + returns + " 次，实际 " + row.returns(), wrong);
        expect(row.number().isEmpty() == (fate == Fate.LATE), "编号不对：" + row.number(), wrong);
        if (row.at("CERTIFIED")) {
            LocalDate first = noticeEnd.atZone(CHINA).toLocalDate();
            boolean after = !row.certifiedOn().isEmpty()
                    && !LocalDate.parse(row.certifiedOn()).isBefore(first);
            expect(after, "认定日 " + row.certifiedOn() + " 早于公示结束次日 " + first, wrong);
        }
    }

    private void objected(Fate fate, CaseRow row, List<String> wrong) {
        List<String> outcomes = new ArrayList<>();
        for (JsonNode objection : objections) {
            if (objection.path("caseId").asText().equals(row.id())) {
                outcomes.add(objection.path("outcome").path("code").asText("-"));
                expect(objection.path("withinPeriod").asBoolean(), "异议应在公示期内", wrong);
                if (fate == Fate.LAST_MINUTE) {
                    Instant received = instant(objection.path("receivedAt"));
                    boolean lastMinute =
                            received.isBefore(noticeEnd) && !received.isBefore(noticeEnd.minus(Duration.ofMinutes(1)));
                    expect(lastMinute, "异议收到于 " + received + "，不在公示最后一分钟", wrong);
                }
            }
        }
        outcomes.sort(null);
        expect(outcomes.equals(fate.objections()), "异议结论应为 " + fate.objections() + "，实际 " + outcomes, wrong);
    }

    /** One expert stepped back, one took the seat, three scored. */
    private void recused(CaseRow row, List<String> wrong) {
        int recusals = 0;
        int replacements = 0;
        int scores = 0;
        JsonNode acts = bureau.officer
                .get("/api/staff/cases/" + row.id())
                .orFail()
                .body()
                .at("/summary/opinions");
        for (JsonNode act : acts) {
            boolean scored = act.path("act").asText().equals("Task_ScoreApplication");
            boolean stoodBack = act.path("outcome").asText().equals("RECUSED");
            recusals += scored && stoodBack ? 1 : 0;
            scores += scored && !stoodBack ? 1 : 0;
            replacements += act.path("act").asText().equals("Task_ReplaceExpert") ? 1 : 0;
        }
        expect(
                recusals == 1 && replacements == 1 && scores == 3,
                "应一次回避、一次更换、三份评分，实际 " + recusals + "、" + replacements + "、" + scores,
                wrong);
    }

    private static void expect(boolean so, String otherwise, List<String> wrong) {
        if (!so) {
            wrong.add(otherwise);
        }
    }

    private static Instant instant(JsonNode text) {
        return OffsetDateTime.parse(text.asText()).toInstant();
    }
}
