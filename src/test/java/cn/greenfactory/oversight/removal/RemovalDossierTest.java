package cn.greenfactory.oversight.removal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.greenfactory.oversight.Ground;
import cn.greenfactory.oversight.Origin;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RemovalDossierTest {

    @Test
    void anUnverifiedGroundKeepsTheEnterpriseFromBeingHeard() {
        RemovalDossier dossier = dossier(null, ground(Ground.NOT_FILED, true), ground(Ground.INCIDENT, null));

        assertThat(dossier.unverified()).isTrue();
        assertThat(dossier.standing()).isTrue();
        assertThat(dossier.hearingDue()).isFalse();
        assertThat(dossier.toVerify()).containsExactly(Ground.INCIDENT);
    }

    @Test
    void theCountyVerifiesFirstAndTheCityItsOwnGround() {
        RemovalDossier both = dossier(
                null,
                ground(Ground.FALSIFIED, null),
                ground(Ground.FALSIFIED, null),
                ground(Ground.HIGHER_REMOVED, null));
        assertThat(both.countyVerifies()).isTrue();
        assertThat(both.toVerify()).containsExactly(Ground.FALSIFIED);

        RemovalDossier city = dossier(null, ground(Ground.FALSIFIED, true), ground(Ground.HIGHER_REMOVED, null));
        assertThat(city.countyVerifies()).isFalse();
        assertThat(city.toVerify()).containsExactly(Ground.HIGHER_REMOVED);
    }

    @Test
    void nothingStandsThatWasFoundUntrueOrTakenBack() {
        RemovalDossier dossier = dossier(null, ground(Ground.FALSIFIED, false), struck(Ground.INCIDENT));

        assertThat(dossier.unverified()).isFalse();
        assertThat(dossier.standing()).isFalse();
        assertThat(dossier.hearingDue()).isFalse();
    }

    @Test
    void nobodyIsHeardWhereTheHeadSaidSo() {
        assertThat(dossier(null, ground(Ground.FALSIFIED, true)).hearingDue()).isTrue();
        assertThat(dossier("已注销", ground(Ground.FALSIFIED, true)).hearingDue()).isFalse();
    }

    private static RemovalDossier dossier(String waiver, RemovalGround... grounds) {
        Removal removal = new Removal(
                UUID.randomUUID(),
                "LSGC-YC-2026-0001",
                UUID.randomUUID(),
                UUID.randomUUID(),
                "130102",
                Instant.EPOCH,
                waiver == null ? 5 : 0,
                waiver,
                waiver == null ? null : "city-head-1",
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
        return new RemovalDossier(removal, List.of(grounds));
    }

    private static RemovalGround ground(Ground ground, Boolean upheld) {
        return ground(ground, upheld, null);
    }

    private static RemovalGround struck(Ground ground) {
        return ground(ground, true, "核定等级下调");
    }

    private static RemovalGround ground(Ground ground, Boolean upheld, String struck) {
        return new RemovalGround(
                UUID.randomUUID(),
                UUID.randomUUID(),
                ground,
                "事实",
                Origin.INSPECTION,
                UUID.randomUUID(),
                "county-reviewer-130102",
                Instant.EPOCH,
                struck,
                upheld,
                upheld == null ? null : "核实",
                upheld == null ? null : "county-reviewer-130102",
                false);
    }
}
