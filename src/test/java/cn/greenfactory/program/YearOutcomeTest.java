package cn.greenfactory.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class YearOutcomeTest {

    private static final List<Member> MEMBERS = Member.all(2027);
    private static final YearCounts COUNTS =
            YearCounts.of(MEMBERS.stream().map(Member::fate).toList());

    @Test
    void aWrongFactoryOrAWrongYearIsNotRight() {
        YearResult right = result(List.of());
        YearResult wrong = result(List.of("应予移出"));

        assertThat(outcome(List.of(right), List.of()).right()).isTrue();
        assertThat(outcome(List.of(right, wrong), List.of()).right()).isFalse();
        assertThat(outcome(List.of(right), List.of("没有出具年度汇总")).right()).isFalse();
        assertThat(outcome(List.of(), List.of()).right()).isFalse();
        assertThat(outcome(List.of(wrong), List.of("没有出具年度汇总")).table())
                .contains("<- 应予移出", "与预期不符 1 家", "全年：没有出具年度汇总");
    }

    @Test
    void thirtyFactoriesMeetEveryFateAtThreeLevels() {
        assertThat(MEMBERS).hasSize(Member.COUNT);
        assertThat(MEMBERS.stream().map(Member::fate)).contains(YearFate.values());
        assertThat(MEMBERS.stream().map(each -> each.fate().level())).contains("CITY", "PROVINCE", "NATION");
        assertThat(Stream.of(YearFate.values()).map(YearFate::ground))
                .contains("14(1)", "14(2)", "14(3)", "14(4)", "14(5)");
        assertThat(COUNTS).isEqualTo(new YearCounts(30, 25, 1, 6, 2, 2, 0, 1, 2, 1));
    }

    private static YearOutcome outcome(List<YearResult> results, List<String> wrong) {
        return new YearOutcome(2026, results, COUNTS, wrong);
    }

    private static YearResult result(List<String> wrong) {
        return new YearResult(MEMBERS.get(0), "ARCHIVED", "按期", "CITY", "VALID", "", "", wrong);
    }
}
