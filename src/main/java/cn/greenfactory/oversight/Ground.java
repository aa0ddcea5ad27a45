package cn.greenfactory.oversight;

import java.util.Arrays;

/** The five grounds on which a factory leaves the list (第十四条). */
public enum Ground {
    NOT_FILED("14(1)", "第十四条（一）", "未按规定提交动态管理表"),
    FALSIFIED("14(2)", "第十四条（二）", "所提交材料或数据存在造假等问题"),
    NOT_OPERATING("14(3)", "第十四条（三）", "未正常经营生产"),
    INCIDENT("14(4)", "第十四条（四）", "发生重大及以上生产安全和质量事故、II 级（重大）及以上突发环境污染事件"),
    HIGHER_REMOVED("14(5)", "第十四条（五）", "被动态调出国家级、省级绿色制造名单");

    private final String code;
    private final String clause;
    private final String text;

    Ground(String code, String clause, String text) {
        this.code = code;
        this.clause = clause;
        this.text = text;
    }

    /**
     * The ground with this published code, e.g. {@code 14(1)}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Ground of(String code) {
        return Arrays.stream(values())
                .filter(each -> each.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no ground has the code " + code));
    }

    /** As decisions, forms and the API write it. */
    public String code() {
        return code;
    }

    /** As papers cite it. */
    public String clause() {
        return clause;
    }

    /** The guide's own words. */
    public String text() {
        return text;
    }
}
