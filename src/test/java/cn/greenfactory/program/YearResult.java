package cn.greenfactory.program;

import java.util.List;

/**
 * What became of one factory in its year.
 *
 * @param report the last state of its report
 * @param filed when it was filed, in Chinese
 * @param standing what the public register says of its certificate
 * @param leftOn the first day it was not on the list, empty while it is
 * @param wrong what is not as it must be, in Chinese; empty when all is
 */
record YearResult(
        Member member,
        String report,
        String filed,
        String level,
        String standing,
        String leftOn,
        String removal,
        List<String> wrong) {

    boolean right() {
        return wrong.isEmpty();
    }

    String line() {
        return String.format(
                "%2d %s %s %-8s %-9s %-4s %-9s %-10s %-22s %s%s",
                member.ordinal(),
                member.creditCode(),
                member.firm().county(),
                level,
                report,
                filed,
                standing,
                leftOn,
                removal,
                member.fate().story(),
                right() ? "" : "  <- " + String.join("；", wrong));
    }
}
