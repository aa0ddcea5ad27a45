package cn.greenfactory.oversight.annual;

/**
 * One figure beside what it was compared with.
 *
 * @param code of the input or measure
 * @param against LAST_YEAR, CERTIFIED or BASE_VALUE
 * @param before the figure it is compared with
 * @param movedPercent by how much it moved, in percent of {@code before}; null from 0 and beside a base value
 * @param strong it moved by more than the year's setting, or lies below the base value
 * @param explanation what the enterprise says to it; null where nothing
 */
public record ReportCheck(
        String code,
        String name,
        String unit,
        Against against,
        double now,
        double before,
        Double movedPercent,
        boolean strong,
        String explanation) {

    /** What a figure is compared with. */
    public enum Against {
        LAST_YEAR("上年值"),
        CERTIFIED("认定时的值"),
        BASE_VALUE("基准值");

        private final String title;

        Against(String title) {
            this.title = title;
        }

        /** The Chinese name people see. */
        public String title() {
            return title;
        }
    }
}
