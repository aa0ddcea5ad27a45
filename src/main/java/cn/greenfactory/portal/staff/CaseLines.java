package cn.greenfactory.portal.staff;

import cn.greenfactory.certification.Application;
import cn.greenfactory.certification.Applications;
import cn.greenfactory.certification.Round;
import cn.greenfactory.registry.Register;
import cn.greenfactory.security.Actor;
import cn.greenfactory.security.Units;
import java.util.List;
import org.springframework.stereotype.Component;

/** A round's cases as lines, those of the official's own county or all. */
@Component
class CaseLines {

    private final Applications applications;
    private final Register register;
    private final Units units;

    CaseLines(Applications applications, Register register, Units units) {
        this.applications = applications;
        this.register = register;
        this.units = units;
    }

    List<CaseLine> of(Round round, Actor who) {
        return applications.ofRound(round.id()).stream()
                .filter(each -> who.sees(each.countyCode()))
                .map(this::line)
                .toList();
    }

    CaseLine line(Application application) {
        return CaseLine.of(
                application,
                register.enterprise(application.enterpriseId()),
                register.factory(application.factoryId()),
                units.name(application.countyCode()));
    }
}
