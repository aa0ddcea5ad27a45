package cn.greenfactory.calendar;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a notice in the form of the holiday-cn project: {@code year}, {@code papers}, {@code days} with {@code name},
 * {@code date} and {@code isOffDay}; ours also carries {@code title}, {@code documentNo} and {@code issuedOn}.
 */
final class HolidayCnReader {

    private static final int LONGEST_NAME = 40;

    private final ObjectMapper json;

    HolidayCnReader(ObjectMapper json) {
        this.json = json.copy()
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /** @throws HolidayNoticeException naming every field that is wrong */
    HolidayNotice read(String text) {
        JsonNode root = parse(text);
        HolidayNoticeDraft draft = new HolidayNoticeDraft();
        JsonNode days = root.path("days");
        if (!days.isArray()) {
            draft.complain("days", "应为数组");
        }
        for (int i = 0; i < days.size(); i++) {
            readDay(draft, "days[" + i + "]", days.get(i));
        }
        LocalDate issuedOn = root.hasNonNull("issuedOn") ? date(draft, "issuedOn", root.get("issuedOn")) : null;
        List<String> papers = papers(draft, root.path("papers"));
        String title = optional(draft, "title", root.path("title"));
        String documentNo = optional(draft, "documentNo", root.path("documentNo"));
        if (!root.path("year").isIntegralNumber()) {
            draft.complain("year", "应为四位年度数字");
            draft.refuseIfWrong();
        }
        return draft.notice(root.path("year").intValue(), title, documentNo, issuedOn, papers);
    }

    private JsonNode parse(String text) {
        try {
            JsonNode root = json.readTree(text == null ? "" : text);
            if (root.isObject()) {
                return root;
            }
        } catch (JsonProcessingException e) {
            throw new HolidayNoticeException(
                    "json",
                    e.getLocation() == null
                            ? "不是有效的 JSON"
                            : "不是有效的 JSON（第 " + e.getLocation().getLineNr() + " 行附近）");
        }
        throw new HolidayNoticeException("json", "应为一个 JSON 对象");
    }

    private static void readDay(HolidayNoticeDraft draft, String field, JsonNode day) {
        JsonNode name = day.path("name");
        boolean named = name.isTextual()
                && !name.textValue().isBlank()
                && name.textValue().length() <= LONGEST_NAME;
        if (!named) {
            draft.complain(field + ".name", "应写明节日名称，不超过 " + LONGEST_NAME + " 字");
        }
        if (!day.path("isOffDay").isBoolean()) {
            draft.complain(field + ".isOffDay", "应为 true（放假）或 false（上班）");
        }
        LocalDate date = date(draft, field + ".date", day.path("date"));
        if (named && date != null && day.path("isOffDay").isBoolean()) {
            draft.add(
                    field + ".date",
                    new HolidayDay(
                            date, name.textValue().strip(), day.path("isOffDay").booleanValue()));
        }
    }

    private static LocalDate date(HolidayNoticeDraft draft, String field, JsonNode node) {
        try {
            return LocalDate.parse(node.asText());
        } catch (DateTimeException e) {
            draft.complain(field, "不是有效日期（应为 年-月-日，例如 2027-01-01），收到“" + node.asText() + "”");
            return null;
        }
    }

    private static List<String> papers(HolidayNoticeDraft draft, JsonNode papers) {
        List<String> addresses = new ArrayList<>();
        if (!papers.isMissingNode() && !papers.isArray()) {
            draft.complain("papers", "应为网址数组");
        }
        for (JsonNode paper : papers) {
            if (!paper.isTextual() || paper.textValue().isBlank()) {
                draft.complain("papers", "应为网址数组");
            }
            addresses.add(paper.asText());
        }
        return addresses;
    }

    private static String optional(HolidayNoticeDraft draft, String field, JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (!node.isTextual() || node.textValue().isBlank() || node.textValue().length() > 200) {
            draft.complain(field, "应为不超过 200 字的文字");
        }
        return node.asText();
    }
}
