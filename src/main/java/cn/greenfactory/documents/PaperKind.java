package cn.greenfactory.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The papers the service issues, each from {@code processes/templates/<template>.docx}.
 *
 * <p>An analyst may use {@code {{name}}} for any of {@link #names()} anywhere in the template, and in the row below
 * the cell with {@code {{名单}}} {@code [column]} for any of {@link #columns()}. 单位 发文字号 日期 家数 and the column 序号
 * are filled in for every paper that uses them.
 */
public enum PaperKind {
    /** 推荐文件, a county's letter to the city. Source: 第八条. */
    RECOMMENDATION("recommendation", "CASE", "年度 主送机关 审核意见", "企业名称 工厂名称 统一社会信用代码 所属行业 核实得分"),
    /** 不予推荐通知, a county's notice to the enterprise. Source: 第八条. */
    DECLINE("decline", "CASE", "年度 企业名称 工厂名称 申报编号 事实 条款 理由 救济途径", ""),
    /** 公示, the proposed list. Source: 第十条. */
    NOTICE("public-notice", "NOTICE", "年度 工作日数 公示开始 公示截止 受理方式", "企业名称 工厂名称 所属县区 所属行业"),
    /** 更正、延长、撤销 and the other announcements about a notice that is up. Source: 第十条. */
    NOTICE_CHANGE("notice-change", "NOTICE", "年度 公告名称 原公示文号 事由 公示安排", "企业名称 工厂名称 所属县区 备注"),
    /** 认定名单 and its supplements (增补). Source: 第十条. */
    LIST("certified-list", "ROUND", "年度 名单名称 认定日期", "企业名称 工厂名称 所属县区 所属行业 证书编号"),
    /** 不予认定通知, the city's notice to the enterprise. Source: 第十条. */
    NOT_CERTIFIED_NOTICE("not-certified", "CASE", "年度 企业名称 工厂名称 申报编号 事实 条款 理由 救济途径", ""),
    /** 异议答复, the city's reply to whoever objected. Source: 第十条. */
    OBJECTION_REPLY("objection-reply", "OBJECTION", "年度 异议人 异议编号 收到日期 异议事项 核查情况 处理结论 救济途径", ""),
    /** 年度动态管理情况通报, the summary of a reporting year. Source: 第十二条. */
    ANNUAL_SUMMARY(
            "annual-summary",
            "REPORT_YEAR",
            "年度 截止日期 应报家数 按期家数 逾期家数 上级表家数 未报家数 退出家数 终止家数 退回家数 现场评估家数 涉嫌造假家数 分行业情况 指标情况",
            "所属县区 应报 按期 逾期 上级表 未报 退出名单 终止"),
    /** 移出决定书, the city's decision to the enterprise. Source: 第十四条. */
    REMOVAL_DECISION("removal-decision", "REMOVAL", "企业名称 工厂名称 证书编号 移出编号 事实 条款 陈述 理由 生效日期 送达日期 救济途径", ""),
    /** 移出公告, told to everybody. Source: 第十四条. */
    REMOVAL_ANNOUNCEMENT("removal-announcement", "REMOVAL_ANNOUNCEMENT", "生效日期", "企业名称 工厂名称 所属县区 证书编号 移出情形"),
    /** 推荐函, the city's letter to the province. Source: 第十一条. */
    PROVINCIAL_RECOMMENDATION(
            "provincial-recommendation", "RECOMMENDATION", "年度 主送机关 级别 企业名称 统一社会信用代码 工厂名称 所属县区 所属行业 名单情况", "");

    private static final String COMMON = "单位 发文字号 日期 家数";

    private final String template;
    private final String ownerKind;
    private final String names;
    private final String columns;

    PaperKind(String template, String ownerKind, String names, String columns) {
        this.template = template;
        this.ownerKind = ownerKind;
        this.names = names;
        this.columns = columns;
    }

    /** What the subject of such a paper is: CASE, NOTICE, ROUND, OBJECTION or a kind of module oversight. */
    public String ownerKind() {
        return ownerKind;
    }

    /** Every name its template may use, the ones of every paper included. */
    public Set<String> names() {
        return Stream.of(COMMON, names).flatMap(list -> words(list).stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** The columns of its table in the order in which a caller gives them, without 序号; empty without a table. */
    public List<String> columns() {
        return columns.isEmpty() ? List.of() : words(columns);
    }

    String template() {
        return "processes/templates/" + template + ".docx";
    }

    List<String> columnsWithNumber() {
        List<String> all = new ArrayList<>(List.of("序号"));
        all.addAll(columns());
        return all;
    }

    private static List<String> words(String list) {
        return List.of(list.split(" "));
    }
}
