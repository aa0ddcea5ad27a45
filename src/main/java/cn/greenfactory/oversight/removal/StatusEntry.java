package cn.greenfactory.oversight.removal;

import java.time.LocalDate;

/** What an official enters about a factory's business status; unchecked, what is left out is false, 0 or null. */
public record StatusEntry(
        LocalDate asOf,
        Boolean deregistered,
        Integer stoppedMonths,
        Boolean abnormalListed,
        String otherNotOperating,
        String evidence) {}
