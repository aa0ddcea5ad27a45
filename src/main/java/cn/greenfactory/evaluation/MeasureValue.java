package cn.greenfactory.evaluation;

import cn.greenfactory.evaluation.standard.Edition.Measure;
import cn.greenfactory.evaluation.standard.JsonFields;
import com.fasterxml.jackson.databind.JsonNode;

/** What a measure's value may be, for the enterprise that fills it in and for the official who corrects it. */
public final class MeasureValue {

    private MeasureValue() {}

    /** The value an enterprise fills in; null where absent or wrong. */
    public static Double read(Measure measure, JsonNode node, String at, JsonFields fields) {
        if (node == null || node.isNull()) {
            return null;
        }
        if (measure.formula() != null) {
            fields.wrong(at, "本指标由原始数据计算得出，请填写原始数据");
            return null;
        }
        Double value =
                switch (measure.direction()) {
                    case PROVIDED, MANDATORY -> yesNo(fields.flag(node, at));
                    case JUDGED -> {
                        fields.wrong(at, "本指标由评审人员评定，企业只提供证明材料");
                        yield null;
                    }
                    case FORWARD, INVERSE -> fields.amount(node, at);
                };
        String wrong = value == null ? null : wrong(measure, value);
        if (wrong != null) {
            fields.wrong(at, wrong);
            return null;
        }
        return value;
    }

    /** What is wrong with a value, in Chinese; null if nothing. */
    static String wrong(Measure measure, double value) {
        if (!Double.isFinite(value)) {
            return "应为数字";
        }
        if (value < 0) {
            return "不能为负数";
        }
        if (measure.direction().yesNo() && value != 0 && value != 1) {
            return "应为1（已提供、已满足）或0";
        }
        if (measure.percent() && value > 100) {
            return "百分比应在0至100之间";
        }
        boolean counted = measure.integer();
        return counted && value != Math.rint(value) ? "应为整数" : null;
    }

    private static Double yesNo(Boolean flag) {
        return flag == null ? null : flag ? 1d : 0d;
    }
}
