package cn.greenfactory.oversight.annual;

import cn.greenfactory.documents.Attachment;
import cn.greenfactory.documents.Attachments;
import java.io.InputStream;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files of a report: handed in by its enterprise while it is being filled in. */
@Service
public class ReportFiles {

    private final ReportReads reports;
    private final ReportLocks locks;
    private final Attachments attachments;

    ReportFiles(ReportReads reports, ReportLocks locks, Attachments attachments) {
        this.reports = reports;
        this.locks = locks;
        this.attachments = attachments;
    }

    /**
     * Takes a file; the report is asked before the upload, and again under its lock before the file is kept.
     *
     * @throws ReportException if the report is not being filled in
     */
    public Attachment attach(UUID reportId, String kind, String fileName, InputStream content, String who) {
        refuseUnlessFillable(reports.get(reportId), "上传附件");
        return attachments.attach("REPORT", reportId, kind, fileName, content, who, () -> {
            refuseUnlessFillable(locks.report(reportId).report(), "上传附件");
            return false;
        });
    }

    /**
     * Takes a file out that was not handed in yet.
     *
     * @throws ReportException if the report is not being filled in, or the file is not its own
     */
    @Transactional
    public void remove(UUID reportId, UUID attachmentId, String who) {
        refuseUnlessFillable(locks.report(reportId).report(), "删除附件");
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

    private static void refuseUnlessFillable(Report report, String act) {
        if (!report.state().fillable()) {
            throw ReportException.state(report, act);
        }
    }
}
