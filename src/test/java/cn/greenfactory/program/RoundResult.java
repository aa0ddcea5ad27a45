package cn.greenfactory.program;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What became of one application.
 *
 * @param status the end it came to
 * @param certificateNo on the public list, empty unless it is there
 * @param wrong what is not as it must be, in Chinese; empty when all is
 */
record RoundResult(Firm firm, String number, String status, String certificateNo, String outcome, List<String> wrong) {

    /** Whether it ended as it must, and came to it the way it must. */
    boolean right() {
        return wrong.isEmpty();
    }

    static String table(List<RoundResult> results) {
        long certified = results.stream()
                .filter(each -> each.status().equals("CERTIFIED"))
                .count();
        long wrong = results.stream().filter(each -> !each.right()).count();
        return results.stream().map(RoundResult::line).collect(Collectors.joining("\n"))
                + String.format("%n申报 %d 件，认定 %d 家，与预期不符 %d 件", results.size(), certified, wrong);
    }

    private String line() {
        return String.format(
                "%2d %s %s %-23s %-17s %-16s %s %s%s",
                firm.ordinal(),
                firm.creditCode(),
                firm.county(),
                number,
                status,
                certificateNo,
                firm.fate().story(),
                outcome,
                right() ? "" : "  <- " + String.join("；", wrong));
    }
}
