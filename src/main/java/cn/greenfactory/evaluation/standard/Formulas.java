package cn.greenfactory.evaluation.standard;

import cn.greenfactory.evaluation.standard.Formula.Derived;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every formula the editions may refer to (GB/T 36132—2018 annex A, —2025 annex B; sources stand in the data). */
final class Formulas {

    private static final String OUTPUT = "outputValue";
    private static final String LAND = "landAreaM2";

    private static final Map<String, Formula> ALL = Stream.of(
                    intensity("energyPerOutput", "energyTce", OUTPUT, 1000, "年综合能源消费量（tce）×1000÷工业总产值（万元）"),
                    intensity("carbonPerOutput", "carbonTonnes", OUTPUT, 1000, "年碳排放量（tCO₂）×1000÷工业总产值（万元）"),
                    intensity("waterPerOutput", "freshWaterM3", OUTPUT, 1, "年取水量（m³）÷工业总产值（万元）"),
                    intensity("outputPerLand", OUTPUT, LAND, 1, "工业总产值（万元）÷用地面积（m²）"),
                    intensity("outputPerHectare", OUTPUT, LAND, 10_000, "工业总产值（万元）÷用地面积（hm²）"),
                    perUnit("pollutantPerProduct", "pollutantKg", "kg", "主要污染物产生量÷合格产品产量"),
                    perUnit("wasteGasPerProduct", "wasteGasM3", "m³", "废气产生量÷合格产品产量"),
                    perUnit("wastewaterPerProduct", "wastewaterT", "t", "废水产生量÷合格产品产量"),
                    perUnit("materialPerProduct", "materialT", "t", "主要原材料消耗量÷合格产品产量"),
                    perUnit("energyPerUnit", "energyTce", "tce", "年综合能源消费量÷合格产品产量"),
                    perUnit("carbonPerUnit", "carbonTonnes", "tCO₂", "年碳排放量÷合格产品产量"),
                    share("renewableShare", List.of("renewableTce"), List.of("energyTce"), "可再生能源利用量÷年综合能源消费量×100"),
                    share(
                            "waterReuseRate",
                            List.of("reusedWaterM3"),
                            List.of("freshWaterM3", "reusedWaterM3"),
                            "R_w=V_r÷(V+V_r)×100，V_r为重复利用水量，V为取水量"),
                    share(
                            "solidWasteUseRate",
                            List.of("solidWasteUsedT"),
                            List.of("solidWasteGeneratedT", "solidWasteOldStockUsedT"),
                            "Kr=Zr÷(Z+Zw)×100，Zr为综合利用量，Z为产生量，Zw为综合利用往年贮存量"),
                    share(
                            "wastewaterReuseRate",
                            List.of("wastewaterReusedT"),
                            List.of("wastewaterDischargedT", "wastewaterReusedT"),
                            "Kw=Vw÷(Vd+Vw)×100，Vw为回用量，Vd为外排量"),
                    share(
                            "footprintShare",
                            List.of("footprintCategories"),
                            List.of("productCategories"),
                            "已核算碳足迹的产品类别数÷产品类别数×100"),
                    share(
                            "buildingCoefficient",
                            List.of("buildingBaseM2", "structureBaseM2", "yardAreaM2"),
                            List.of(LAND),
                            "（建筑物＋构筑物＋堆场占地）÷用地面积×100"),
                    share(
                            "buildingDensity",
                            List.of("buildingBaseM2", "structureBaseM2"),
                            List.of(LAND),
                            "（建筑物＋构筑物占地）÷用地面积×100"),
                    of(
                            "greenMaterialRate",
                            List.of("greenMaterialT", "materialT"),
                            "绿色物料使用量÷同类物料总使用量",
                            Formulas::greenMaterial),
                    of(
                            "plotRatio",
                            List.of("buildingFloorAreaM2", "highStoreyFloorAreaM2", "structureFloorAreaM2", LAND),
                            "（总建筑面积＋层高超过8米部分再计一次＋构筑物面积）÷用地面积",
                            Formulas::plotRatio),
                    of(
                            "platformFunctionCount",
                            List.of("platformFunctions"),
                            "已具备的功能逐项计数",
                            values -> Derived.of(
                                    values.choices().get("platformFunctions").size())),
                    of(
                            "upgradeProjectsPerYear",
                            List.of("upgradeProjectsThreeYears"),
                            "近三年项目数÷3",
                            values -> Derived.of(values.numbers().get("upgradeProjectsThreeYears") / 3)),
                    of(
                            "energyPerProduct",
                            List.of("energyProducts"),
                            "各产品能耗（kgce）÷产量，按产品能耗加权平均",
                            ProductFormulas::energy),
                    of("waterPerProduct", List.of("waterProducts"), "各产品取水量（m³）÷产量，按产品取水量加权平均", ProductFormulas::water),
                    of(
                            "pollutantMargin",
                            List.of("pollutants"),
                            "各污染物（许可限值－年均浓度）÷许可限值×100的最小值，超过限值的按0计",
                            ProductFormulas::pollutantMargin))
            .collect(Collectors.toUnmodifiableMap(Formula::code, Function.identity()));

    private Formulas() {}

    static Optional<Formula> find(String code) {
        return Optional.ofNullable(ALL.get(code));
    }

    private static Formula of(
            String code, List<String> inputs, String text, Function<InputValues, Derived> computation) {
        return new Formula(code, inputs, text, computation);
    }

    private static Formula intensity(String code, String above, String below, double factor, String text) {
        return of(
                code,
                List.of(above, below),
                text,
                values -> divide(values, values.numbers().get(above) * factor, below, Derived::of));
    }

    private static Formula perUnit(String code, String above, String unit, String text) {
        return of(code, List.of(above, "productOutput", "productUnit"), text, values -> {
            String product = values.choices().get("productUnit").get(0);
            return divide(
                    values, values.numbers().get(above), "productOutput", v -> Derived.of(v, unit + "/" + product));
        });
    }

    private static Derived divide(InputValues values, double above, String below, Function<Double, Derived> result) {
        double divisor = values.numbers().get(below);
        return divisor == 0 ? Derived.wrong(below, "作为分母不能为0") : result.apply(above / divisor);
    }

    private static Formula share(String code, List<String> part, List<String> whole, String text) {
        List<String> inputs =
                Stream.concat(part.stream(), whole.stream()).distinct().toList();
        return of(code, inputs, text, values -> percentage(values, part, whole));
    }

    private static Derived percentage(InputValues values, List<String> part, List<String> whole) {
        double total = values.sum(whole);
        if (total == 0) {
            return Derived.wrong(whole.get(0), "作为分母的合计不能为0；确无此项的，请将相应指标填为不适用");
        }
        double percent = 100 * values.sum(part) / total;
        return percent > 100 ? Derived.wrong(part.get(0), "算得的比例超过100%，请核对分子和分母") : Derived.of(percent);
    }

    private static Derived greenMaterial(InputValues values) {
        Derived percent = percentage(values, List.of("greenMaterialT"), List.of("materialT"));
        UnaryOperator<Derived> ratio = d -> d.value() == null ? d : Derived.of(d.value() / 100);
        return ratio.apply(percent);
    }

    private static Derived plotRatio(InputValues values) {
        Map<String, Double> n = values.numbers();
        if (n.get("highStoreyFloorAreaM2") > n.get("buildingFloorAreaM2")) {
            return Derived.wrong("highStoreyFloorAreaM2", "不能大于总建筑面积");
        }
        double above = values.sum(List.of("buildingFloorAreaM2", "highStoreyFloorAreaM2", "structureFloorAreaM2"));
        return divide(values, above, LAND, Derived::of);
    }
}
