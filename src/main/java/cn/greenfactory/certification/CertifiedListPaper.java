package cn.greenfactory.certification;

import cn.greenfactory.certification.CertificationRows.Batch;
import cn.greenfactory.documents.Numbers;
import cn.greenfactory.documents.PaperKind;
import cn.greenfactory.documents.PaperOrder;
import cn.greenfactory.documents.Papers;
import cn.greenfactory.registry.Enterprise;
import cn.greenfactory.registry.Factory;
import cn.greenfactory.registry.Listing;
import cn.greenfactory.registry.Register;
import cn.greenfactory.security.Units;
import cn.greenfactory.settings.SettingKey;
import cn.greenfactory.settings.Settings;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The certified list of one decision as a paper, with the certificate numbers it gives (第十条). */
@Component
class CertifiedListPaper {

    private final Register register;
    private final Units units;
    private final Papers papers;
    private final Numbers numbers;
    private final Settings settings;

    CertifiedListPaper(Register register, Units units, Papers papers, Numbers numbers, Settings settings) {
        this.register = register;
        this.units = units;
        this.papers = papers;
        this.numbers = numbers;
        this.settings = settings;
    }

    /** Does nothing for a decision that certified nobody. */
    void issue(Round round, Batch batch, List<Application> certified) {
        if (certified.isEmpty()) {
            return;
        }
        List<List<String>> rows = certified.stream().map(this::row).toList();
        String year = round.code();
        String name = batch.sequence() == 1 ? "认定名单" : "认定名单（增补" + (batch.sequence() - 1) + "）";
        Supplier<String> number = () -> numbers.next(
                "list:" + year, settings.text(SettingKey.LIST_NUMBER_FORMAT, batch.decidedOn()), Map.of("year", year));
        papers.issue(new PaperOrder(
                PaperKind.LIST,
                round.id(),
                "list-" + batch.sequence(),
                number,
                batch.decidedOn(),
                Map.of("单位", round.settings().cityUnitName(), "年度", year, "名单名称", name, "认定日期", batch.decidedOn()),
                rows));
    }

    private List<String> row(Application application) {
        Listing listing = register.certify(application.factoryId(), application.id(), application.certifiedOn());
        Enterprise enterprise = register.enterprise(application.enterpriseId());
        Factory factory = register.factory(application.factoryId());
        String county = units.name(application.countyCode());
        return List.of(enterprise.name(), factory.name(), county, factory.industryCode(), listing.certificateNo());
    }
}
