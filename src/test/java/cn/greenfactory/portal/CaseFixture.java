package cn.greenfactory.portal;

import cn.greenfactory.certification.Application;
import cn.greenfactory.certification.CaseStatus;
import cn.greenfactory.certification.Round;
import cn.greenfactory.certification.RoundSettings;
import cn.greenfactory.certification.RoundStatus;
import cn.greenfactory.certification.RoundTerms;
import cn.greenfactory.registry.Enterprise;
import cn.greenfactory.registry.Factory;
import cn.greenfactory.shared.CreditCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A round of 2026, an enterprise with one factory in 130102, and its case at any status. */
final class CaseFixture {

    static final UUID ROUND = UUID.fromString("00000000-0000-4000-8000-000000000002");
    static final UUID FACTORY = UUID.fromString("00000000-0000-4000-8000-000000000003");
    static final UUID CASE = UUID.fromString("00000000-0000-4000-8000-000000000004");

    private CaseFixture() {}

    static Round round() {
        RoundTerms terms = new RoundTerms(
                        2026,
                        LocalDate.of(2026, 3, 31),
                        LocalDate.of(2026, 4, 15),
                        LocalDate.of(2026, 5, 15),
                        "2018",
                        null,
                        null,
                        "REDISTRIBUTE",
                        null,
                        3,
                        2,
                        20.0,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null)
                .completed();
        RoundSettings settings = settings(Instant.parse("2026-03-01T01:00:00Z"));
        Instant opened = settings.referencesAsOf();
        return new Round(
                ROUND,
                "2026",
                RoundStatus.OPEN,
                terms,
                settings,
                "city-officer-1",
                opened,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static Application application(CaseStatus status, String countyCode, UUID enterpriseId) {
        Instant submitted = status == CaseStatus.DRAFT ? null : Instant.parse("2026-03-02T02:00:00Z");
        return new Application(
                CASE,
                ROUND,
                enterpriseId,
                FACTORY,
                countyCode,
                submitted == null ? null : "LSGC-2026-" + countyCode + "-0001",
                status,
                7,
                0,
                null,
                null,
                0,
                null,
                null,
                false,
                null,
                null,
                Instant.parse("2026-03-02T01:00:00Z"),
                submitted,
                null,
                null);
    }

    static Enterprise enterprise(UUID id) {
        return new Enterprise(
                id, new CreditCode("91130102MA0TEXT04W"), "示例电机有限公司", "长安区一号", "张某", "3812", "李某", "0311-00000000");
    }

    static Factory factory(UUID enterpriseId) {
        return new Factory(FACTORY, enterpriseId, "示例电机一厂", "130102", "长安区二号", "3812");
    }

    static List<Factory> factories(UUID enterpriseId) {
        return List.of(factory(enterpriseId));
    }

    private static RoundSettings settings(Instant opened) {
        return new RoundSettings(2, 5, 2, 10, "本企业承诺属实", "可申请复核", "市局", "第八条", opened);
    }
}
