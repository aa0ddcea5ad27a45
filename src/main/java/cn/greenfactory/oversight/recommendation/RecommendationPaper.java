package cn.greenfactory.oversight.recommendation;

import cn.greenfactory.documents.Numbers;
import cn.greenfactory.documents.PaperKind;
import cn.greenfactory.documents.PaperOrder;
import cn.greenfactory.documents.Papers;
import cn.greenfactory.registry.Enterprise;
import cn.greenfactory.registry.Factory;
import cn.greenfactory.registry.ListedFactory;
import cn.greenfactory.registry.Register;
import cn.greenfactory.security.Units;
import cn.greenfactory.settings.SettingKey;
import cn.greenfactory.settings.Settings;
import cn.greenfactory.shared.China;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The city's letter that recommends a factory to the province (第十一条). */
@Component
class RecommendationPaper {

    private final RecommendationDesk desk;
    private final Papers papers;
    private final Numbers numbers;
    private final Settings settings;
    private final Register register;
    private final Units units;
    private final Clock clock;

    RecommendationPaper(
            RecommendationDesk desk,
            Papers papers,
            Numbers numbers,
            Settings settings,
            Register register,
            Units units,
            Clock clock) {
        this.desk = desk;
        this.papers = papers;
        this.numbers = numbers;
        this.settings = settings;
        this.register = register;
        this.units = units;
        this.clock = clock;
    }

    /** Issues it once; gives its 发文字号. */
    String issue(Recommendation r) {
        LocalDate today = China.dayOf(clock.instant());
        String year = Integer.toString(today.getYear());
        Enterprise enterprise = register.enterprise(r.enterpriseId());
        Factory factory = register.factory(r.factoryId());
        Map<String, Object> data = new HashMap<>();
        data.put("单位", settings.text(SettingKey.CITY_UNIT_NAME, today));
        data.put("年度", Integer.toString(r.recommendationYear()));
        data.put("主送机关", settings.text(SettingKey.PROVINCE_UNIT_NAME, today));
        data.put("级别", r.targetLevel().title());
        data.put("企业名称", enterprise.name());
        data.put("统一社会信用代码", enterprise.creditCode().value());
        data.put("工厂名称", factory.name());
        data.put("所属县区", units.name(r.countyCode()));
        data.put("所属行业", factory.industryCode());
        data.put("名单情况", standing(r));
        return papers.issue(PaperOrder.only(
                        PaperKind.PROVINCIAL_RECOMMENDATION,
                        r.id(),
                        () -> numbers.next(
                                "provincial-paper:" + year,
                                settings.text(SettingKey.PROVINCIAL_PAPER_NUMBER_FORMAT, today),
                                Map.of("year", year)),
                        data,
                        List.of()))
                .number();
    }

    private String standing(Recommendation r) {
        Optional<ListedFactory> listed = desk.listing(r.factoryId());
        return listed.map(each -> "已纳入市级绿色工厂名单（证书编号：" + each.certificateNo() + "，认定日期：" + each.certifiedOn() + "）。")
                .orElseGet(() -> "尚未纳入市级绿色工厂名单，经市局负责人决定作为例外推荐。例外理由：" + r.exceptionReason() + "；决定意见："
                        + r.exceptionOpinion() + "。");
    }
}
