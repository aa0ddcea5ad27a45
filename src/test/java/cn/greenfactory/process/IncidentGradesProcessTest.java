package cn.greenfactory.process;

import static cn.greenfactory.oversight.incident.Grade.EXTRAORDINARY;
import static cn.greenfactory.oversight.incident.Grade.GENERAL;
import static cn.greenfactory.oversight.incident.Grade.LARGER;
import static cn.greenfactory.oversight.incident.Grade.MAJOR;
import static cn.greenfactory.oversight.incident.Grade.NONE;
import static cn.greenfactory.oversight.incident.Grade.UNDETERMINED;
import static cn.greenfactory.oversight.incident.IncidentKind.CYBER;
import static cn.greenfactory.oversight.incident.IncidentKind.DATA;
import static cn.greenfactory.oversight.incident.IncidentKind.ENVIRONMENT;
import static cn.greenfactory.oversight.incident.IncidentKind.QUALITY;
import static cn.greenfactory.oversight.incident.IncidentKind.SAFETY;
import static cn.greenfactory.process.IncidentDriver.facts;
import static org.assertj.core.api.Assertions.assertThat;

import cn.greenfactory.certification.EntryGate;
import cn.greenfactory.oversight.GroundDesk;
import cn.greenfactory.oversight.incident.Conclusion;
import cn.greenfactory.oversight.incident.Grade;
import cn.greenfactory.oversight.incident.IncidentFacts;
import cn.greenfactory.oversight.incident.IncidentKind;
import cn.greenfactory.registry.Register;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every scale and boundary, through the process to its effect on city, list and entry (第五条（四）、第十三条、第十四条（四）). */
@ServiceTest
class IncidentGradesProcessTest {

    private static final LocalDate FROM = LocalDate.parse("2023-03-20");
    private static final LocalDate TO = LocalDate.parse("2026-03-20");

    @Autowired
    private RoundDriver driver;

    @Autowired
    private RoundStages stages;

    @Autowired
    private IncidentDriver at;

    @Autowired
    private GroundDesk grounds;

    @Autowired
    private Register register;

    @Autowired
    private EntryGate gate;

    @BeforeEach
    void clear() {
        stages.clear();
    }

    static Stream<Arguments> scales() {
        return Stream.of(
                of(GENERAL, facts(SAFETY, 0, 0, 0, 0, null)),
                of(GENERAL, facts(SAFETY, 2, 9, 9_999_999, 0, null)),
                of(LARGER, facts(SAFETY, 3, 0, 0, 0, null)),
                of(LARGER, facts(SAFETY, 9, 49, 49_999_999, 0, null)),
                of(LARGER, facts(SAFETY, 0, 10, 0, 0, null)),
                of(LARGER, facts(SAFETY, 0, 0, 10_000_000, 0, null)),
                of(MAJOR, facts(SAFETY, 10, 0, 0, 0, null)),
                of(MAJOR, facts(SAFETY, 29, 99, 99_999_999, 0, null)),
                of(MAJOR, facts(SAFETY, 0, 50, 0, 0, null)),
                of(MAJOR, facts(SAFETY, 0, 0, 50_000_000, 0, null)),
                of(EXTRAORDINARY, facts(SAFETY, 30, 0, 0, 0, null)),
                of(EXTRAORDINARY, facts(SAFETY, 0, 100, 0, 0, null)),
                of(EXTRAORDINARY, facts(SAFETY, 0, 0, 100_000_000, 0, null)),
                of(GENERAL, facts(SAFETY, 0, 0, 0, 50_000, null)),
                of(GENERAL, facts(ENVIRONMENT, 2, 9, 4_999_999, 4_999, NONE)),
                of(LARGER, facts(ENVIRONMENT, 3, 0, 0, 0, null)),
                of(LARGER, facts(ENVIRONMENT, 0, 10, 0, 0, null)),
                of(LARGER, facts(ENVIRONMENT, 0, 0, 5_000_000, 0, null)),
                of(LARGER, facts(ENVIRONMENT, 0, 0, 0, 5_000, null)),
                of(LARGER, facts(ENVIRONMENT, 9, 49, 19_999_999, 9_999, LARGER)),
                of(MAJOR, facts(ENVIRONMENT, 10, 0, 0, 0, null)),
                of(MAJOR, facts(ENVIRONMENT, 0, 50, 0, 0, null)),
                of(MAJOR, facts(ENVIRONMENT, 0, 0, 20_000_000, 0, null)),
                of(MAJOR, facts(ENVIRONMENT, 0, 0, 0, 10_000, null)),
                of(MAJOR, facts(ENVIRONMENT, 0, 0, 0, 0, MAJOR)),
                of(MAJOR, facts(ENVIRONMENT, 29, 99, 99_999_999, 49_999, null)),
                of(EXTRAORDINARY, facts(ENVIRONMENT, 30, 0, 0, 0, null)),
                of(EXTRAORDINARY, facts(ENVIRONMENT, 0, 100, 0, 0, null)),
                of(EXTRAORDINARY, facts(ENVIRONMENT, 0, 0, 100_000_000, 0, null)),
                of(EXTRAORDINARY, facts(ENVIRONMENT, 0, 0, 0, 50_000, null)),
                of(EXTRAORDINARY, facts(ENVIRONMENT, 0, 0, 0, 0, EXTRAORDINARY)),
                of(UNDETERMINED, facts(QUALITY, 30, 100, 100_000_000, 0, null)),
                of(UNDETERMINED, facts(CYBER, 30, 100, 100_000_000, 0, null)),
                of(UNDETERMINED, facts(DATA, 30, 100, 100_000_000, 0, null)));
    }

    static Stream<Arguments> determinations() {
        return Stream.of(IncidentKind.values()).flatMap(kind -> Stream.of(NONE, GENERAL, LARGER, MAJOR, EXTRAORDINARY)
                .map(grade -> Arguments.of(kind, grade)));
    }

    @ParameterizedTest
    @MethodSource("scales")
    void figuresAreGradedAndTakeEffect(Grade grade, IncidentFacts facts) {
        UUID factory = driver.listed("130102", "2025-11-01");
        UUID id = at.report(factory, facts);
        assertThat(at.grade(id)).isEqualTo(grade);
        assertThat(at.newest(id).conclusion().provisional()).isTrue();
        takesEffect(id, factory, facts.kind());
    }

    @ParameterizedTest
    @MethodSource("determinations")
    void aDeterminationTakesEffectWhateverTheFigures(IncidentKind kind, Grade grade) {
        UUID factory = driver.listed("130102", "2025-11-01");
        UUID id = at.report(factory, facts(kind, 0, 0, 0, 0, null));
        at.determine(id, grade, "认定〔2026〕" + kind + grade);
        assertThat(at.grade(id)).isEqualTo(grade);
        assertThat(at.newest(id).conclusion().provisional()).isFalse();
        takesEffect(id, factory, kind);
    }

    /** By 第五条（四） all five kinds from LARGER on; by 第十三条、第十四条 three kinds from MAJOR on. */
    private void takesEffect(UUID id, UUID factory, IncidentKind kind) {
        Grade grade = at.grade(id);
        boolean grave = kind != CYBER && kind != DATA && grade.compareTo(MAJOR) >= 0;
        Conclusion conclusion = at.newest(id).conclusion();
        assertThat(conclusion.removalGround()).isEqualTo(grave);
        assertThat(grounds.removalOpen(factory)).isEqualTo(grave);
        assertThat(conclusion.reportToCity()).isEqualTo(grave || kind == QUALITY && grade == UNDETERMINED);
        if (grade != UNDETERMINED) {
            assertThat(at.task(id) != null).isEqualTo(grave || kind == QUALITY);
        }
        UUID enterprise = register.factory(factory).enterpriseId();
        assertThat(gate.blocks(enterprise, FROM, TO)).hasSize(grade.compareTo(LARGER) >= 0 ? 1 : 0);
        assertThat(gate.doubts(enterprise, FROM, TO)).hasSize(grade == UNDETERMINED ? 1 : 0);
        assertThat(gate.blocks(enterprise, FROM, LocalDate.parse("2026-02-28"))).isEmpty();
        assertThat(gate.blocks(enterprise, LocalDate.parse("2026-03-02"), TO)).isEmpty();
    }

    private static Arguments of(Grade grade, IncidentFacts facts) {
        return Arguments.of(grade, facts);
    }
}
