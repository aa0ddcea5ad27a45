package cn.greenfactory.oversight.change;

import cn.greenfactory.oversight.Fields;
import cn.greenfactory.oversight.change.ChangeDetails.Part;
import cn.greenfactory.registry.Factory;
import cn.greenfactory.registry.Register;
import cn.greenfactory.security.UnitUnknownException;
import cn.greenfactory.security.Units;
import cn.greenfactory.shared.CreditCode;
import cn.greenfactory.shared.IndustryCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The details each kind of change must have, and that it has no others (第十五条). */
@Component
class DetailChecks {

    private static final int MOST_PARTS = 20;

    private static final Map<ChangeKind, Set<String>> OWN = Map.of(
            ChangeKind.RENAMED, Set.of("enterpriseName", "factoryName", "newOwner"),
            ChangeKind.SCOPE, Set.of("scope", "industryCode"),
            ChangeKind.MOVED, Set.of("countyCode", "address"),
            ChangeKind.BOUNDARY, Set.of("boundary", "newOwner"),
            ChangeKind.MERGED_INTO, Set.of("successor"),
            ChangeKind.SPLIT, Set.of("parts"));

    private static final Map<String, String> TITLES = Map.of(
            "enterpriseName", "企业名称",
            "factoryName", "工厂名称",
            "newOwner", "新主体",
            "scope", "生产经营范围",
            "industryCode", "行业代码",
            "countyCode", "所在县（市、区）",
            "address", "生产地址",
            "boundary", "组织边界",
            "successor", "承继工厂",
            "parts", "分立出的部分");

    private final Register register;
    private final Units units;
    private final Owners owners;
    private final Successors successors;

    DetailChecks(Register register, Units units, Owners owners, Successors successors) {
        this.register = register;
        this.units = units;
        this.owners = owners;
        this.successors = successors;
    }

    void check(Fields wrong, Factory factory, NewChange change) {
        ChangeDetails details = change.details();
        given(details).forEach((field, value) -> {
            if (value != null && !OWN.get(change.kind()).contains(field)) {
                wrong.add("details." + field, change.kind().title() + "不填写" + TITLES.get(field));
            }
        });
        switch (change.kind()) {
            case RENAMED -> renamed(wrong, factory, details);
            case SCOPE -> scope(wrong, details);
            case MOVED -> moved(wrong, factory, details);
            case BOUNDARY -> boundary(wrong, factory, details);
            case MERGED_INTO -> successors.check(wrong, factory, details.successor());
            case SPLIT -> split(wrong, factory, details.parts());
        }
    }

    private void renamed(Fields wrong, Factory factory, ChangeDetails d) {
        boolean sameEnterprise = d.enterpriseName() == null
                || d.enterpriseName()
                        .equals(register.enterprise(factory.enterpriseId()).name());
        boolean sameFactory = d.factoryName() == null || d.factoryName().equals(factory.name());
        if (sameEnterprise && sameFactory && d.newOwner() == null) {
            wrong.add("details", "请填写与现名称不同的企业名称或者工厂名称");
        }
        if (d.enterpriseName() != null) {
            wrong.text("details.enterpriseName", "新企业名称", d.enterpriseName(), 200);
        }
        if (d.factoryName() != null) {
            wrong.text("details.factoryName", "新工厂名称", d.factoryName(), 200);
        }
        if (!sameFactory
                && register.factoriesOf(factory.enterpriseId()).stream()
                        .anyMatch(each -> each.name().equals(d.factoryName()))) {
            wrong.add("details.factoryName", "本企业另有名为“" + d.factoryName() + "”的工厂");
        }
        if (d.enterpriseName() != null && d.newOwner() != null) {
            wrong.add("details.enterpriseName", "统一社会信用代码变更的，企业名称填写在新主体中");
        }
        owner(wrong, factory, d);
    }

    private void scope(Fields wrong, ChangeDetails d) {
        wrong.text("details.scope", "变更后的实际生产经营范围", d.scope(), ChangeChecks.LONGEST);
        if (d.industryCode() != null) {
            IndustryCode.problem(d.industryCode()).ifPresent(problem -> wrong.add("details.industryCode", problem));
        }
    }

    private void moved(Fields wrong, Factory factory, ChangeDetails d) {
        wrong.text("details.address", "新生产地址", d.address(), 300);
        if (d.countyCode() != null) {
            try {
                units.require(d.countyCode());
            } catch (UnitUnknownException e) {
                wrong.add("details.countyCode", e.getMessage());
            }
        }
        boolean sameCounty = d.countyCode() == null || d.countyCode().equals(factory.countyCode());
        if (sameCounty && factory.address().equals(d.address())) {
            wrong.add("details.address", "新生产地址与现地址相同");
        }
    }

    private void boundary(Fields wrong, Factory factory, ChangeDetails d) {
        wrong.text("details.boundary", "变更后的组织边界", d.boundary(), ChangeChecks.LONGEST);
        owner(wrong, factory, d);
    }

    private void owner(Fields wrong, Factory factory, ChangeDetails d) {
        if (d.newOwner() != null) {
            owners.check(wrong, factory, d.newOwner());
        }
    }

    private void split(Fields wrong, Factory factory, List<Part> parts) {
        if (parts == null || parts.isEmpty() || parts.size() > MOST_PARTS) {
            wrong.add("details.parts", "请列明分立出的部分，至多 " + MOST_PARTS + " 个");
            return;
        }
        String own = register.enterprise(factory.enterpriseId()).creditCode().value();
        for (int i = 0; i < parts.size(); i++) {
            String field = "details.parts[" + i + "].";
            Part part = parts.get(i);
            wrong.text(field + "name", "分立出的单位名称", part.name(), 60);
            wrong.optional(field + "address", "分立出的单位地址", part.address(), 300);
            if (part.creditCode() != null) {
                CreditCode.problem(part.creditCode()).ifPresent(problem -> wrong.add(field + "creditCode", problem));
                if (part.creditCode().equals(own)) {
                    wrong.add(field + "creditCode", "分立出的单位不能仍用本企业的统一社会信用代码");
                }
            }
        }
    }

    private static Map<String, Object> given(ChangeDetails d) {
        Map<String, Object> given = new LinkedHashMap<>();
        given.put("enterpriseName", d.enterpriseName());
        given.put("factoryName", d.factoryName());
        given.put("newOwner", d.newOwner());
        given.put("scope", d.scope());
        given.put("industryCode", d.industryCode());
        given.put("countyCode", d.countyCode());
        given.put("address", d.address());
        given.put("boundary", d.boundary());
        given.put("successor", d.successor());
        given.put("parts", d.parts());
        return given;
    }
}
