package cn.greenfactory.portal.staff;

import cn.greenfactory.portal.Code;
import cn.greenfactory.registry.ListedFactory;
import cn.greenfactory.registry.RegisterLine;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A factory as the list had it on a day; {@code standing} VALID, REMOVED or SUCCEEDED. */
record FactoryLine(
        UUID factoryId,
        Code standing,
        String certificateNo,
        LocalDate certifiedOn,
        Code level,
        String enterpriseName,
        String factoryName,
        String creditCode,
        String countyCode,
        String countyName,
        String industryCode,
        List<String> formerNames) {

    static FactoryLine of(RegisterLine line, String countyName) {
        ListedFactory f = line.factory();
        return new FactoryLine(
                f.factoryId(),
                Code.of(line.standing(), line.standing().title()),
                f.certificateNo(),
                f.certifiedOn(),
                Code.of(f.level(), f.level().title()),
                f.enterpriseName(),
                f.factoryName(),
                f.creditCode(),
                f.countyCode(),
                countyName,
                f.industryCode(),
                f.formerNames());
    }
}
