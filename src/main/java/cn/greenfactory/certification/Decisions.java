package cn.greenfactory.certification;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Matches what somebody decided, row by row, with the cases there are: each exactly once. */
final class Decisions {

    private Decisions() {}

    /**
     * @param numberOf the application number of a row
     * @param answer the yes or no of a row, null where it is missing
     * @return the rows by application number
     * @throws ReviewInvalidException naming rows that are unknown, doubled, unanswered, and cases without a row
     */
    static <T> Map<String, T> match(
            String field,
            List<T> rows,
            Function<T, String> numberOf,
            Function<T, Boolean> answer,
            List<Application> scope,
            Entry entry) {
        Map<String, T> byNumber = new LinkedHashMap<>();
        List<String> known = scope.stream().map(Application::number).toList();
        for (T row : rows == null ? List.<T>of() : rows) {
            String number = numberOf.apply(row);
            if (!known.contains(number)) {
                entry.wrong(field, "申报 " + number + " 不在本次决定范围内");
            } else if (byNumber.put(number, row) != null) {
                entry.wrong(field, "申报 " + number + " 重复");
            } else if (answer.apply(row) == null) {
                entry.wrong(field, "申报 " + number + " 尚未作出决定");
            }
        }
        known.stream()
                .filter(number -> !byNumber.containsKey(number))
                .forEach(number -> entry.wrong(field, "申报 " + number + " 缺少决定"));
        return byNumber;
    }
}
