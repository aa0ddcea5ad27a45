package cn.greenfactory.oversight.annual;

import cn.greenfactory.documents.Attachment;
import cn.greenfactory.documents.Attachments;
import cn.greenfactory.oversight.GroundSource;
import cn.greenfactory.oversight.Origin;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The report that a ground rests on, with the files that were handed in. */
@Component
class ReportSource implements GroundSource {

    private final ReportReads reports;
    private final Attachments attachments;

    ReportSource(ReportReads reports, Attachments attachments) {
        this.reports = reports;
        this.attachments = attachments;
    }

    @Override
    public Optional<Evidence> evidence(Origin origin, UUID originId) {
        return origin != Origin.REPORT
                ? Optional.empty()
                : reports.find(originId)
                        .map(report -> new Evidence(
                                origin.title() + " " + report.number(),
                                attachments.of("REPORT", originId).stream()
                                        .filter(Attachment::sealed)
                                        .toList()));
    }
}
