package cn.greenfactory.certification;

import static cn.greenfactory.certification.CertificationFixture.OFFICER;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.greenfactory.security.Capacity;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SeatingIT {

    private final CertificationFixture fixture = new CertificationFixture();
    private final UUID roundId = fixture.round();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void nobodyIsSeatedWhoIsNotAReviewerOfTheRoundsKind() {
        UUID caseId = fixture.recommended();
        fixture.proceed(roundId);
        for (String stranger : List.of("city-officer-2", "third-party-1", "nobody")) {
            List<String> members = List.of("expert-1", "expert-2", stranger);
            assertThatThrownBy(() -> fixture.panels.appoint(roundId, ReviewMode.PANEL, members, "expert-1", OFFICER))
                    .isInstanceOf(ReviewInvalidException.class)
                    .hasMessageContaining(stranger + " 不是评审专家");
        }
        assertThatThrownBy(() ->
                        fixture.panels.appoint(roundId, ReviewMode.AGENCY, List.of("expert-1"), "expert-1", OFFICER))
                .isInstanceOf(ReviewInvalidException.class)
                .hasMessageContaining("expert-1 不是第三方评价机构");
        fixture.appoint(roundId);
        fixture.panels.score(caseId, 0, ExpertScore.recusal("曾任顾问"), "expert-1");
        assertThatThrownBy(() -> fixture.panels.replace(caseId, 0, "county-reviewer-130104", OFFICER))
                .isInstanceOf(ReviewInvalidException.class)
                .hasMessageContaining("不是评审专家");
    }

    @Test
    void anOfficialOfTheRoundIsNoExpertOfItsCases() {
        fixture.recommended();
        fixture.proceed(roundId);
        fixture.actors.record(
                roundId, "ROUND", roundId, "expert-2", Capacity.CITY_OFFICER, "Task_CollectRecommendations");
        assertThatThrownBy(() -> fixture.appoint(roundId))
                .isInstanceOf(PanelConflictException.class)
                .hasMessageContaining("expert-2 曾以官员身份办理");
    }
}
