package cn.greenfactory.oversight.learning;

import cn.greenfactory.evaluation.standard.Editions;
import cn.greenfactory.oversight.Fields;
import cn.greenfactory.registry.Level;

/** A requirement of a higher level, to be entered with its source; none is known by itself (无公开数据). */
public record NewRequirement(
        Level level, String edition, String indicator, String industry, String unit, Double value, String source) {

    /** @throws LearningException naming every field that is wrong */
    NewRequirement checked(Editions editions) {
        boolean known = editions.find(edition)
                .flatMap(each -> each.measure(indicator))
                .filter(measure -> measure.direction().measured())
                .isPresent();
        String prefix = industry == null ? "" : industry.strip();
        new Fields()
                .that(level != null && level != Level.CITY, "level", "请选择省级或者国家级")
                .that(known, "indicator", "该版本标准没有这个定量指标")
                .that(prefix.matches("([0-9]{2,4})?"), "industry", "行业为 2 至 4 位代码，留空为各行业")
                .text("unit", "单位", unit, 32)
                .that(value != null && Double.isFinite(value) && value >= 0, "value", "请填写要求的数值")
                .text("source", "出处", source, 1000)
                .refuse(LearningException::invalid);
        return new NewRequirement(level, edition, indicator, prefix, Fields.orNull(unit), value, Fields.orNull(source));
    }
}
