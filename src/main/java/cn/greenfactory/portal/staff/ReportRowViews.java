package cn.greenfactory.portal.staff;

import cn.greenfactory.oversight.annual.Report;
import cn.greenfactory.oversight.annual.ReportYear;
import cn.greenfactory.portal.Code;
import cn.greenfactory.registry.Enterprise;
import cn.greenfactory.registry.Factory;
import cn.greenfactory.registry.Register;
import cn.greenfactory.registry.RegisterLists;
import cn.greenfactory.security.Units;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Turns a report into a line for officials. */
@Component
class ReportRowViews {

    private final Register register;
    private final RegisterLists lists;
    private final Units units;

    ReportRowViews(Register register, RegisterLists lists, Units units) {
        this.register = register;
        this.lists = lists;
        this.units = units;
    }

    ReportRowView of(Report report, ReportYear year) {
        return of(report, year, register.factory(report.factoryId()), register.enterprise(report.enterpriseId()));
    }

    List<ReportRowView> of(List<Report> reports, ReportYear year) {
        Map<UUID, Factory> factories =
                lists.factories(reports.stream().map(Report::factoryId).toList());
        Map<UUID, Enterprise> enterprises = lists.enterprises(
                reports.stream().map(Report::enterpriseId).distinct().toList());
        return reports.stream()
                .map(each -> of(each, year, factories.get(each.factoryId()), enterprises.get(each.enterpriseId())))
                .toList();
    }

    private ReportRowView of(Report report, ReportYear year, Factory factory, Enterprise enterprise) {
        return new ReportRowView(
                report.id(),
                report.number(),
                report.reportYear(),
                report.factoryId(),
                factory.name(),
                report.enterpriseId(),
                enterprise.name(),
                enterprise.creditCode().value(),
                report.countyCode(),
                units.name(report.countyCode()),
                Code.of(report.level(), report.level().title()),
                report.form() == null
                        ? null
                        : Code.of(report.form(), report.form().title()),
                Code.of(report.state(), report.state().title()),
                report.closesOn(year),
                report.firstSubmittedAt(),
                report.timely(),
                report.lateAccepted(),
                report.submissions(),
                report.outcome() == null
                        ? null
                        : Code.of(report.outcome(), report.outcome().title()),
                report.endedAt(),
                report.endReason());
    }
}
