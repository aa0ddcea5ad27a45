package cn.greenfactory.oversight.annual;

import java.util.List;
import java.util.UUID;

/**
 * A year's reports as counts and aggregates (第十二条).
 *
 * @param indicators key indicators over all city forms that count, median and mean of what was reported; one that was
 *     not accepted or is suspected false does not count
 * @param inputs raw inputs over the same, added up
 */
public record AnnualSummary(
        UUID yearId,
        int reportYear,
        String standardEdition,
        Counts all,
        List<Group> counties,
        List<Group> industries,
        List<Aggregate> indicators,
        List<Total> inputs) {

    /**
     * @param owed who had to report
     * @param timely filed before the last day was over, higher forms included
     * @param late accepted though late, higher forms included
     * @param higher of timely and late: only the form of the higher list
     * @param notFiled ended unfiled, with ground 14(1) raised
     * @param delisted left the list before they had filed, or before what came late was accepted
     * @param cancelled ended by an administrator
     * @param returned were returned at least once
     * @param onSite were assessed on site
     * @param suspected raised ground 14(2)
     */
    public record Counts(
            int owed,
            int timely,
            int late,
            int higher,
            int notFiled,
            int delisted,
            int cancelled,
            int returned,
            int onSite,
            int suspected) {}

    /** One county, or one division of GB/T 4754. */
    public record Group(String code, String name, Counts counts) {}

    /** An indicator in one unit: how many reported it, and where they lie. */
    public record Aggregate(
            String code,
            String name,
            String unit,
            int factories,
            double mean,
            double median,
            double low,
            double high) {}

    /** A raw input added up. */
    public record Total(String code, String name, String unit, int factories, double sum) {}
}
