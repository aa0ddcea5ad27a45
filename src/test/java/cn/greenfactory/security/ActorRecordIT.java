package cn.greenfactory.security;

import static cn.greenfactory.security.Capacity.AGENCY;
import static cn.greenfactory.security.Capacity.CITY_HEAD;
import static cn.greenfactory.security.Capacity.CITY_OFFICER;
import static cn.greenfactory.security.Capacity.COUNTY_HEAD;
import static cn.greenfactory.security.Capacity.COUNTY_REVIEWER;
import static cn.greenfactory.security.Capacity.EXPERT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.greenfactory.database.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ActorRecordIT {

    private static final DataSource DATABASE = TestDatabase.create();

    /** Who approved the list that is objected to. */
    private static final String HEAD = "city-head-1";

    private final JdbcClient jdbc = JdbcClient.create(DATABASE);
    private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(DATABASE));
    private final ActorRecord actors =
            new ActorRecord(jdbc, Clock.fixed(Instant.parse("2026-03-02T01:00:00Z"), ZoneOffset.UTC));
    private final UUID roundId = UUID.randomUUID();
    private final UUID caseId = UUID.randomUUID();

    @Test
    void reviewerAndHeadOfACaseDiffer() {
        onCase("li", COUNTY_REVIEWER);

        refuses(caseId, "li", COUNTY_HEAD, "县级经办与县级负责人不得为同一人");
        allows(caseId, "li", COUNTY_REVIEWER);
        allows(caseId, "wang", COUNTY_HEAD);
        allows(UUID.randomUUID(), "li", COUNTY_HEAD);

        onCase("wang", COUNTY_HEAD);
        refuses(caseId, "wang", COUNTY_REVIEWER, "县级经办与县级负责人不得为同一人");
    }

    @Test
    void nobodyActsBothAtCountyAndCity() {
        onCase("li", COUNTY_REVIEWER);
        onCase("zhao", CITY_OFFICER);
        onRound("sun", CITY_HEAD, "Task_ApproveProposedList");

        refuses(caseId, "li", CITY_OFFICER, "县、市两级");
        refuses(caseId, "li", CITY_HEAD, "县、市两级");
        refuses(null, "li", CITY_HEAD, "县、市两级");
        refuses(caseId, "zhao", COUNTY_REVIEWER, "县、市两级");
        refuses(caseId, "sun", COUNTY_HEAD, "县、市两级");
        allows(caseId, "zhao", CITY_HEAD);
        allows(UUID.randomUUID(), "li", CITY_HEAD);
    }

    @Test
    void noExpertAfterRecusal() {
        actors.recuse(caseId, "expert-1", "与申请企业有合作项目");
        actors.recuse(caseId, "expert-1", "再次提交");

        assertThat(actors.recused(caseId, "expert-1")).isTrue();
        assertThat(actors.recused(caseId, "expert-2")).isFalse();
        refuses(caseId, "expert-1", EXPERT, "已回避");
        allows(caseId, "expert-2", EXPERT);
        allows(UUID.randomUUID(), "expert-1", EXPERT);
    }

    @Test
    void nobodyReviewsTheFirmOrTheReportOfTheirOwn() {
        actors.applicant(caseId, "91130102MA0TEXT04W");
        actors.reportAgency(caseId, "91130109MA0TEXT12W");
        actors.affiliate("expert-1", "91130102MA0TEXT04W");
        actors.affiliate("third-party-1", "91130109MA0TEXT12W");
        actors.affiliate("expert-3", "91130183MA0TEXT20W");

        refuses(caseId, "expert-1", EXPERT, "任职");
        refuses(caseId, "third-party-1", AGENCY, "任职");
        allows(caseId, "expert-3", EXPERT);
        allows(UUID.randomUUID(), "expert-1", EXPERT);
        assertThat(actors.worksFor("expert-1", "91130102MA0TEXT04W")).isTrue();
        assertThat(actors.worksFor("expert-1", "91130109MA0TEXT12W")).isFalse();
    }

    @Test
    void anObjectionIsVerifiedByAnOfficerWhoHadNoPartBefore() {
        onCase("officer-of-case", CITY_OFFICER);
        onRound("officer-of-list", CITY_OFFICER, "Task_ProposeList");
        onRound("clerk", CITY_OFFICER, "Task_ConfirmNoticeResult");
        onCase("expert-1", EXPERT);

        refusesOnObjection("officer-of-case", CITY_OFFICER, "此前未参与");
        refusesOnObjection("officer-of-list", CITY_OFFICER, "此前未参与");
        refusesOnObjection("expert-1", CITY_OFFICER, "此前未参与");
        refusesOnObjection("clerk", CITY_OFFICER, "此前未参与");
        allowsOnObjection("city-officer-2", CITY_OFFICER);
        actors.record(UUID.randomUUID(), "NOTICE", roundId, "city-officer-2", CITY_OFFICER, "NoticeCorrected");
        refusesOnObjection("city-officer-2", CITY_OFFICER, "此前未参与");
    }

    @Test
    void anObjectionToTheWholeListIsVerifiedByAnOfficerWhoHadNoPartInAnyOfItsCases() {
        onCase("officer-of-case", CITY_OFFICER);
        actors.record(UUID.randomUUID(), "OBJECTION", roundId, "verifier", CITY_OFFICER, "Task_VerifyObjection");

        assertThatThrownBy(
                        () -> actors.refuseIfSeparatedOnObjection(null, roundId, HEAD, "officer-of-case", CITY_OFFICER))
                .isInstanceOf(SeparationException.class)
                .hasMessageContaining("此前未参与");
        assertThatCode(() -> actors.refuseIfSeparatedOnObjection(null, roundId, HEAD, "verifier", CITY_OFFICER))
                .doesNotThrowAnyException();
    }

    @Test
    void anObjectionIsDecidedByAnotherHeadThanTheOneWhoApprovedTheList() {
        onRound(HEAD, CITY_HEAD, "Task_ApproveProposedList");
        onRound("city-head-2", CITY_HEAD, "Task_ApproveProposedList");
        onCase("li", COUNTY_HEAD);

        refusesOnObjection(HEAD, CITY_HEAD, "批准拟认定名单");
        refusesOnObjection("li", CITY_HEAD, "县、市两级");
        allowsOnObjection("city-head-2", CITY_HEAD);
    }

    @Test
    void twoClicksOfOnePersonCannotBothPass() throws Exception {
        var pool = Executors.newFixedThreadPool(8);
        for (int round = 0; round < 10; round++) {
            UUID contested = UUID.randomUUID();
            var barrier = new CyclicBarrier(8);
            List<Callable<Boolean>> clicks = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                Capacity as = i % 2 == 0 ? COUNTY_REVIEWER : COUNTY_HEAD;
                clicks.add(() -> {
                    barrier.await(30, TimeUnit.SECONDS);
                    return click(contested, as);
                });
            }
            for (var result : pool.invokeAll(clicks)) {
                result.get();
            }
            assertThat(actors.acted(contested, "li", COUNTY_REVIEWER))
                    .isNotEqualTo(actors.acted(contested, "li", COUNTY_HEAD));
        }
        pool.shutdown();
    }

    @Test
    void whatSomebodyDidCannotBeUndone() {
        onCase("li", COUNTY_REVIEWER);
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM gf_actor").update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("只增不改");
        assertThat(actors.actors(caseId, COUNTY_REVIEWER)).containsExactly("li");
    }

    private boolean click(UUID contested, Capacity as) {
        try {
            transaction.executeWithoutResult(status -> {
                actors.refuseIfSeparated(contested, roundId, "li", as);
                actors.record(contested, "CASE", roundId, "li", as, "Task_X");
            });
            return true;
        } catch (SeparationException e) {
            return false;
        }
    }

    private void onCase(String userId, Capacity as) {
        actors.record(caseId, "CASE", roundId, userId, as, "Task_X");
    }

    private void onRound(String userId, Capacity as, String act) {
        actors.record(roundId, "ROUND", userId, as, act);
    }

    private void refuses(UUID subject, String userId, Capacity as, String rule) {
        assertThatThrownBy(() -> check(subject, userId, as))
                .isInstanceOf(SeparationException.class)
                .hasMessageContaining(rule);
    }

    private void allows(UUID subject, String userId, Capacity as) {
        UUID round = caseId.equals(subject) ? roundId : UUID.randomUUID();
        assertThatCode(() -> actors.refuseIfSeparated(subject, round, userId, as))
                .doesNotThrowAnyException();
    }

    private void check(UUID subject, String userId, Capacity as) {
        actors.refuseIfSeparated(subject, roundId, userId, as);
    }

    private void refusesOnObjection(String userId, Capacity as, String rule) {
        assertThatThrownBy(() -> actors.refuseIfSeparatedOnObjection(caseId, roundId, HEAD, userId, as))
                .isInstanceOf(SeparationException.class)
                .hasMessageContaining(rule);
    }

    private void allowsOnObjection(String userId, Capacity as) {
        assertThatCode(() -> actors.refuseIfSeparatedOnObjection(caseId, roundId, HEAD, userId, as))
                .doesNotThrowAnyException();
    }
}
