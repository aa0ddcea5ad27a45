package cn.greenfactory.oversight.annual;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a report asks about the year's compliance: the facts of 第五条（二）（四）、第十三条 and 第十四条. Each is put so that yes
 * needs no explanation.
 */
public enum ComplianceQuestion {
    PRODUCING("producing", "全年正常生产经营，未停产"),
    NOT_ABNORMAL("notAbnormal", "未被列入经营异常名单（或者已被移出）"),
    NO_ACCIDENT("noAccident", "未发生安全（含网络安全、数据安全）、质量事故和突发环境污染事件"),
    NO_VIOLATION("noViolation", "未受环保、安全、质量、税务等行政处罚"),
    NOT_DISHONEST("notDishonest", "未被列入严重违法失信企业名单"),
    ENERGY_RECTIFIED("energyRectified", "无未完成的节能监察整改"),
    SYSTEMS_MAINTAINED("systemsMaintained", "质量、职业健康安全、环境、能源管理体系持续有效运行");

    private final String code;
    private final String text;

    ComplianceQuestion(String code, String text) {
        this.code = code;
        this.text = text;
    }

    static Optional<ComplianceQuestion> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }

    /** As in the JSON of a report. */
    public String code() {
        return code;
    }

    /** The question in Chinese. */
    public String text() {
        return text;
    }
}
