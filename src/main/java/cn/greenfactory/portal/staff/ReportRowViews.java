package cn.greenfactory.portal.staff;

import cn.greenfactory.oversight.annual.Report;
import cn.greenfactory.oversight.annual.ReportYear;
import cn.greenfactory.portal.Code;
import cn.greenfactory.registry.Enterprise;
import cn.greenfactory.registry.Register;
import cn.greenfactory.security.Unit;
import cn.greenfactory.security.Units;
import org.springframework.stereotype.Component;

/** Turns a report into a line for officials. */
@Component
class ReportRowViews {

    private final Register register;
    private final Units units;

    ReportRowViews(Register register, Units units) {
        this.register = register;
        this.units = units;
    }

    ReportRowView of(Report report, ReportYear year) {
        Enterprise enterprise = register.enterprise(report.enterpriseId());
        return new ReportRowView(
                report.id(),
                report.number(),
                report.reportYear(),
                report.factoryId(),
                register.factory(report.factoryId()).name(),
                report.enterpriseId(),
                enterprise.name(),
                enterprise.creditCode().value(),
                report.countyCode(),
                units.find(report.countyCode()).map(Unit::name).orElse(report.countyCode()),
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
