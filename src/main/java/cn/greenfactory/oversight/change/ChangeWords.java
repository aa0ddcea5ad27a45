package cn.greenfactory.oversight.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** A change in the words of people. */
final class ChangeWords {

    /** One thing that changes; {@code before} null where the register knows none. */
    record Line(String what, String before, String after) {}

    private ChangeWords() {}

    static List<Line> lines(Change change) {
        return lines(change.details(), change.before());
    }

    static List<Line> lines(ChangeDetails d, Change.Before b) {
        List<Line> lines = new ArrayList<>();
        add(lines, "企业名称", b.enterpriseName(), d.enterpriseName());
        add(lines, "工厂名称", b.factoryName(), d.factoryName());
        if (d.newOwner() != null) {
            add(lines, "统一社会信用代码", b.creditCode(), d.newOwner().creditCode());
            add(lines, "所属企业", b.enterpriseName(), d.newOwner().name());
        }
        add(lines, "生产经营范围", null, d.scope());
        add(lines, "行业代码", b.industryCode(), d.industryCode());
        add(lines, "所在县（市、区）代码", b.countyCode(), d.countyCode());
        add(lines, "生产地址", b.address(), d.address());
        add(lines, "组织边界", null, d.boundary());
        add(lines, "承继工厂", null, d.successor());
        add(lines, "分立出的部分", null, d.parts() == null ? null : parts(d));
        return lines;
    }

    /** All of it in one sentence. */
    static String what(Change change) {
        return change.kind().title() + "：" + sentence(lines(change));
    }

    static String sentence(List<Line> lines) {
        return lines.stream()
                .map(line -> line.what()
                        + (line.before() == null
                                ? "为“" + line.after() + "”"
                                : "由“" + line.before() + "”变更为“" + line.after() + "”"))
                .collect(Collectors.joining("，"));
    }

    static String parts(ChangeDetails details) {
        return details.parts().stream()
                .filter(Objects::nonNull)
                .map(part -> part.name() + (part.creditCode() == null ? "" : "（" + part.creditCode() + "）"))
                .collect(Collectors.joining("、"));
    }

    private static void add(List<Line> lines, String what, String before, String after) {
        if (after != null) {
            lines.add(new Line(what, before, after));
        }
    }
}
