package cn.greenfactory.oversight.incident;

import cn.greenfactory.shared.China;
import cn.greenfactory.shared.RefusalException.FieldError;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** What must be true of a report, a correction and a determination before anything is written. */
final class IncidentChecks {

    private static final int LONGEST_DESCRIPTION = 5000;
    private static final int LONGEST_REASON = 2000;
    private static final int MOST_PEOPLE = 10_000_000;
    private static final BigDecimal MOST_YUAN = new BigDecimal("10000000000000");

    private final List<FieldError> wrong = new ArrayList<>();

    private IncidentChecks() {}

    /**
     * @param reportedAt when the incident was first reported; it was known before
     * @throws IncidentException naming every field that is wrong
     */
    static void facts(IncidentFacts facts, Instant reportedAt) {
        IncidentChecks checks = new IncidentChecks();
        checks.want("kind", "类别", facts.kind());
        checks.times(facts, reportedAt);
        checks.people("deaths", "死亡人数", facts.deaths());
        checks.people("seriousInjuries", "重伤（中毒）人数", facts.seriousInjuries());
        checks.people("evacuated", "疏散、转移人数", facts.evacuated());
        checks.loss(facts.directLossYuan());
        checks.otherCriterion(facts);
        checks.want("trafficOrFire", "是否道路交通或者火灾事故", facts.trafficOrFire());
        checks.text("description", "经过和现状", facts.description(), LONGEST_DESCRIPTION);
        checks.refuse();
    }

    static void reason(String reason) {
        IncidentChecks checks = new IncidentChecks();
        checks.text("reason", "理由", reason, LONGEST_REASON);
        checks.refuse();
    }

    /** @param now the determination's date is not later, nor earlier than the occurrence */
    static void determination(Determination asked, IncidentFacts facts, Instant now) {
        IncidentChecks checks = new IncidentChecks();
        checks.want("grade", "认定的等级", asked.grade());
        if (asked.grade() == Grade.UNDETERMINED) {
            checks.wrong("grade", "认定的等级不能是“待认定”");
        }
        checks.text("authority", "认定机关", asked.authority(), 200);
        checks.text("documentNo", "认定文号", asked.documentNo(), 100);
        checks.want("determinedOn", "认定日期", asked.determinedOn());
        if (asked.determinedOn() != null
                && (asked.determinedOn().isAfter(China.dayOf(now))
                        || asked.determinedOn()
                                .isBefore(China.dayOf(facts.occurredAt().toInstant())))) {
            checks.wrong("determinedOn", "认定日期应在发生之日至今日之间");
        }
        checks.refuse();
    }

    private void times(IncidentFacts facts, Instant reportedAt) {
        want("occurredAt", "发生时间", facts.occurredAt());
        want("knownAt", "知悉时间", facts.knownAt());
        OffsetDateTime occurred = facts.occurredAt();
        OffsetDateTime known = facts.knownAt();
        if (occurred != null && occurred.toInstant().isAfter(reportedAt)) {
            wrong("occurredAt", "发生时间不能晚于报告时间");
        }
        if (known != null && known.toInstant().isAfter(reportedAt)) {
            wrong("knownAt", "知悉时间不能晚于报告时间");
        }
        if (occurred != null && known != null && known.toInstant().isBefore(occurred.toInstant())) {
            wrong("knownAt", "知悉时间不能早于发生时间");
        }
    }

    private void people(String field, String label, Integer number) {
        want(field, label, number);
        if (number != null && (number < 0 || number > MOST_PEOPLE)) {
            wrong(field, label + "应为不小于零的整数");
        }
    }

    private void loss(BigDecimal yuan) {
        want("directLossYuan", "直接经济损失（元）", yuan);
        if (yuan != null && (yuan.signum() < 0 || yuan.compareTo(MOST_YUAN) >= 0)) {
            wrong("directLossYuan", "直接经济损失应为不小于零的金额（元）");
        }
    }

    private void otherCriterion(IncidentFacts facts) {
        Grade other = facts.otherCriterionGrade();
        if (other == Grade.UNDETERMINED) {
            wrong("otherCriterionGrade", "其他标准对应的等级不能是“待认定”");
        }
        boolean given = other != null && other != Grade.NONE;
        if (given && facts.kind() != null && facts.kind() != IncidentKind.ENVIRONMENT) {
            wrong("otherCriterionGrade", "其他标准（水源、生态、辐射、跨界影响）只适用于突发环境事件");
        }
    }

    private void want(String field, String label, Object value) {
        if (value == null) {
            wrong(field, "请填写" + label);
        }
    }

    private void text(String field, String label, String value, int longest) {
        if (value == null || value.isBlank()) {
            wrong(field, "请填写" + label);
        } else if (value.strip().length() > longest) {
            wrong(field, label + "不得超过 " + longest + " 字");
        }
    }

    private void wrong(String field, String message) {
        wrong.add(new FieldError(field, message));
    }

    private void refuse() {
        if (!wrong.isEmpty()) {
            throw IncidentException.invalid(wrong);
        }
    }
}
