package cn.greenfactory.process.common;

import cn.greenfactory.shared.China;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Puts a view into the words of the people who read it: instants become local times of the minute (China Standard
 * Time), a code {@code x} gets its Chinese name beside it as {@code xTitle}, and averages have two decimals.
 */
public final class ViewWords {

    private static final Pattern INSTANT =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?(Z|[+-]\\d\\d:\\d\\d)");
    /** An enterprise as the record of actors knows it. */
    private static final Pattern ENTERPRISE = Pattern.compile("enterprise-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private static final Map<String, String> FILES = Map.ofEntries(
            Map.entry("SELF_EVALUATION_REPORT", "自评价报告"),
            Map.entry("BUSINESS_LICENCE", "营业执照"),
            Map.entry("CREDIT_RECORD", "信用记录截图"),
            Map.entry("ENFORCEMENT_RECORD", "执行信息截图"),
            Map.entry("MANAGEMENT_SYSTEM", "管理体系文件"),
            Map.entry("INDICATOR_EVIDENCE", "指标证明材料"),
            Map.entry("OTHER", "其他材料"),
            Map.entry("EVIDENCE", "证据"),
            Map.entry("PAPER_PROVINCIAL_RECOMMENDATION", "推荐申报的函"),
            Map.entry("PAPER_RECOMMENDATION", "推荐文件"),
            Map.entry("PAPER_DECLINE", "不予推荐通知"),
            Map.entry("PAPER_NOTICE", "公示"),
            Map.entry("PAPER_NOTICE_CHANGE", "公示更正"),
            Map.entry("PAPER_LIST", "认定名单"),
            Map.entry("PAPER_NOT_CERTIFIED_NOTICE", "不予认定通知"),
            Map.entry("PAPER_OBJECTION_REPLY", "异议答复"),
            Map.entry("INCIDENT_REPORT", "事故（事件）报告"),
            Map.entry("DETERMINATION", "主管部门认定文书"),
            Map.entry("STATEMENT_EVIDENCE", "企业陈述材料"),
            Map.entry("GROUND_EVIDENCE", "情形证据"),
            Map.entry("PAPER_REMOVAL_DECISION", "移出决定书"),
            Map.entry("PAPER_REMOVAL_ANNOUNCEMENT", "移出公告"));

    private static final Map<String, String> OUTCOMES = Map.ofEntries(
            Map.entry("RECOMMEND", "推荐"),
            Map.entry("RETURN", "退回补正"),
            Map.entry("DECLINE", "不予推荐"),
            Map.entry("SIGNED", "签发"),
            Map.entry("UNSIGNED", "未签发，退回"),
            Map.entry("SUPPLEMENTED", "已补正"),
            Map.entry("EXPIRED", "逾期未补正"),
            Map.entry("PROCEED", "进入评审"),
            Map.entry("EXTEND", "延长推荐时间"),
            Map.entry("PANEL", "专家组评审"),
            Map.entry("AGENCY", "委托机构评审"),
            Map.entry("SUPPORTS", "支持认定"),
            Map.entry("OPPOSES", "不支持认定"),
            Map.entry("RECUSED", "回避"),
            Map.entry("OPPOSE", "不建议认定"),
            Map.entry("WAIT", "等待"),
            Map.entry("REASSIGN", "改派"),
            Map.entry("PROCEED_WITHOUT", "不再等待"),
            Map.entry("PROPOSED", "列入"),
            Map.entry("NOT_PROPOSED", "不列入"),
            Map.entry("APPROVE", "批准"),
            Map.entry("SEND_BACK", "退回"),
            Map.entry("CONFIRMED", "已确认"),
            Map.entry("REOPENED", "重新审查"),
            Map.entry("CERTIFIED", "予以认定"),
            Map.entry("NOT_CERTIFIED", "不予认定"));

    private static final Map<String, String> SEATS = Map.of(
            "ASSIGNED",
            "待评分",
            "SCORED",
            "已评分",
            "RECUSED",
            "已回避",
            "REPLACED",
            "已更换",
            "RELEASED",
            "已释放",
            "OVERDUE",
            "逾期");

    private static final Map<String, Map<String, String>> NAMES =
            Map.of("outcome", OUTCOMES, "suggested", OUTCOMES, "reviewed", OUTCOMES, "state", SEATS, "kind", FILES);

    private ViewWords() {}

    /** Changes the view in place and gives it back. */
    public static ObjectNode readable(ObjectNode view) {
        for (String field :
                List.copyOf(view.properties().stream().map(Map.Entry::getKey).toList())) {
            JsonNode value = view.get(field);
            if (value.isTextual() && NAMES.getOrDefault(field, Map.of()).containsKey(value.textValue())) {
                view.put(field + "Title", NAMES.get(field).get(value.textValue()));
            } else if (value.isTextual() && field.equals("kind") && !view.has("kindTitle") && view.has("sha256")) {
                view.put("kindTitle", value.textValue());
            }
            view.set(field, field.equals("average") ? twoDecimals(value) : readable(value));
        }
        return view;
    }

    private static JsonNode readable(JsonNode value) {
        if (value instanceof ObjectNode object) {
            return readable(object);
        }
        if (value instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, readable(array.get(i)));
            }
            return array;
        }
        if (!value.isTextual()) {
            return value;
        }
        String text = value.textValue();
        if (ENTERPRISE.matcher(text).matches()) {
            return new TextNode("企业");
        }
        return INSTANT.matcher(text).matches() ? new TextNode(local(text)) : value;
    }

    private static JsonNode twoDecimals(JsonNode number) {
        return number.isNumber()
                ? DecimalNode.valueOf(
                        number.decimalValue().setScale(2, RoundingMode.HALF_UP).stripTrailingZeros())
                : number;
    }

    private static String local(String instant) {
        return MINUTE.format(OffsetDateTime.parse(instant).atZoneSameInstant(China.ZONE));
    }
}
