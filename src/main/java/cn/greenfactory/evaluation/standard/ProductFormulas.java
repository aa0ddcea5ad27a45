package cn.greenfactory.evaluation.standard;

import cn.greenfactory.evaluation.standard.Formula.Derived;
import cn.greenfactory.evaluation.standard.InputValues.Product;
import java.util.List;

/** The formulas over lists: up to three products, or the pollutants of the discharge permit. */
final class ProductFormulas {

    private ProductFormulas() {}

    static Derived energy(InputValues values) {
        return weighted(values, "energyProducts", 1000, "kgce/", "energyTce", "各产品能耗合计不能大于年综合能源消费量");
    }

    static Derived water(InputValues values) {
        return weighted(values, "waterProducts", 1, "m³/", "freshWaterM3", "各产品取水量合计不能大于年取水量");
    }

    /** The worst margin below the permitted concentration, in percent; a limit that is exceeded counts as 0. */
    static Derived pollutantMargin(InputValues values) {
        double worst = values.pollutants().get("pollutants").stream()
                .mapToDouble(p -> 100 * (p.limit() - p.concentration()) / p.limit())
                .min()
                .orElseThrow();
        return Derived.of(Math.max(0, worst));
    }

    private static Derived weighted(
            InputValues values, String input, double factor, String unit, String totalInput, String tooMuch) {
        List<Product> products = values.products().get(input);
        double total = products.stream().mapToDouble(Product::consumption).sum();
        Double all = values.numbers().get(totalInput);
        if (all != null && total > all * (1 + 1e-9)) {
            return Derived.wrong(input, tooMuch);
        }
        if (total == 0) {
            return Derived.wrong(input + "/0/consumption", "各产品消耗量合计不能为0");
        }
        String productUnit = products.get(0).unit();
        if (!products.stream().allMatch(product -> product.unit().equals(productUnit))) {
            return Derived.none("各产品计量单位不同，不能合成一个数值，由评审人员按各产品标准评定");
        }
        double value = products.stream()
                .mapToDouble(p -> p.consumption() / total * p.consumption() * factor / p.output())
                .sum();
        return Derived.of(value, unit + productUnit);
    }
}
