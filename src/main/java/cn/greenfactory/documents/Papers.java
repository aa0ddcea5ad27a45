package cn.greenfactory.documents;

import cn.greenfactory.documents.content.FileName;
import cn.greenfactory.documents.word.WordTemplate;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Issues papers as Word files laid out like Chinese official papers (GB/T 9704-2012), from templates an analyst edits.
 *
 * <p>A paper is issued once for each (kind, subject, occasion): again returns the first, whatever the data then say.
 * The Word file becomes a sealed attachment of the subject. All joins the caller's transaction.
 */
@Service
public class Papers {

    /** Who hands in a file that the service made. */
    private static final String SERVICE = "system";

    private final PaperRows rows;
    private final Attachments attachments;
    private final Clock clock;
    private final TransactionTemplate transaction;

    public Papers(JdbcClient jdbc, Attachments attachments, Clock clock, PlatformTransactionManager transactions) {
        this.rows = new PaperRows(jdbc);
        this.attachments = attachments;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Issues the paper, or returns the newest version of the one already issued.
     *
     * @throws IllegalArgumentException if the template uses a name that has no value or an empty one, or a list has
     *     no row; nothing is issued and a number drawn for it goes back with the transaction
     */
    public Paper issue(PaperOrder order) {
        return transaction.execute(status -> {
            rows.lock(order.kind(), order.subjectId(), order.occasion());
            return rows.newest(order.kind(), order.subjectId(), order.occasion())
                    .orElseGet(() -> write(order, 1, null));
        });
    }

    /**
     * The only paper of a kind on a subject.
     *
     * @param kind a {@link PaperKind}
     * @param data with 发文字号, and 日期 (a LocalDate) unless it is dated today
     * @param table one text per column of the kind, without 序号
     */
    public Paper issue(String kind, UUID subjectId, Map<String, Object> data, List<List<String>> table) {
        return issue(PaperOrder.of(kind, subjectId, data, table));
    }

    /** Issues a corrected version beside the older ones; the first one if there is none yet. */
    public Paper reissue(PaperOrder order, String reason) {
        if (reason == null || reason.isBlank()) {
            throw new IllegalArgumentException("a paper is issued anew only for a reason: " + order.subjectId());
        }
        return transaction.execute(status -> {
            rows.lock(order.kind(), order.subjectId(), order.occasion());
            int last = rows.newest(order.kind(), order.subjectId(), order.occasion())
                    .map(Paper::version)
                    .orElse(0);
            return write(order, last + 1, last == 0 ? null : reason);
        });
    }

    /** The newest version of a paper, if it was issued. */
    public Optional<Paper> find(PaperKind kind, UUID subjectId, String occasion) {
        return rows.newest(kind, subjectId, occasion);
    }

    /** All papers and versions of a subject, oldest first. */
    public List<Paper> of(UUID subjectId) {
        return rows.of(subjectId);
    }

    private Paper write(PaperOrder order, int version, String reason) {
        LocalDate datedOn = order.datedOn() == null ? LocalDate.now(clock) : order.datedOn();
        String number = order.number().get();
        Map<String, Object> values = new HashMap<>(order.data());
        values.put("发文字号", number);
        values.put("日期", datedOn);
        values.put("家数", order.rows().size());
        WordTemplate.Word word = WordTemplate.load(order.kind().template())
                .fill(values, order.kind().columnsWithNumber(), numbered(order.rows()));
        FileName name = FileName.of(word.title() + (version == 1 ? "" : "（第" + version + "版）") + ".docx");
        Attachment file = attachments.attachMade(
                order.kind().ownerKind(),
                order.subjectId(),
                "PAPER_" + order.kind(),
                name,
                new ByteArrayInputStream(word.content()),
                SERVICE);
        Paper paper = new Paper(
                UUID.randomUUID(),
                order.kind(),
                order.subjectId(),
                order.occasion(),
                version,
                number,
                datedOn,
                word.title(),
                file.id(),
                file.sha256(),
                reason,
                clock.instant());
        rows.insert(paper);
        return paper;
    }

    private static List<List<String>> numbered(List<List<String>> rows) {
        List<List<String>> numbered = new ArrayList<>();
        for (List<String> row : rows) {
            List<String> withNumber = new ArrayList<>(List.of(String.valueOf(numbered.size() + 1)));
            withNumber.addAll(row);
            numbered.add(withNumber);
        }
        return numbered;
    }
}
