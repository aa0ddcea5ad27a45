package cn.greenfactory.portal.open;

import cn.greenfactory.portal.Code;
import cn.greenfactory.registry.ListedFactory;
import java.time.LocalDate;
import java.util.List;

/** A line of the published list (第十条). */
record FactoryView(
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

    static FactoryView of(ListedFactory listed, String countyName) {
        return new FactoryView(
                listed.certificateNo(),
                listed.certifiedOn(),
                Code.of(listed.level(), listed.level().title()),
                listed.enterpriseName(),
                listed.factoryName(),
                listed.creditCode(),
                listed.countyCode(),
                countyName,
                listed.industryCode(),
                listed.formerNames());
    }
}
