package cn.greenfactory.oversight.removal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.greenfactory.oversight.Ground;
import cn.greenfactory.oversight.Origin;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RemovalSuggestionsTest {

    private static final UUID REMOVAL = UUID.randomUUID();
    private static final UUID FACTORY = UUID.randomUUID();
    private static final RemovalFacts NOTHING = new RemovalFacts(false, false, false, 0, false, null, false, false);

    private final RemovalLocks locks = mock(RemovalLocks.class);
    private final BusinessStatusRows statuses = mock(BusinessStatusRows.class);
    private final RemovalSuggestions suggestions = new RemovalSuggestions(locks, null, null, statuses);

    @ParameterizedTest
    @EnumSource(Ground.class)
    void aClaimThatStandsIsAFactAndOneThatWasTakenBackIsNone(Ground ground) {
        assertThat(facts(ground(ground, Origin.REPORT, "有据", null)))
                .isEqualTo(
                        switch (ground) {
                            case NOT_FILED -> new RemovalFacts(true, false, false, 0, false, null, false, false);
                            case FALSIFIED -> new RemovalFacts(false, true, false, 0, false, null, false, false);
                            case NOT_OPERATING -> new RemovalFacts(false, false, false, 0, false, "有据", false, false);
                            case INCIDENT -> new RemovalFacts(false, false, false, 0, false, null, true, false);
                            case HIGHER_REMOVED -> new RemovalFacts(false, false, false, 0, false, null, false, true);
                        });
        assertThat(facts(ground(ground, Origin.REPORT, "有据", "已撤回"))).isEqualTo(NOTHING);
    }

    @Test
    void theNewestStatusSpeaksForWhatItClaimedAndOthersForThemselves() {
        when(statuses.of(FACTORY)).thenReturn(List.of(status(8, "已拆除设备"), status(2, null)));

        assertThat(facts(ground(Ground.NOT_OPERATING, Origin.BUSINESS_STATUS, "停产八个月", null)))
                .isEqualTo(new RemovalFacts(false, false, true, 8, true, "已拆除设备", false, false));
        assertThat(facts(
                        ground(Ground.NOT_OPERATING, Origin.BUSINESS_STATUS, "停产八个月", null),
                        ground(Ground.NOT_OPERATING, Origin.INSPECTION, "现场停产", null),
                        ground(Ground.NOT_OPERATING, Origin.OBJECTION_LEAD, "群众反映停产", null)))
                .isEqualTo(new RemovalFacts(false, false, true, 8, true, "现场停产；群众反映停产", false, false));
    }

    @Test
    void aStatusThatClaimsNothingIsNotAsked() {
        when(statuses.of(FACTORY)).thenReturn(List.of(status(8, "已拆除设备")));

        assertThat(facts(ground(Ground.NOT_OPERATING, Origin.INSPECTION, "现场停产", null)))
                .isEqualTo(new RemovalFacts(false, false, false, 0, false, "现场停产", false, false));
        assertThat(facts(ground(Ground.NOT_OPERATING, Origin.BUSINESS_STATUS, "停产八个月", "已撤回")))
                .isEqualTo(NOTHING);
    }

    @Test
    void aClaimOfAStatusThatIsNotThereIsItsOwnFact() {
        when(statuses.of(FACTORY)).thenReturn(List.of());

        assertThat(facts(ground(Ground.NOT_OPERATING, Origin.BUSINESS_STATUS, "停产八个月", null)))
                .isEqualTo(new RemovalFacts(false, false, false, 0, false, "停产八个月", false, false));
    }

    private RemovalFacts facts(RemovalGround... grounds) {
        when(locks.read(REMOVAL)).thenReturn(new RemovalDossier(removal(), List.of(grounds)));
        return suggestions.facts(REMOVAL);
    }

    private static RemovalGround ground(Ground ground, Origin origin, String reason, String struck) {
        return new RemovalGround(
                UUID.randomUUID(),
                REMOVAL,
                ground,
                reason,
                origin,
                UUID.randomUUID(),
                "county-reviewer-130102",
                Instant.EPOCH,
                struck,
                null,
                null,
                null,
                false);
    }

    private static BusinessStatus status(int stoppedMonths, String other) {
        return new BusinessStatus(
                UUID.randomUUID(),
                FACTORY,
                LocalDate.of(2026, 3, 2),
                true,
                stoppedMonths,
                true,
                other,
                "登记系统",
                null,
                "county-reviewer-130102",
                Instant.EPOCH);
    }

    private static Removal removal() {
        return new Removal(
                REMOVAL,
                "LSGC-YC-2026-0001",
                FACTORY,
                UUID.randomUUID(),
                "130102",
                Instant.EPOCH,
                5,
                null,
                null,
                RemovalState.OPEN,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
