package cn.greenfactory.portal.enterprise;

import cn.greenfactory.oversight.annual.Report;
import cn.greenfactory.oversight.annual.Reports;
import cn.greenfactory.portal.PortalException;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** An enterprise's way to its own reports; another's do not exist for it. */
@Component
class OwnReportAccess {

    private final Reports reports;

    OwnReportAccess(Reports reports) {
        this.reports = reports;
    }

    /** @throws PortalException 404 if there is none, or it is another enterprise's */
    Report require(UUID enterpriseId, UUID reportId) {
        return reports.find(reportId)
                .filter(each -> each.enterpriseId().equals(enterpriseId))
                .orElseThrow(() -> PortalException.notFound("动态管理表"));
    }
}
