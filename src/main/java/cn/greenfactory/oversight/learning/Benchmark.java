package cn.greenfactory.oversight.learning;

import java.util.List;
import java.util.UUID;

/**
 * How a factory stands beside the edition's values, its industry and the higher levels (第十八条).
 *
 * @param year the statistical year compared; null where nothing was filed
 * @param industry first two digits of its class of GB/T 4754
 * @param factories how many factories of the industry filed that year, itself included; null for factories of fewer
 *     than five enterprises
 */
public record Benchmark(
        UUID factoryId,
        Integer year,
        String edition,
        String source,
        String industry,
        Integer factories,
        List<Line> indicators) {

    /** What is known of a value somebody set, or that there is none. */
    public static final String NO_DATA = "无公开数据";

    /**
     * One indicator.
     *
     * @param direction FORWARD (more is better) or INVERSE
     * @param quartiles null for factories of fewer than five enterprises
     */
    public record Line(
            String indicator,
            String name,
            String direction,
            String unit,
            double value,
            Goal base,
            Goal lead,
            Quartiles quartiles,
            Goal province,
            Goal nation) {}

    /**
     * A value to compare with.
     *
     * @param value null where there is none
     * @param distance how far the factory still has to go, in the indicator's unit; 0 or less when reached
     * @param note the source, or 无公开数据
     */
    public record Goal(Double value, Double distance, String note) {

        static Goal none() {
            return new Goal(null, null, NO_DATA);
        }
    }
}
