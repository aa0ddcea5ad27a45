package cn.greenfactory.certification;

import cn.greenfactory.shared.RefusalException.FieldError;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What makes the terms of a round usable. */
final class RoundTermsRules {

    private static final Set<String> EDITIONS = Set.of("2018", "2025");
    private static final Set<String> NOT_APPLICABLE = Set.of("REDISTRIBUTE", "FULL", "PEOPLE");
    private static final Set<String> VETO_ITEMS = Set.of(
            "notOperating",
            "anyAccidentOrViolation",
            "removedBefore",
            "seriousInspectionFinding",
            "energySupervisionUnrectified",
            "dishonestDebtor");

    private final List<FieldError> wrong = new ArrayList<>();

    private RoundTermsRules() {}

    /** @throws RoundTermsException naming each field that is missing or wrong */
    static void check(RoundTerms terms) {
        RoundTermsRules rules = new RoundTermsRules();
        rules.dates(terms);
        rules.evaluation(terms);
        rules.review(terms);
        if (!rules.wrong.isEmpty()) {
            throw new RoundTermsException(rules.wrong);
        }
    }

    private void dates(RoundTerms terms) {
        within("roundYear", "批次年度", terms.roundYear(), 2024, 2999);
        required("applicationsCloseOn", "受理截止日", terms.applicationsCloseOn());
        after("recommendationsCloseOn", "推荐截止日", terms.recommendationsCloseOn(), terms.applicationsCloseOn(), "受理截止日");
        after("reviewsCloseOn", "评审截止日", terms.reviewsCloseOn(), terms.recommendationsCloseOn(), "推荐截止日");
        within("noticeWorkdays", "公示工作日数（第十条不少于5）", terms.noticeWorkdays(), 5, 60);
        if (terms.consultDepartments()) {
            after("consultationCloseOn", "征求意见截止日", terms.consultationCloseOn(), terms.reviewsCloseOn(), "评审截止日");
        }
        if (terms.lookbackEndsOn() != null
                && terms.roundYear() != null
                && Math.abs(terms.lookbackEndsOn().getYear() - terms.roundYear()) > 1) {
            refuse("lookbackEndsOn", "“近三年”截止日与批次年度相差过大，收到 " + terms.lookbackEndsOn());
        }
    }

    private void evaluation(RoundTerms terms) {
        among("standardEdition", "评价标准版本", terms.standardEdition(), EDITIONS);
        among("notApplicable", "不适用指标的处理", terms.notApplicable(), NOT_APPLICABLE);
        terms.vetoItemsOn().stream()
                .filter(item -> !VETO_ITEMS.contains(item))
                .forEach(item -> refuse("vetoItemsOn", "没有名为“" + item + "”的否决条件"));
    }

    private void review(RoundTerms terms) {
        within("panelSize", "评审人数", terms.panelSize(), 1, 15);
        within("quorum", "有效评审人数下限", terms.quorum(), 1, terms.panelSize() == null ? 15 : terms.panelSize());
        share("maxSpread", "最大分差", terms.maxSpread(), true);
        share("passScore", "合格分", terms.passScore(), false);
        within("supportDenominator", "同意比例分母", terms.supportDenominator(), 1, 100);
        within("supportNumerator", "同意比例分子", terms.supportNumerator(), 1, Math.max(1, terms.supportDenominator()));
        within("maxAttempts", "最多评审次数", terms.maxAttempts(), 1, 5);
        if (terms.quotaPerCounty() != null) {
            within("quotaPerCounty", "每县推荐名额", terms.quotaPerCounty(), 1, 1000);
        }
    }

    private void after(String field, String name, LocalDate day, LocalDate earlier, String earlierName) {
        if (day == null) {
            required(field, name, null);
        } else if (earlier != null && !day.isAfter(earlier)) {
            refuse(field, name + "应晚于" + earlierName + "（" + earlier + "），收到 " + day);
        }
    }

    private void within(String field, String name, Integer value, int lowest, int highest) {
        if (value == null) {
            required(field, name, null);
        } else if (value < lowest || value > highest) {
            refuse(field, name + "应在 " + lowest + " 至 " + highest + " 之间，收到 " + value);
        }
    }

    private void share(String field, String name, Double value, boolean mandatory) {
        if (value == null && mandatory) {
            required(field, name, null);
        } else if (value != null && !(value >= 0 && value <= 100)) {
            refuse(field, name + "应在 0 至 100 之间，收到 " + value);
        }
    }

    private void among(String field, String name, String value, Set<String> allowed) {
        if (value == null || !allowed.contains(value)) {
            refuse(
                    field,
                    name + "应为 " + String.join("、", allowed.stream().sorted().toList()) + " 之一");
        }
    }

    private void required(String field, String name, Object value) {
        if (value == null) {
            refuse(field, "请填写" + name);
        }
    }

    private void refuse(String field, String message) {
        wrong.add(new FieldError(field, message));
    }
}
