package cn.greenfactory.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RoundResultTest {

    private static final Firm FIRM = Firm.of(2027, 9);

    @Test
    void aWrongEndMakesTheProgramExitNonZeroAndSaysWhatIsWrong() {
        RoundResult right =
                new RoundResult(FIRM, "LSGC-2027-130121-0001", "CERTIFIED", "LSGC-Z-2026-0001", "", List.of());
        RoundResult wrong = new RoundResult(FIRM, "", "DECLINED", "", "", List.of("应为 CERTIFIED"));

        assertThat(RoundProgram.exitCode(List.of(right, right))).isZero();
        assertThat(RoundProgram.exitCode(List.of(right, wrong))).isOne();
        assertThat(RoundProgram.exitCode(List.of())).isOne();
        assertThat(RoundResult.table(List.of(right, wrong))).contains("<- 应为 CERTIFIED", "与预期不符 1 件");
    }
}
