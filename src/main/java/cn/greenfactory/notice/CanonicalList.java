package cn.greenfactory.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * A published version as one text that is always the same for the same content: keys in alphabetical order, rows in
 * printed order, no white space, instants in UTC, absent values left out. Its bytes in UTF-8 are what is hashed.
 */
@Component
class CanonicalList {

    private final ObjectMapper json = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(SerializationFeature.INDENT_OUTPUT)
            .build();

    String of(Notice notice, VersionKind kind, Instant publishedAt, List<NoticeRow> rows, String reason) {
        Map<String, Object> list = new TreeMap<>();
        list.put("approvedSha256", notice.approvedSha256());
        list.put("closesAt", notice.closesAt().toString());
        list.put("kind", kind.name());
        list.put("notice", notice.number());
        list.put("publishedAt", publishedAt.toString());
        list.put("rows", rows.stream().map(CanonicalList::row).toList());
        list.put("version", notice.version());
        if (reason != null) {
            list.put("reason", reason);
        }
        try {
            return json.writeValueAsString(list);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> row(NoticeRow row) {
        Map<String, Object> one = new TreeMap<>();
        one.put("applicationNumber", row.applicationNumber());
        one.put("closesAt", row.closesAt().toString());
        one.put("county", row.countyName());
        one.put("creditCode", row.creditCode());
        one.put("enterprise", row.enterpriseName());
        one.put("factory", row.factoryName());
        one.put("industry", row.industry());
        one.put("ordinal", row.ordinal());
        one.put("standing", row.standing().name());
        return one;
    }
}
