package cn.greenfactory.certification;

import static cn.greenfactory.certification.CertificationFixture.REVIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.greenfactory.shared.EnterpriseUser;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SummariesIT {

    private final CertificationFixture fixture = new CertificationFixture();
    private final UUID roundId = fixture.round();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aCaseShowsWhatTheCountyNeeds() {
        UUID caseId = fixture.submitted();
        fixture.counties.review(caseId, CountyOutcome.RETURN, "材料不齐", List.of(), List.of("能源审计报告"), REVIEWER);
        fixture.applications.supplement(caseId, "已补充");

        JsonNode view = fixture.bean(CaseSummaries.class).of(caseId);

        assertThat(view.path("applicationNumber").asText()).isEqualTo("LSGC-2026-130102-0001");
        assertThat(view.path("countyName").asText()).isEqualTo("长安区");
        assertThat(view.path("returns").asInt()).isEqualTo(1);
        assertThat(view.path("evaluation").path("table").size()).isPositive();
        assertThat(view.path("submission").path("truthUndertaking").asText()).contains("承诺");
        assertThat(view.at("/supplements/0/items/0").asText()).isEqualTo("能源审计报告");
        assertThat(view.at("/supplements/0/statement").asText()).isEqualTo("已补充");
        assertThat(view.at("/attachments/0/link").asText()).startsWith("/api/staff/files/");
        assertThat(view.at("/opinions/0/actTitle").asText()).isEqualTo("县级审核");
        assertThat(view.at("/suggestion/outcome").asText()).isEqualTo("RECOMMEND");
        assertThat(view.at("/suggestion/reason").asText()).isNotBlank();
        assertThat(view).isEqualTo(fixture.bean(CaseSummaries.class).of(caseId));
    }

    @Test
    void aDraftCanBeShownToo() {
        UUID caseId = fixture.applications.start(fixture.enterprise(), null, "2026", "130102");

        assertThat(fixture.bean(CaseSummaries.class)
                        .of(caseId)
                        .path("statusTitle")
                        .asText())
                .isEqualTo("自评价编制中");
    }

    @Test
    void aRoundShowsItsCasesInTheOrderOfMerit() {
        UUID weaker = fixture.recommended();
        UUID stronger = fixture.recommended();
        fixture.proceed(roundId);
        fixture.appoint(roundId);
        fixture.review(weaker, 70);
        fixture.review(stronger, 95);
        fixture.lists.propose(
                roundId, fixture.decisions(List.of(weaker, stronger), true), CertificationFixture.OFFICER);
        fixture.noticed(roundId, List.of(stronger), List.of(weaker));
        fixture.objections.open.add(stronger);

        JsonNode view = fixture.bean(RoundSummaries.class).of(roundId);

        assertThat(view.at("/cases/0/applicationNumber").asText()).isEqualTo(fixture.number(stronger));
        assertThat(view.at("/cases/0/merit").asInt()).isEqualTo(1);
        assertThat(view.at("/cases/0/average").asDouble()).isEqualTo(95);
        assertThat(view.at("/cases/0/objectionOpen").asBoolean()).isTrue();
        assertThat(view.at("/cases/1/suggested").asText()).isEqualTo("PROPOSED");
        assertThat(view.at("/cases/1/reviewed").asText()).isEqualTo("NOT_PROPOSED");
        assertThat(view.at("/approvedList/sha256").asText()).hasSize(64);
        assertThat(view.at("/ready").size()).isZero();
        assertThat(view.at("/counts/PROPOSED").asInt()).isEqualTo(1);
        JsonNode review = fixture.bean(CaseSummaries.class).of(stronger).path("review");
        assertThat(review.path("seats").size()).isEqualTo(3);
        assertThat(review.path("average").asDouble()).isEqualTo(95);
    }

    @Test
    void filesAreForTheEnterpriseItsCountyTheCityAndItsReviewers() {
        UUID caseId = fixture.recommended();
        fixture.proceed(roundId);
        fixture.appoint(roundId);
        fixture.panels.score(caseId, 1, ExpertScore.recusal("利益关系"), "expert-2");
        CaseFileAccess access = fixture.bean(CaseFileAccess.class);
        String enterprise = EnterpriseUser.of(fixture.applications.get(caseId).enterpriseId());

        assertThat(access.mayRead("CASE", caseId, "EVIDENCE", enterprise, Set.of()))
                .isTrue();
        assertThat(access.mayRead("CASE", caseId, "EVIDENCE", EnterpriseUser.of(UUID.randomUUID()), Set.of()))
                .isFalse();
        assertThat(access.mayRead("CASE", caseId, "EVIDENCE", "a", Set.of("county-head-130102")))
                .isTrue();
        assertThat(access.mayRead("CASE", caseId, "EVIDENCE", "b", Set.of("county-head-130104")))
                .isFalse();
        assertThat(access.mayRead("CASE", caseId, "EVIDENCE", "c", Set.of("city-officer")))
                .isTrue();
        assertThat(access.mayRead("CASE", caseId, "EVIDENCE", "expert-1", Set.of("expert")))
                .isTrue();
        assertThat(access.mayRead("CASE", caseId, "EVIDENCE", "expert-2", Set.of("expert")))
                .isFalse();
        assertThat(access.mayRead("NOTICE", caseId, "EVIDENCE", "c", Set.of("city-officer")))
                .isFalse();
        assertThat(access.mayRead("ROUND", roundId, "PAPER_LIST", "b", Set.of("county-head-130104")))
                .isTrue();
        assertThat(access.mayRead("ROUND", roundId, "DEPARTMENT_OPINION", "b", Set.of("county-head-130104")))
                .isFalse();
        assertThat(access.mayRead("ROUND", roundId, "DEPARTMENT_OPINION", "c", Set.of("city-officer")))
                .isTrue();
        assertThat(access.mayRead("ROUND", roundId, "PAPER_LIST", enterprise, Set.of()))
                .isFalse();
    }
}
