package cn.greenfactory.certification;

import cn.greenfactory.calendar.CalendarFixture;
import cn.greenfactory.database.TestDatabase;
import cn.greenfactory.documents.SampleFiles;
import cn.greenfactory.evaluation.Dossier;
import cn.greenfactory.evaluation.EvaluationFixture;
import cn.greenfactory.evaluation.Evaluations;
import cn.greenfactory.registry.NewEnterprise;
import cn.greenfactory.registry.Register;
import cn.greenfactory.security.ActorRecord;
import cn.greenfactory.shared.CreditCode;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The module on a real database with real neighbours; only decisions, objections and incidents are stand-ins. */
final class CertificationFixture implements AutoCloseable {

    static final String OFFICER = "city-officer-1";
    static final String HEAD = "city-head-1";
    static final String REVIEWER = "county-reviewer-130102";
    static final String COUNTY_HEAD = "county-head-130102";
    static final List<String> EXPERTS = List.of("expert-1", "expert-2", "expert-3");

    private static final AtomicInteger ENTERPRISES = new AtomicInteger();

    private final AnnotationConfigApplicationContext context;
    final DataSource database = TestDatabase.create();
    final JdbcClient jdbc = JdbcClient.create(database);
    final CalendarFixture calendar = CalendarFixture.over(database, "2026-03-02T09:00");
    final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    final CertificationWiring.Objected objections = new CertificationWiring.Objected();
    final List<String> incidents = new ArrayList<>();
    final CertificationWiring.Heard heard = new CertificationWiring.Heard();
    final Rounds rounds;
    final Applications applications;
    final CountyReviews counties;
    final Panels panels;
    final Reviews reviews;
    final ListDecisions lists;
    final Certifications certifications;
    final CaseEndings endings;
    final CaseFacts facts;
    final ActorRecord actors;
    final Register register;
    final Evaluations evaluations;

    CertificationFixture() {
        context = CertificationWiring.over(database, calendar, objections, incidents, heard);
        rounds = bean(Rounds.class);
        applications = bean(Applications.class);
        counties = bean(CountyReviews.class);
        panels = bean(Panels.class);
        reviews = bean(Reviews.class);
        lists = bean(ListDecisions.class);
        certifications = bean(Certifications.class);
        endings = bean(CaseEndings.class);
        facts = bean(CaseFacts.class);
        actors = bean(ActorRecord.class);
        register = bean(Register.class);
        evaluations = bean(Evaluations.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    void now(String localDateTime) {
        calendar.clock.set(CalendarFixture.instant(localDateTime));
    }

    /** 2026: applications to 03-31, recommendations to 04-15, reviews to 05-08; three seats, quorum two. */
    static RoundTerms terms() {
        return terms(false, null);
    }

    /** Such a round that asks the departments until 05-15. */
    static RoundTerms consulting() {
        return terms(true, LocalDate.of(2026, 5, 15));
    }

    private static RoundTerms terms(boolean consult, LocalDate until) {
        return new RoundTerms(
                2026,
                LocalDate.of(2026, 3, 31),
                LocalDate.of(2026, 4, 15),
                LocalDate.of(2026, 5, 8),
                "2025",
                null,
                null,
                "REDISTRIBUTE",
                null,
                3,
                2,
                20.0,
                null,
                null,
                null,
                null,
                null,
                consult,
                until,
                null);
    }

    UUID round() {
        return rounds.open(terms(), OFFICER);
    }

    UUID enterprise() {
        int n = ENTERPRISES.incrementAndGet();
        return register.enrol(new NewEnterprise(
                creditCode(n), "测试企业" + n, "石家庄市长安区中山东路" + n + "号", "赵一", "3812", "钱二", "0311-80000000"));
    }

    private static String creditCode(int n) {
        String body = "91130102MA%06d".formatted(n);
        String alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        return IntStream.range(0, alphabet.length() * alphabet.length())
                .mapToObj(i -> body + alphabet.charAt(i / 31) + alphabet.charAt(i % 31))
                .filter(CertificationFixture::valid)
                .findFirst()
                .orElseThrow();
    }

    private static boolean valid(String code) {
        try {
            return new CreditCode(code).value().equals(code);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** A complete draft of a new enterprise in county 130102. */
    UUID draft() {
        UUID caseId = applications.start(enterprise(), null, "2026", "130102");
        applications.saveDraft(caseId, 1, EvaluationFixture.dossier());
        attach(caseId, Dossier.SELF_EVALUATION_REPORT);
        return caseId;
    }

    void attach(UUID caseId, String kind) {
        bean(cn.greenfactory.documents.Attachments.class)
                .attach(
                        "CASE",
                        caseId,
                        kind,
                        "自评价报告.pdf",
                        new ByteArrayInputStream(SampleFiles.pdf(caseId + kind)),
                        "enterprise");
    }

    UUID submitted() {
        UUID caseId = draft();
        applications.submit(caseId, new Submission(true, Map.of()));
        applications.giveNumber(caseId);
        return caseId;
    }

    UUID recommended() {
        UUID caseId = submitted();
        recommend(caseId);
        return caseId;
    }

    void recommend(UUID caseId) {
        counties.review(caseId, CountyOutcome.RECOMMEND, "材料真实，指标先进", List.of(), List.of(), REVIEWER);
        counties.sign(caseId, true, true, null, null, COUNTY_HEAD);
    }

    /** Applications are closed and PROCEED was decided with whatever is at the counties. */
    void proceed(UUID roundId) {
        now("2026-04-01T09:00");
        rounds.closeApplications(roundId);
        rounds.closeRecommendations(roundId, "已到推荐截止日", OFFICER);
    }

    void appoint(UUID roundId) {
        panels.appoint(roundId, ReviewMode.PANEL, EXPERTS, "expert-1", OFFICER);
    }

    void scoreAll(UUID caseId, double score) {
        for (int seat = 0; seat < panels.seatCount(caseId); seat++) {
            panels.score(caseId, seat, ExpertScore.of(score, true, false, "同意"), panels.expertOf(caseId, seat));
        }
    }

    void review(UUID caseId, double score) {
        scoreAll(caseId, score);
        reviews.recordOutcome(caseId, PanelVerdict.RECOMMEND, "同意票达到规定比例");
        reviews.sign(caseId, "建议认定", panels.leaderOf(caseId));
    }

    /** This many reviewed participants of a new round. */
    List<UUID> reviewed(UUID roundId, int count) {
        List<UUID> ids = IntStream.range(0, count).mapToObj(i -> recommended()).toList();
        proceed(roundId);
        appoint(roundId);
        ids.forEach(id -> review(id, 85));
        return ids;
    }

    String number(UUID caseId) {
        return applications.get(caseId).number();
    }

    List<CaseDecision> decisions(List<UUID> caseIds, boolean proposed) {
        return caseIds.stream()
                .map(id -> new CaseDecision(number(id), proposed, "综合审查意见"))
                .toList();
    }

    /** The list proposes everybody in {@code proposed} and leaves out the others; approved. */
    ApprovedList approved(UUID roundId, List<UUID> proposed, List<UUID> leftOut) {
        List<CaseDecision> decisions = new ArrayList<>(decisions(proposed, true));
        decisions.addAll(decisions(leftOut, false));
        lists.reviewComprehensively(roundId, decisions, OFFICER);
        return lists.approve(roundId, "同意", HEAD);
    }

    /** As {@link #approved}, and its notice has ended. */
    ApprovedList noticed(UUID roundId, List<UUID> proposed, List<UUID> leftOut) {
        ApprovedList list = approved(roundId, proposed, leftOut);
        lists.noticeOpened(list.id(), UUID.randomUUID());
        lists.noticeEnded(list.id());
        return list;
    }

    void decide(UUID roundId, List<UUID> caseIds, boolean certified) {
        certifications.confirmNotice(roundId, true, null, OFFICER);
        List<CertificationChoice> choices = caseIds.stream()
                .map(id -> new CertificationChoice(number(id), certified, certified ? null : "不再符合条件"))
                .toList();
        certifications.decide(roundId, choices, HEAD);
    }

    CaseStatus status(UUID caseId) {
        return applications.get(caseId).status();
    }

    @Override
    public void close() {
        context.close();
    }
}
