package cn.greenfactory.documents;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What a paper says.
 *
 * @param subjectId the case, notice, round or objection it is about
 * @param occasion tells apart several papers of a kind on one subject, e.g. {@code supplement-2}; at most 60 characters
 * @param number gives 发文字号, asked only if the paper is not there yet, so that a retry draws no second number
 * @param datedOn 成文日期, or null for today
 * @param data a value for every name the template uses: text, number, or {@link LocalDate} (written 2026年3月2日)
 * @param rows the table, one text per {@link PaperKind#columns() column}; numbered here; empty without a table
 */
public record PaperOrder(
        PaperKind kind,
        UUID subjectId,
        String occasion,
        Supplier<String> number,
        LocalDate datedOn,
        Map<String, Object> data,
        List<List<String>> rows) {

    /** The occasion of a subject that has one paper of the kind. */
    public static final String ONLY = "only";

    /** @throws IllegalArgumentException if a row has not one text for each column */
    public PaperOrder {
        Objects.requireNonNull(subjectId, "subjectId");
        Objects.requireNonNull(number, "number");
        if (occasion.isBlank() || occasion.length() > 60) {
            throw new IllegalArgumentException("occasion must have 1 to 60 characters: " + occasion);
        }
        for (List<String> row : rows) {
            if (row.size() != kind.columns().size()) {
                throw new IllegalArgumentException(kind + " has columns " + kind.columns() + ", row is " + row);
            }
        }
        data = Map.copyOf(data);
        rows = List.copyOf(rows);
    }

    /** The one paper of its kind on a subject, dated today. */
    public static PaperOrder only(
            PaperKind kind,
            UUID subjectId,
            Supplier<String> number,
            Map<String, Object> data,
            List<List<String>> rows) {
        return new PaperOrder(kind, subjectId, ONLY, number, null, data, rows);
    }

    /** The same with {@code 发文字号} and, where given, {@code 日期} (a {@link LocalDate}) taken from {@code data}. */
    static PaperOrder of(String kind, UUID subjectId, Map<String, Object> data, List<List<String>> rows) {
        Map<String, Object> rest = new HashMap<>(data);
        Object number = rest.remove("发文字号");
        LocalDate datedOn = (LocalDate) rest.remove("日期");
        Supplier<String> given = () -> (String) number;
        return new PaperOrder(PaperKind.valueOf(kind), subjectId, ONLY, given, datedOn, rest, rows);
    }
}
