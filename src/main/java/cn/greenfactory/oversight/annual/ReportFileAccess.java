package cn.greenfactory.oversight.annual;

import cn.greenfactory.documents.FileAccess;
import cn.greenfactory.security.Actor;
import cn.greenfactory.security.Role;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Who may read the files of reports and years: the enterprise its own; once they are handed in its county and the city;
 * a year's papers the city.
 */
@Component
class ReportFileAccess implements FileAccess {

    private final ReportReads reports;

    ReportFileAccess(ReportReads reports) {
        this.reports = reports;
    }

    @Override
    public boolean mayRead(String ownerKind, UUID ownerId, String kind, String userId, Set<String> groups) {
        Actor actor = new Actor(userId, groups);
        if (ownerKind.equals("REPORT_YEAR")) {
            return actor.has(Role.CITY_OFFICER) || actor.has(Role.CITY_HEAD);
        }
        return ownerKind.equals("REPORT")
                && reports.find(ownerId).filter(each -> maySee(actor, each)).isPresent();
    }

    private static boolean maySee(Actor actor, Report report) {
        return report.enterpriseUser().equals(actor.userId()) || report.submitted() && actor.sees(report.countyCode());
    }
}
