package cn.greenfactory.oversight.learning;

import cn.greenfactory.evaluation.standard.Editions;
import cn.greenfactory.oversight.Fields;
import cn.greenfactory.registry.Level;

/**
 * A requirement of a higher level, to be entered with its source; none is known by itself (无公开数据). With a reason
 * instead of a value it withdraws what was entered for exactly this industry and unit.
 *
 * @param value null to withdraw
 * @param reason why it is withdrawn; null otherwise
 */
public record NewRequirement(
        Level level,
        String edition,
        String indicator,
        String industry,
        String unit,
        Double value,
        String source,
        String reason) {

    boolean withdraws() {
        return value == null && Fields.orNull(reason) != null;
    }

    /** @throws LearningException naming every field that is wrong */
    NewRequirement checked(Editions editions) {
        boolean known = editions.find(edition)
                .flatMap(each -> each.measure(indicator))
                .filter(measure -> measure.direction().measured())
                .isPresent();
        String prefix = industry == null ? "" : industry.strip();
        Fields fields = new Fields()
                .that(level != null && level != Level.CITY, "level", "请选择省级或者国家级")
                .that(known, "indicator", "该版本标准没有这个定量指标")
                .that(prefix.matches("([0-9]{2,4})?"), "industry", "行业为 2 至 4 位代码，留空为各行业")
                .text("unit", "单位", unit, 32);
        if (withdraws()) {
            fields.text("reason", "撤回的理由", reason, 500).that(Fields.orNull(source) == null, "source", "撤回要求的不填出处");
        } else {
            fields.that(value != null && Double.isFinite(value) && value >= 0, "value", "请填写要求的数值；撤回此前录入的，不填数值，填写理由")
                    .text("source", "出处", source, 1000)
                    .that(Fields.orNull(reason) == null, "reason", "填写数值的不填撤回的理由");
        }
        fields.refuse(LearningException::invalid);
        return new NewRequirement(
                level,
                edition,
                indicator,
                prefix,
                Fields.orNull(unit),
                value,
                Fields.orNull(source),
                Fields.orNull(reason));
    }
}
