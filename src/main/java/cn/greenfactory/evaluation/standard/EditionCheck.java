package cn.greenfactory.evaluation.standard;

import cn.greenfactory.evaluation.standard.Edition.FirstLevel;
import cn.greenfactory.evaluation.standard.Edition.Input;
import cn.greenfactory.evaluation.standard.Edition.Measure;
import cn.greenfactory.evaluation.standard.Edition.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Whether an edition's data can be used; a file that cannot stops the service with everything that is wrong in it. */
final class EditionCheck {

    private final Edition edition;
    private final List<String> wrong = new ArrayList<>();

    private EditionCheck(Edition edition) {
        this.edition = edition;
    }

    /** @throws IllegalStateException naming every mistake */
    static Edition check(Edition edition, String where) {
        EditionCheck check = new EditionCheck(edition);
        check.codes();
        edition.firstLevels().forEach(check::firstLevel);
        edition.rows().forEach(check::row);
        check.sum("一级指标权重合计", 100, edition.firstLevels().stream().map(FirstLevel::weight));
        if (!check.wrong.isEmpty()) {
            throw new IllegalStateException("标准数据文件有误 " + where + "：" + String.join("；", check.wrong));
        }
        return edition;
    }

    private void codes() {
        Set<String> seen = new HashSet<>();
        edition.rows().forEach(row -> {
            unique(seen, row.code());
            unique(seen, row.number());
            row.measures().forEach(measure -> {
                unique(seen, measure.code());
                unique(seen, measure.number());
            });
        });
        Set<String> inputs = new HashSet<>();
        edition.inputs().forEach(input -> unique(inputs, input.code()));
        edition.firstLevels().forEach(level -> unique(inputs, level.code()));
        if (edition.rows().isEmpty()) {
            wrong.add("没有指标行");
        }
    }

    private void unique(Set<String> seen, String code) {
        if (code == null || code.isBlank() || !seen.add(code)) {
            wrong.add("编码为空或重复 " + code);
        }
    }

    private void firstLevel(FirstLevel level) {
        weight(level.code(), level.weight(), level.source(), level.confidence());
        sum(
                level.name() + "下各行权重合计",
                level.weight() == null ? Double.NaN : level.weight(),
                edition.rows().stream()
                        .filter(row -> level.code().equals(row.firstLevel()))
                        .map(Row::weight));
    }

    private void row(Row row) {
        if (edition.firstLevels().stream().noneMatch(level -> level.code().equals(row.firstLevel()))) {
            wrong.add(row.code() + " 的一级指标不存在：" + row.firstLevel());
        }
        weight(row.code(), row.weight(), row.source(), row.confidence());
        if (row.measures().isEmpty()) {
            wrong.add(row.code() + " 没有三级指标");
        }
        long conditional = row.measures().stream()
                .filter(measure -> measure.when() != null)
                .count();
        if (conditional != 0 && conditional != row.measures().size()) {
            wrong.add(row.code() + " 的三级指标只有一部分带适用条件");
        }
        row.measures().forEach(this::measure);
        if (conditional == 0 && row.measures().size() > 1) {
            sum(
                    row.code() + " 各三级指标权重合计",
                    row.weight() == null ? Double.NaN : row.weight(),
                    row.measures().stream().map(Measure::weight));
        }
    }

    private void measure(Measure measure) {
        weight(measure.code(), measure.weight(), measure.source(), measure.confidence());
        if (measure.direction() == null) {
            wrong.add(measure.code() + " 没有方向");
        } else if (measure.direction().measured() && measure.unit() == null) {
            wrong.add(measure.code() + " 没有计量单位");
        }
        if (measure.when() != null
                && edition.input(measure.when().input())
                        .filter(input -> input.kind() == InputKind.FLAG)
                        .isEmpty()) {
            wrong.add(measure.code() + " 的适用条件不是已声明的是否项：" + measure.when().input());
        }
        if (measure.formula() != null) {
            formula(measure);
        }
    }

    private void formula(Measure measure) {
        Formula formula = Formulas.find(measure.formula().code()).orElse(null);
        if (formula == null) {
            wrong.add(measure.code() + " 的公式不存在：" + measure.formula().code());
            return;
        }
        List<String> declared = edition.inputs().stream().map(Input::code).toList();
        formula.inputs().stream()
                .filter(input -> !declared.contains(input))
                .forEach(input -> wrong.add(measure.code() + " 的公式所需数据未声明：" + input));
    }

    /** 没有出处就没有权重: a weight needs a source that somebody has at least told us about. */
    private void weight(String code, Double weight, String source, Confidence confidence) {
        if (source == null || source.isBlank() || confidence == null) {
            wrong.add(code + " 没有出处或可信度标记");
        }
        if (weight != null && (weight <= 0 || weight > 100)) {
            wrong.add(code + " 的权重不在0至100之间");
        }
        if (weight != null && confidence == Confidence.U) {
            wrong.add(code + " 的权重没有可靠出处（U），不能采用");
        }
    }

    private void sum(String what, double expected, java.util.stream.Stream<Double> weights) {
        List<Double> all = weights.toList();
        if (all.stream().anyMatch(Objects::isNull) || Double.isNaN(expected)) {
            return;
        }
        double sum = all.stream().mapToDouble(Double::doubleValue).sum();
        if (Math.abs(sum - expected) > 1e-9) {
            wrong.add(what + "应为 " + expected + "，实为 " + sum);
        }
    }
}
