package cn.greenfactory.program;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What became of a year.
 *
 * @param results one for each factory, by ordinal
 * @param summary the counts of the issued annual summary
 * @param wrong what is wrong with the year as a whole, in Chinese; empty when nothing is
 */
record YearOutcome(int dataYear, List<YearResult> results, YearCounts summary, List<String> wrong) {

    /** Whether everything ended as it must; without any factory, nothing did. */
    boolean right() {
        return !results.isEmpty() && wrong.isEmpty() && results.stream().allMatch(YearResult::right);
    }

    String table() {
        long off = results.stream().filter(each -> !each.right()).count();
        return results.stream().map(YearResult::line).collect(Collectors.joining("\n"))
                + String.format("%n%d 年度汇总：%s%n", dataYear, summary)
                + String.format(
                        "工厂 %d 家，年末在名单 %d 家，移出 %d 家，承继 %d 家，与预期不符 %d 家",
                        results.size(), count("VALID"), count("REMOVED"), count("SUCCEEDED"), off)
                + (wrong.isEmpty() ? "" : String.format("%n全年：%s", String.join("；", wrong)));
    }

    private long count(String standing) {
        return results.stream().filter(each -> each.standing().equals(standing)).count();
    }
}
