package cn.greenfactory.certification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.greenfactory.shared.RefusalException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happens when several people click at the same moment. */
class ParallelIT {

    private static final int THREADS = 6;

    private final CertificationFixture fixture = new CertificationFixture();
    private final UUID roundId = fixture.round();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    @AfterEach
    void close() {
        threads.shutdownNow();
        fixture.close();
    }

    @Test
    void oneApplicationPerFactoryHoweverOftenItIsStarted() throws Exception {
        UUID enterpriseId = fixture.enterprise();
        fixture.applications.withdraw(fixture.applications.start(enterpriseId, null, "2026", "130102"), null);

        List<Object> results = together(i -> fixture.applications.start(enterpriseId, null, "2026", "130102"));

        assertThat(results).filteredOn(UUID.class::isInstance).hasSize(1);
        assertThat(results)
                .filteredOn(ApplicationRefusedException.class::isInstance)
                .hasSize(THREADS - 1);
    }

    @Test
    void aDoubleClickHandsInOnce() throws Exception {
        UUID caseId = fixture.draft();

        List<Object> results = together(i -> fixture.applications.submit(caseId, new Submission(true, Map.of())));

        assertThat(results).hasSize(THREADS).allMatch(SubmissionReceipt.class::isInstance);
        assertThat(results.stream().distinct()).hasSize(1);
        assertThat(fixture.heard.of(ApplicationSubmitted.class)).hasSize(1);
    }

    @Test
    void applicationsHandedInTogetherGetNumbersWithoutGapsOrDoubles() throws Exception {
        List<UUID> drafts =
                IntStream.range(0, THREADS).mapToObj(i -> fixture.draft()).toList();

        List<Object> numbers = together(i -> {
            fixture.applications.submit(drafts.get(i), new Submission(true, Map.of()));
            return fixture.applications.giveNumber(drafts.get(i));
        });

        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, THREADS)
                        .mapToObj("LSGC-2026-130102-%04d"::formatted)
                        .toList());
    }

    @Test
    void ofParallelLastReviewsExactlyOneCompletesTheRound() throws Exception {
        List<UUID> ids =
                IntStream.range(0, THREADS).mapToObj(i -> fixture.recommended()).toList();
        fixture.proceed(roundId);
        fixture.appoint(roundId);
        ids.forEach(id -> {
            fixture.scoreAll(id, 85);
            fixture.reviews.recordOutcome(id, PanelVerdict.RECOMMEND, "同意票达到规定比例");
        });

        List<Object> results = together(i -> {
            fixture.reviews.sign(ids.get(i), "建议认定", "expert-1");
            return "signed";
        });

        assertThat(results).containsOnly("signed");
        assertThat(fixture.heard.of(ReviewsCompleted.class)).hasSize(1);
    }

    @Test
    void ofParallelLastExitsExactlyOneSettlesTheRound() throws Exception {
        List<UUID> ids = fixture.reviewed(roundId, THREADS);
        fixture.noticed(roundId, ids, List.of());
        fixture.decide(roundId, ids, true);

        together(i -> fixture.endings.certify(ids.get(i)));

        assertThat(fixture.heard.of(CasesSettled.class)).hasSize(1);
        assertThat(ids).extracting(fixture::status).containsOnly(CaseStatus.CERTIFIED);
    }

    @Test
    void signingAndProceedingTogetherLeaveNoCaseBetween() throws Exception {
        List<UUID> ids = IntStream.range(0, THREADS - 1)
                .mapToObj(i -> fixture.submitted())
                .toList();
        ids.forEach(id -> fixture.counties.review(
                id, CountyOutcome.RECOMMEND, "同意", List.of(), List.of(), CertificationFixture.REVIEWER));
        fixture.now("2026-04-16T09:00");
        fixture.rounds.closeApplications(roundId);

        together(i -> {
            if (i == THREADS - 1) {
                return fixture.rounds.closeRecommendations(roundId, "截止", CertificationFixture.OFFICER);
            }
            fixture.counties.sign(ids.get(i), true, true, null, null, CertificationFixture.COUNTY_HEAD);
            return "signed";
        });

        assertThat(ids).allSatisfy(id -> {
            Application application = fixture.applications.get(id);
            boolean takesPart = application.status() == CaseStatus.RECOMMENDED && application.ordinal() != null;
            boolean overdue = application.status() == CaseStatus.COUNTY_OVERDUE && application.ordinal() == null;
            assertThat(takesPart || overdue).isTrue();
        });
    }

    @FunctionalInterface
    private interface Click {
        Object by(int i) throws Exception;
    }

    /** Runs the click in all threads at once; the results, or the refusals where it was refused. */
    private List<Object> together(Click click) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(THREADS);
        List<Future<Object>> futures = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int n = i;
            Callable<Object> task = () -> {
                barrier.await(30, TimeUnit.SECONDS);
                return click.by(n);
            };
            futures.add(threads.submit(task));
        }
        List<Object> results = new ArrayList<>();
        for (Future<Object> future : futures) {
            try {
                results.add(future.get());
            } catch (ExecutionException e) {
                assertThat(e.getCause()).isInstanceOf(RefusalException.class);
                results.add(e.getCause());
            }
        }
        return results;
    }
}
