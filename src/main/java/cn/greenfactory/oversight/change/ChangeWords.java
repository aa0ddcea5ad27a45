package cn.greenfactory.oversight.change;

import cn.greenfactory.oversight.change.ChangeDetails.NewOwner;
import cn.greenfactory.registry.Enterprise;
import cn.greenfactory.registry.Register;
import cn.greenfactory.security.Units;
import cn.greenfactory.shared.CreditCode;
import cn.greenfactory.shared.IndustryCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A change in the words of people: names where the register has codes. */
@Component
class ChangeWords {

    /** One thing that changes; {@code before} null where the register knows none. */
    record Line(String what, String before, String after) {}

    private final Register register;
    private final Units units;
    private final Successors successors;

    ChangeWords(Register register, Units units, Successors successors) {
        this.register = register;
        this.units = units;
        this.successors = successors;
    }

    List<Line> lines(Change change) {
        return lines(change.details(), change.before());
    }

    List<Line> lines(ChangeDetails d, Change.Before b) {
        List<Line> lines = new ArrayList<>();
        add(lines, "企业名称", b.enterpriseName(), d.enterpriseName());
        add(lines, "工厂名称", b.factoryName(), d.factoryName());
        if (d.newOwner() != null) {
            add(lines, "统一社会信用代码", b.creditCode(), d.newOwner().creditCode());
            add(lines, "所属企业", b.enterpriseName(), owner(d.newOwner()));
        }
        add(lines, "生产经营范围", null, d.scope());
        add(lines, "行业", industry(b.industryCode()), industry(d.industryCode()));
        add(lines, "所在县（市、区）", county(b.countyCode()), county(d.countyCode()));
        add(lines, "生产地址", b.address(), d.address());
        add(lines, "组织边界", null, d.boundary());
        add(lines, "承继工厂", null, d.successor() == null ? null : successors.named(d.successor()));
        add(lines, "分立出的部分", null, d.parts() == null ? null : parts(d));
        return lines;
    }

    /** All of it in one sentence. */
    String what(Change change) {
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

    private String county(String code) {
        return code == null ? null : units.name(code);
    }

    private static String industry(String code) {
        return code == null ? null : IndustryCode.named(code);
    }

    /** As declared, else as it is enrolled. */
    private String owner(NewOwner owner) {
        return owner.name() != null || CreditCode.problem(owner.creditCode()).isPresent()
                ? owner.name()
                : register.find(new CreditCode(owner.creditCode()))
                        .map(Enterprise::name)
                        .orElse(null);
    }

    private static void add(List<Line> lines, String what, String before, String after) {
        if (after != null) {
            lines.add(new Line(what, before, after));
        }
    }
}
