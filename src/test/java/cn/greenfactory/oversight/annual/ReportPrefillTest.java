package cn.greenfactory.oversight.annual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.greenfactory.evaluation.Evaluations;
import cn.greenfactory.evaluation.standard.Edition;
import cn.greenfactory.evaluation.standard.Editions;
import cn.greenfactory.evaluation.standard.StandardsProperties;
import cn.greenfactory.registry.Register;
import cn.greenfactory.registry.RegisterEntry;
import cn.greenfactory.registry.RegisterEvent;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;

class ReportPrefillTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Editions EDITIONS = new Editions(JSON, new StandardsProperties(null));
    private static final Edition EDITION = EDITIONS.get("2025");
    private static final UUID FACTORY = UUID.randomUUID();
    private static final String YEAR_INPUT = "statisticalYear";
    private static final String INPUT = EDITION.inputs().stream()
            .map(Edition.Input::code)
            .filter(code -> !code.equals(YEAR_INPUT))
            .findFirst()
            .orElseThrow();
    private static final String INDICATOR = KeyIndicators.of(EDITION).get(0).code();

    private final FormerFigures former = mock(FormerFigures.class);
    private final Register register = mock(Register.class);
    private final Evaluations evaluations = mock(Evaluations.class);
    private final ReportPrefill prefill = new ReportPrefill(former, register, evaluations, EDITIONS, JSON);

    @BeforeEach
    void certifiedTwice() {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        when(register.history(FACTORY))
                .thenReturn(List.of(
                        certified(first), certified(second), entry(RegisterEvent.Kind.RENAMED, UUID.randomUUID())));
        when(evaluations.draft(first)).thenReturn(source(1));
        when(evaluations.draft(second)).thenReturn(source(2));
    }

    @ParameterizedTest
    @NullSource
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CITY")
    void aHigherFormBeginsEmpty(ReportForm form) {
        when(former.lastYear(report(form))).thenReturn(Optional.of(lastYear()));
        assertThat(prefill.of(report(form), year())).isEmpty();
    }

    @Test
    void beginsWithLastYearsFiguresThatTheEditionAsksForAndTheYearItself() {
        Report report = report(ReportForm.CITY);
        when(former.lastYear(report)).thenReturn(Optional.of(lastYear()));
        assertThat(prefill.of(report, year())).isEqualTo(expected(3));
    }

    @Test
    void elseWithTheFiguresOfTheLastCertification() {
        Report report = report(ReportForm.CITY);
        when(former.lastYear(report)).thenReturn(Optional.empty());
        assertThat(prefill.of(report, year())).isEqualTo(expected(2));
    }

    @Test
    void elseWithTheYearAlone() {
        when(register.history(FACTORY)).thenReturn(List.of());
        Report report = report(ReportForm.CITY);
        when(former.lastYear(report)).thenReturn(Optional.empty());
        ObjectNode nothing = expected(0);
        nothing.withObject("/inputs").remove(INPUT);
        nothing.withObject("/indicators").removeAll();
        assertThat(prefill.of(report, year())).isEqualTo(nothing);
    }

    private static ObjectNode expected(int figure) {
        ObjectNode draft = JSON.createObjectNode();
        draft.putObject("inputs").put(INPUT, figure).put(YEAR_INPUT, 2025);
        draft.putObject("indicators").putObject(INDICATOR).put("value", figure).put("reason", "说明");
        return draft;
    }

    private static ObjectNode source(int figure) {
        ObjectNode source = JSON.createObjectNode();
        source.putObject("inputs")
                .put(INPUT, figure)
                .put("noInputOfTheEdition", 7)
                .put(YEAR_INPUT, 2023);
        ObjectNode indicators = source.putObject("indicators");
        indicators
                .putObject(INDICATOR)
                .put("value", figure)
                .put("reason", "说明")
                .put("evidence", "文件")
                .putNull("notApplicable");
        indicators.putObject("noIndicatorOfTheEdition").put("value", 7);
        source.putObject("compliance").putObject("producing").put("answer", true);
        return source;
    }

    private static ReportVersions.Version lastYear() {
        return new ReportVersions.Version(UUID.randomUUID(), 1, source(3), null, Instant.EPOCH, "enterprise-x");
    }

    private static RegisterEntry certified(UUID caseId) {
        return entry(RegisterEvent.Kind.CERTIFIED, caseId);
    }

    private static RegisterEntry entry(RegisterEvent.Kind kind, UUID caseId) {
        RegisterEvent event = new RegisterEvent(
                FACTORY,
                kind,
                LocalDate.of(2024, 6, 30),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                caseId,
                null,
                null,
                null,
                null);
        return new RegisterEntry(1, event, Instant.EPOCH);
    }

    private static ReportYear year() {
        return new ReportYear(
                UUID.randomUUID(),
                2025,
                LocalDate.of(2026, 4, 15),
                null,
                10,
                "2025",
                30,
                10,
                "承诺",
                "市局",
                YearState.OPEN,
                "city-officer-1",
                Instant.EPOCH,
                null,
                null,
                null);
    }

    private static Report report(ReportForm form) {
        return new Report(
                FACTORY,
                FACTORY,
                2025,
                FACTORY,
                FACTORY,
                "130102",
                "3812",
                null,
                form,
                ReportState.FILLING,
                1,
                null,
                null,
                null,
                null,
                null,
                0,
                false,
                null,
                null,
                null,
                null,
                false,
                null,
                false,
                null,
                0,
                null,
                null,
                null);
    }
}
