package cn.greenfactory.notice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a correction must be like before anything is written. */
final class NoticeChecks {

    private static final int MAX_NAME = 200;
    private static final int MAX_COUNTY = 64;

    private NoticeChecks() {}

    /** @throws NoticeException naming the first correction that is wrong */
    static Map<UUID, RowCorrection> byCase(List<RowCorrection> corrections, List<NoticeRow> rows) {
        if (corrections.isEmpty()) {
            throw NoticeException.invalid("请至少更正一行。");
        }
        Map<UUID, RowCorrection> result = new LinkedHashMap<>();
        for (RowCorrection correction : corrections) {
            check(correction, rows);
            if (result.put(correction.caseId(), correction) != null) {
                throw NoticeException.invalid("同一行只能更正一次。");
            }
        }
        return result;
    }

    static Predicate<NoticeRow> listed(UUID caseId) {
        return row -> row.caseId().equals(caseId) && row.standing() == RowStanding.LISTED;
    }

    private static void check(RowCorrection correction, List<NoticeRow> rows) {
        NoticeRow row = rows.stream()
                .filter(listed(correction.caseId()))
                .findFirst()
                .orElseThrow(() -> NoticeException.invalid("要更正的企业不在公示名单内；增加企业须重新批准名单。"));
        if (row.corrected(correction).equals(row)) {
            throw NoticeException.invalid("第 " + row.ordinal() + " 行的更正内容与已公示内容相同。");
        }
        boolean tooLong = Stream.of(correction.enterpriseName(), correction.factoryName())
                        .anyMatch(text -> longer(text, MAX_NAME))
                || longer(correction.countyName(), MAX_COUNTY);
        if (tooLong) {
            throw NoticeException.invalid("第 " + row.ordinal() + " 行的更正内容过长。");
        }
    }

    private static boolean longer(String text, int max) {
        return text != null && text.length() > max;
    }
}
