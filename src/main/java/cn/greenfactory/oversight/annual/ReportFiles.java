package cn.greenfactory.oversight.annual;

import cn.greenfactory.documents.Attachment;
import cn.greenfactory.documents.Attachments;
import java.io.InputStream;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The files of a report: handed in by its enterprise while it is being filled in. */
@Service
public class ReportFiles {

    private final ReportReads reports;
    private final Attachments attachments;

    ReportFiles(ReportReads reports, Attachments attachments) {
        this.reports = reports;
        this.attachments = attachments;
    }

    /** @throws ReportException if the report is not being filled in */
    public Attachment attach(UUID reportId, String kind, String fileName, InputStream content, String who) {
        Report report = reports.get(reportId);
        if (!report.state().fillable()) {
            throw ReportException.state(report, "上传附件");
        }
        return attachments.attach("REPORT", reportId, kind, fileName, content, who);
    }

    /** Takes a file out that was not handed in yet. */
    public void remove(UUID reportId, UUID attachmentId, String who) {
        boolean own = attachments
                .find(attachmentId)
                .filter(file ->
                        file.ownerKind().equals("REPORT") && file.ownerId().equals(reportId))
                .isPresent();
        if (!own) {
            throw ReportException.unknown(attachmentId);
        }
        attachments.remove(attachmentId, who);
    }
}
