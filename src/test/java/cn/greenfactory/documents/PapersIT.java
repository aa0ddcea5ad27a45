package cn.greenfactory.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.greenfactory.database.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class PapersIT {

    private static final DataSource DATA = TestDatabase.create();

    private final JdbcClient jdbc = JdbcClient.create(DATA);
    private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(DATA));
    private final Numbers numbers = new Numbers(jdbc);
    private final UUID subjectId = UUID.randomUUID();

    @TempDir
    private Path folder;

    private Attachments attachments;
    private Papers papers;

    @BeforeEach
    void open() {
        Clock clock = Clock.fixed(Instant.parse("2026-03-01T16:30:00Z"), ZoneId.of("Asia/Shanghai"));
        attachments = DocumentsFixture.attachments(DATA, folder, clock);
        papers = DocumentsFixture.papers(DATA, attachments, clock);
    }

    @Test
    void aPaperIsASealedWordFileOfItsSubjectWithNumberDateAndTitle() {
        Paper paper = papers.issue(notice("only", "石工信绿示〔2026〕3号", 46));

        assertThat(paper.number()).isEqualTo("石工信绿示〔2026〕3号");
        assertThat(paper.datedOn()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(paper.title()).isEqualTo("关于2026年度石家庄市市级绿色工厂拟认定名单的公示");
        assertThat(attachments.of("NOTICE", subjectId)).singleElement().satisfies(file -> {
            assertThat(file.id()).isEqualTo(paper.attachmentId());
            assertThat(file.fileName()).isEqualTo(paper.title() + ".docx");
            assertThat(file.sealed()).isTrue();
        });
        assertThat(papers.of(subjectId)).containsExactly(paper);
    }

    @Test
    void aRetryReturnsTheFirstAndDrawsNoSecondNumber() {
        Paper first = drawn("retry:2026");
        Paper again = drawn("retry:2026");

        assertThat(again).isEqualTo(first);
        assertThat(first.number()).isEqualTo("石工信绿示〔2026〕1号");
        assertThat(next("retry:2026")).isEqualTo("石工信绿示〔2026〕2号");
    }

    @Test
    void aPaperThatFailsGivesItsNumberBack() {
        PaperOrder broken =
                new PaperOrder(PaperKind.NOTICE, subjectId, "only", () -> next("failed:2026"), null, Map.of(), rows(1));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> papers.issue(broken))
                .withMessageContaining("受理方式");

        assertThat(papers.of(subjectId)).isEmpty();
        assertThat(next("failed:2026")).isEqualTo("石工信绿示〔2026〕1号");
    }

    @Test
    void manyAtOnceIssueOnePaper() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(6);
        List<Future<Paper>> issued = IntStream.range(0, 6)
                .mapToObj(n -> pool.submit(() -> drawn("parallel:2026")))
                .toList();
        for (Future<Paper> each : issued) {
            assertThat(each.get()).isEqualTo(issued.get(0).get());
        }
        pool.shutdown();

        assertThat(papers.of(subjectId)).hasSize(1);
        assertThat(next("parallel:2026")).isEqualTo("石工信绿示〔2026〕2号");
    }

    @Test
    void anotherOccasionIsAnotherPaper() {
        papers.issue(notice("only", "甲", 1));
        papers.issue(notice("supplement-1", "乙", 1));

        assertThat(papers.of(subjectId)).extracting(Paper::number).containsExactlyInAnyOrder("甲", "乙");
    }

    @Test
    void aCorrectionIsANewVersionBesideTheOld() {
        Paper first = papers.issue(notice("only", "甲", 1));
        Paper second = papers.reissue(notice("only", "乙", 2), "名单第一行企业名称有误");

        assertThat(second.version()).isEqualTo(2);
        assertThat(papers.of(subjectId)).containsExactlyInAnyOrder(first, second);
        assertThat(papers.find(PaperKind.NOTICE, subjectId, "only")).contains(second);
        assertThat(papers.issue(notice("only", "丙", 1))).isEqualTo(second);
        assertThat(attachments.of("NOTICE", subjectId)).hasSize(2);
        assertThatIllegalArgumentException().isThrownBy(() -> papers.reissue(notice("only", "丁", 1), " "));
    }

    @Test
    void anIssuedPaperIsNeverRewritten() {
        papers.issue(notice("only", "甲", 1));

        assertThatThrownBy(() -> jdbc.sql("UPDATE gf_paper SET number = 'x'").update())
                .hasMessageContaining("只增不改");
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM gf_paper").update()).hasMessageContaining("只增不改");
    }

    @Test
    void theShortFormTakesNumberAndDateFromTheData() {
        Map<String, Object> data = PaperFixture.data(PaperKind.DECLINE);
        data.put("日期", LocalDate.of(2026, 5, 6));

        Paper paper = papers.issue("DECLINE", subjectId, data, List.of());

        assertThat(paper.datedOn()).isEqualTo(LocalDate.of(2026, 5, 6));
        assertThat(paper.number()).isEqualTo("长安工信绿推〔2026〕12号");
    }

    @Test
    void aRowThatDoesNotFitTheColumnsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        PaperOrder.only(PaperKind.NOTICE, subjectId, () -> "甲", Map.of(), List.of(List.of("只有一列"))));
    }

    private Paper drawn(String series) {
        return transaction.execute(status -> papers.issue(order("only", () -> next(series), 1)));
    }

    private PaperOrder notice(String occasion, String number, int size) {
        return order(occasion, () -> number, size);
    }

    private PaperOrder order(String occasion, Supplier<String> number, int size) {
        return new PaperOrder(
                PaperKind.NOTICE, subjectId, occasion, number, null, PaperFixture.data(PaperKind.NOTICE), rows(size));
    }

    private static List<List<String>> rows(int size) {
        return PaperFixture.rows(PaperKind.NOTICE, size);
    }

    private String next(String series) {
        return transaction.execute(status -> numbers.next(series, "石工信绿示〔{year}〕{n}号", Map.of("year", "2026")));
    }
}
