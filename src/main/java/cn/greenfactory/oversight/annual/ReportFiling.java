package cn.greenfactory.oversight.annual;

import cn.greenfactory.documents.Attachment;
import cn.greenfactory.documents.Attachments;
import cn.greenfactory.evaluation.standard.Editions;
import cn.greenfactory.oversight.annual.ReportExamination.Examined;
import cn.greenfactory.oversight.annual.ReportLocks.Held;
import cn.greenfactory.security.Capacity;
import cn.greenfactory.shared.China;
import cn.greenfactory.shared.RefusalException.FieldError;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an enterprise does with its report: edits the draft, hands it in (第十二条); who may act for it is asked before. */
@Service
public class ReportFiling {

    private final ReportRows rows;
    private final ReportReads reads;
    private final ReportVersions versions;
    private final ReportLocks locks;
    private final ReportExamination examination;
    private final ReportedChanges changes;
    private final ReportDeadlines deadlines;
    private final ReportActs acts;
    private final ReportMessages messages;
    private final Attachments attachments;
    private final Editions editions;
    private final ObjectMapper json;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReportFiling(
            ReportRows rows,
            ReportReads reads,
            ReportVersions versions,
            ReportLocks locks,
            ReportExamination examination,
            ReportedChanges changes,
            ReportDeadlines deadlines,
            ReportActs acts,
            ReportMessages messages,
            Attachments attachments,
            Editions editions,
            ObjectMapper json,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.reads = reads;
        this.versions = versions;
        this.locks = locks;
        this.examination = examination;
        this.changes = changes;
        this.deadlines = deadlines;
        this.acts = acts;
        this.messages = messages;
        this.attachments = attachments;
        this.editions = editions;
        this.json = json;
        this.events = events;
        this.clock = clock;
    }

    /** What the enterprise gets for handing in; the same one again when it is repeated. */
    public record Receipt(UUID reportId, String number, Instant submittedAt, boolean timely, int submission) {}

    /**
     * Saves the draft, which may be incomplete; returns the next version.
     *
     * @param version the version the draft was read at
     * @throws ReportException field by field, if it is not that version any more, or not being filled in
     */
    @Transactional
    public long saveDraft(UUID reportId, long version, JsonNode draft) {
        Held held = locks.report(reportId);
        refuseUnlessFillable(held.report(), "修改");
        read(held, draft);
        return rows.saveDraft(reportId, version, draft)
                .orElseThrow(() -> ReportException.stale(held.report(), version));
    }

    /**
     * Hands the draft in: complete, plausible, strong moves explained, with the undertaking of truth. The first time fixes
     * whether it was in time. Repeating it returns the receipt. Publishes ReportSubmitted.
     *
     * @throws ReportException naming everything that is missing or wrong, or if it is not being filled in
     */
    @Transactional
    public Receipt submit(UUID reportId, boolean truthUndertaken) {
        Held held = locks.report(reportId);
        Report report = held.report();
        if (!report.state().fillable() && report.expired()) {
            throw ReportException.expired(report);
        }
        if (!report.state().fillable() && report.submitted()) {
            return receipt(report);
        }
        refuseUnlessFillable(report, "提交");
        if (!truthUndertaken) {
            throw ReportException.incomplete(List.of(new FieldError("truthUndertaken", "请确认真实性承诺")));
        }
        Examined examined = examination.examine(report, held.year(), read(held, report.draft()));
        refuseIncomplete(report, examined);
        Instant now = clock.instant();
        boolean timely = report.submitted() ? report.filed() : report.inTime(held.year(), now);
        boolean accepted = timely || report.lateAccepted();
        keep(report, examined, now);
        rows.submitted(report, accepted ? ReportState.SUBMITTED : ReportState.LATE, timely, now);
        attachments.seal("REPORT", reportId);
        deadlines.running(report, report.form()).ifPresent(each -> deadlines.closeAll(report));
        acts.by(
                report,
                report.enterpriseUser(),
                Capacity.ENTERPRISE,
                report.form().task(),
                timely ? "IN_TIME" : "LATE",
                held.year().undertakingText());
        if (accepted) {
            messages.county("ReportFiled", report, China.dayOf(now), Map.of());
        } else {
            messages.city("ReportFiledLate", report, China.dayOf(now), Map.of());
        }
        events.publishEvent(new ReportSubmitted(reportId, report.form()));
        events.publishEvent(new ReportChanged(reportId));
        return receipt(reads.get(reportId));
    }

    /** Everything the draft still lacks before it can be handed in, field by field. */
    public List<FieldError> missing(Report report, ReportYear year) {
        Examined examined = examination.examine(report, year, read(new Held(year, report), report.draft()));
        return missing(report, examined);
    }

    private List<FieldError> missing(Report report, Examined examined) {
        List<FieldError> missing = new ArrayList<>(ReportCompleteness.missing(
                examined.edition(), report.form(), examined.content(), attached(report.id())));
        List<JsonNode> declared = examined.content().declarations();
        for (int i = 0; i < declared.size(); i++) {
            missing.addAll(changes.wrong(report.factoryId(), declared.get(i), "/changes/declarations/" + i));
        }
        missing.addAll(examined.unexplained());
        return missing;
    }

    private void refuseIncomplete(Report report, Examined examined) {
        List<FieldError> missing = missing(report, examined);
        if (!missing.isEmpty()) {
            throw ReportException.incomplete(missing);
        }
    }

    private void keep(Report report, Examined examined, Instant now) {
        versions.add(new ReportVersions.Version(
                report.id(),
                report.submissions() + 1,
                report.draft(),
                json.valueToTree(examined.figures()),
                now,
                report.enterpriseUser()));
    }

    private ReportContent read(Held held, JsonNode draft) {
        return ReportReader.read(
                editions.get(held.year().standardEdition()),
                held.report().reportYear(),
                held.report().form() == null ? ReportForm.CITY : held.report().form(),
                draft,
                China.dayOf(clock.instant()));
    }

    private Set<String> attached(UUID reportId) {
        return attachments.of("REPORT", reportId).stream().map(Attachment::kind).collect(Collectors.toSet());
    }

    private static void refuseUnlessFillable(Report report, String act) {
        if (!report.state().fillable()) {
            throw ReportException.state(report, act);
        }
    }

    private static Receipt receipt(Report report) {
        return new Receipt(
                report.id(), report.number(), report.lastSubmittedAt(), report.filed(), report.submissions());
    }
}
