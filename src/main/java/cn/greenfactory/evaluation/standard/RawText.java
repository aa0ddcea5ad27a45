package cn.greenfactory.evaluation.standard;

import cn.greenfactory.evaluation.standard.Edition.Input;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Collectors;

/** Raw inputs as people read them. */
public final class RawText {

    private RawText() {}

    /** A number with at most four decimals and no exponent; — for null. */
    public static String number(Double value) {
        if (value == null) {
            return "—";
        }
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    static String of(Input input, InputValues values) {
        String unit = input.unit() == null ? "" : " " + input.unit();
        return input.name() + " "
                + switch (input.kind()) {
                    case NUMBER, COUNT, YEAR -> number(values.numbers().get(input.code())) + unit;
                    case FLAG -> values.flags().get(input.code()) ? "是" : "否";
                    case OPTIONS, UNIT -> String.join("、", values.choices().get(input.code()));
                    case PRODUCTS -> products(input, values, unit);
                    case POLLUTANTS -> pollutants(input, values, unit);
                };
    }

    private static String products(Input input, InputValues values, String unit) {
        return values.products().get(input.code()).stream()
                .map(p -> p.name() + " 产量" + number(p.output()) + p.unit() + " 消耗" + number(p.consumption()) + unit)
                .collect(Collectors.joining("、"));
    }

    private static String pollutants(Input input, InputValues values, String unit) {
        return values.pollutants().get(input.code()).stream()
                .map(p -> p.name() + " 年均" + number(p.concentration()) + " 限值" + number(p.limit()) + unit)
                .collect(Collectors.joining("、"));
    }
}
