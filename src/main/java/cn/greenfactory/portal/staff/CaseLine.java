package cn.greenfactory.portal.staff;

import cn.greenfactory.certification.Application;
import cn.greenfactory.portal.Code;
import cn.greenfactory.registry.Enterprise;
import cn.greenfactory.registry.Factory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A case in an official's list and what became of it.
 *
 * @param outcome why it ended, null while it is open
 */
record CaseLine(
        UUID id,
        String number,
        UUID enterpriseId,
        String creditCode,
        String enterpriseName,
        UUID factoryId,
        String factoryName,
        String countyCode,
        String countyName,
        Integer ordinal,
        Code status,
        boolean open,
        int returns,
        Instant submittedAt,
        Boolean certified,
        LocalDate certifiedOn,
        Instant closedAt,
        String outcome) {

    static CaseLine of(Application a, Enterprise enterprise, Factory factory, String countyName) {
        return new CaseLine(
                a.id(),
                a.number(),
                a.enterpriseId(),
                enterprise.creditCode().value(),
                enterprise.name(),
                a.factoryId(),
                factory.name(),
                a.countyCode(),
                countyName,
                a.ordinal(),
                Code.of(a.status(), a.status().title()),
                a.status().open(),
                a.returns(),
                a.submittedAt(),
                a.certified(),
                a.certifiedOn(),
                a.closedAt(),
                a.closeReason());
    }
}
