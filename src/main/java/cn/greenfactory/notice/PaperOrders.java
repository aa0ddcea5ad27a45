package cn.greenfactory.notice;

import cn.greenfactory.documents.PaperKind;
import cn.greenfactory.documents.PaperOrder;
import cn.greenfactory.shared.China;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the papers of notices and objections say. */
final class PaperOrders {

    private static final String NONE = "无";

    private PaperOrders() {}

    static PaperOrder first(Notice notice, NoticeVersion version, List<NoticeRow> rows, String unit) {
        Map<String, Object> data = common(notice, unit);
        data.put("工作日数", notice.workdays());
        data.put("公示开始", China.dayOf(version.publishedAt()));
        data.put("公示截止", China.dayOf(version.closesAt()).minusDays(1));
        data.put("受理方式", "书面材料送交" + unit + "，或者在本系统的公示页面提交");
        return new PaperOrder(
                PaperKind.NOTICE,
                notice.id(),
                PaperOrder.ONLY,
                notice::number,
                China.dayOf(version.publishedAt()),
                data,
                rows.stream()
                        .map(row -> List.of(row.enterpriseName(), row.factoryName(), row.countyName(), row.industry()))
                        .toList());
    }

    static PaperOrder change(Notice notice, NoticeVersion version, List<NoticeRow> rows, String unit) {
        Map<String, Object> data = common(notice, unit);
        data.put("公告名称", version.kind().label());
        data.put("原公示文号", notice.number());
        data.put("事由", version.reason());
        data.put("公示安排", arrangement(version));
        return new PaperOrder(
                PaperKind.NOTICE_CHANGE,
                notice.id(),
                "version-" + version.version(),
                () -> notice.number() + "之" + version.version(),
                China.dayOf(version.publishedAt()),
                data,
                rows.stream()
                        .map(row -> List.of(
                                row.enterpriseName(), row.factoryName(), row.countyName(), remark(version, row)))
                        .toList());
    }

    static PaperOrder reply(Notice notice, Objection o, Objector objector, String unit, String remedies) {
        boolean inadmissible = o.state() == ObjectionState.INADMISSIBLE;
        Map<String, Object> data = common(notice, unit);
        data.put("异议人", or(objector.name(), "异议人"));
        data.put("异议编号", o.number());
        data.put("收到日期", China.dayOf(o.receivedAt()));
        data.put("异议事项", or(o.facts(), "（未写明具体事实）"));
        data.put("核查情况", inadmissible ? or(o.suggestionReason(), NONE) : o.findings());
        data.put(
                "处理结论",
                inadmissible ? "不予受理：" + o.admissionReason() : o.outcome().label() + "：" + o.reply());
        data.put("救济途径", remedies);
        return new PaperOrder(
                PaperKind.OBJECTION_REPLY,
                o.id(),
                PaperOrder.ONLY,
                o::number,
                China.dayOf(o.repliedAt()),
                data,
                List.of());
    }

    private static Map<String, Object> common(Notice notice, String unit) {
        Map<String, Object> data = new HashMap<>();
        data.put("年度", String.valueOf(notice.roundYear()));
        data.put("单位", unit);
        return data;
    }

    private static String arrangement(NoticeVersion version) {
        return switch (version.kind()) {
            case REVOCATION -> "原公示自本公告发布之日起撤销，名单退回重新审查，重新公示的时间另行公布。";
            case WITHDRAWAL -> "其余企业的公示期不变。";
            case CORRECTION -> until(version) + "更正的企业自更正之日起重新计算公示期。";
            default -> until(version);
        };
    }

    private static String until(NoticeVersion version) {
        return "公示期截止日为" + Texts.day(China.dayOf(version.closesAt()).minusDays(1)) + "24时。";
    }

    private static String remark(NoticeVersion version, NoticeRow row) {
        String until = Texts.day(China.dayOf(row.closesAt()).minusDays(1));
        if (row.standing() == RowStanding.WITHDRAWN) {
            return row.standing().label();
        }
        return version.kind() == VersionKind.REVOCATION ? "公示撤销" : "公示至" + until;
    }

    private static String or(String text, String otherwise) {
        return text == null ? otherwise : text;
    }
}
