package cn.greenfactory.settings;

import static cn.greenfactory.settings.SettingType.CODES;
import static cn.greenfactory.settings.SettingType.FLAG;
import static cn.greenfactory.settings.SettingType.MONTH_DAY;
import static cn.greenfactory.settings.SettingType.NUMBER;
import static cn.greenfactory.settings.SettingType.NUMBER_FORMAT;
import static cn.greenfactory.settings.SettingType.TEXT;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * Everything the guide leaves open and the bureau may decide, with the value that holds until it does.
 *
 * <p>The key is the constant's name in lower camel case. A round or a year copies what it uses when it starts.
 */
public enum SettingKey {
    MAX_RETURNS("maxReturns", NUMBER, "2", 0, 10, "县级审核最多可退回企业补正几次。指南未规定次数。"),
    SUPPLEMENT_WORKDAYS("supplementWorkdays", NUMBER, "5", 1, 60, "企业补正材料的工作日数。指南未规定期限。"),
    MIN_REMAINING_WORKDAYS("minRemainingWorkdays", NUMBER, "2", 0, 30, "补正后恢复计时，县级至少还有几个工作日。指南未规定。"),
    RESPONSE_WORKDAYS("responseWorkdays", NUMBER, "5", 1, 60, "被异议企业书面说明的工作日数。指南未规定期限。"),
    RECONSIDERATION_WORKDAYS("reconsiderationWorkdays", NUMBER, "10", 1, 60, "不予推荐后申请复核的工作日数。指南未规定复核程序。"),
    OBJECTION_REPLY_WORKDAYS(
            "objectionReplyWorkdays", NUMBER, "15", 1, 90, "收到异议后书面答复的工作日数。第十条只规定“经公示无异议后认定”，指南未规定答复期限。"),
    OBJECTION_HEARING("objectionHearing", FLAG, "true", "核实异议前是否先请被异议企业书面说明。指南未规定。"),
    DEFENCE_WORKDAYS("defenceWorkdays", NUMBER, "5", 1, 60, "拟移出名单的企业书面陈述申辩的工作日数，立案时固定。指南未规定期限；不听取陈述须市局负责人逐件书面说明理由。"),
    REAPPLICATION_BAR_MONTHS("reapplicationBarMonths", NUMBER, "0", 0, 120, "移出名单后几个月内不得再次申请，0 为不限制。指南未规定。"),
    REMOVAL_NUMBER_FORMAT(
            "removalNumberFormat", "LSGC-YC-{year}-{n:4}", Set.of("year"), "移出办理编号格式，可用 {year}、{n} 或 {n:4}。指南未规定编号。"),
    REMOVAL_DECISION_NUMBER_FORMAT(
            "removalDecisionNumberFormat",
            "石工信绿移〔{year}〕{n}号",
            Set.of("year"),
            "移出决定书的系统编号格式，可用 {year}、{n} 或 {n:4}。指南未规定编号。"),
    REMOVAL_ANNOUNCEMENT_NUMBER_FORMAT(
            "removalAnnouncementNumberFormat",
            "石工信绿告〔{year}〕{n}号",
            Set.of("year"),
            "移出公告的系统编号格式，可用 {year}、{n} 或 {n:4}。指南未规定编号。"),
    RECOMMENDATION_NUMBER_FORMAT(
            "recommendationNumberFormat",
            "{unit}工信绿推〔{year}〕{n}号",
            Set.of("unit", "year", "county"),
            "推荐文件的系统编号格式，可用 {unit}、{county}、{year}、{n} 或 {n:4}。指南未规定编号。"),
    DECLINE_NUMBER_FORMAT(
            "declineNumberFormat",
            "{unit}工信绿复〔{year}〕{n}号",
            Set.of("unit", "year", "county"),
            "不予推荐通知的系统编号格式，可用 {unit}、{county}、{year}、{n} 或 {n:4}。指南未规定编号。"),
    LIST_NUMBER_FORMAT(
            "listNumberFormat", "石工信绿认〔{year}〕{n}号", Set.of("year"), "认定名单及增补的系统编号格式，可用 {year}、{n} 或 {n:4}。指南未规定编号。"),
    NOT_CERTIFIED_NUMBER_FORMAT(
            "notCertifiedNumberFormat",
            "石工信绿复〔{year}〕{n}号",
            Set.of("year"),
            "不予认定通知的系统编号格式，可用 {year}、{n} 或 {n:4}。指南未规定编号。"),
    NOTICE_NUMBER_FORMAT(
            "noticeNumberFormat", "石工信绿示〔{year}〕{n}号", Set.of("year"), "公示公告的系统编号格式，可用 {year}、{n} 或 {n:4}。指南未规定编号。"),
    CERTIFICATE_NUMBER_FORMAT(
            "certificateNumberFormat",
            "LSGC-Z-{year}-{n:4}",
            Set.of("year"),
            "认定证书编号格式，可用 {year}、{n} 或 {n:4}。指南未规定编号。"),
    APPLICATION_NUMBER_FORMAT(
            "applicationNumberFormat",
            "LSGC-{year}-{county}-{n:4}",
            Set.of("year", "county"),
            "申请编号格式，可用 {year}、{county}、{n} 或 {n:4}。指南未规定编号。"),
    INSPECTION_NUMBER_FORMAT(
            "inspectionNumberFormat",
            "JC-{year}-{county}-{n:4}",
            Set.of("year", "county"),
            "监督检查编号格式，可用 {year}、{county}、{n} 或 {n:4}。指南未规定编号。"),
    SUPPORT_NUMBER_FORMAT(
            "supportNumberFormat",
            "KN-{year}-{county}-{n:4}",
            Set.of("year", "county"),
            "困难问题编号格式，可用 {year}、{county}、{n} 或 {n:4}。指南未规定编号。"),
    PROVINCIAL_NUMBER_FORMAT(
            "provincialNumberFormat",
            "SJTJ-{year}-{n:4}",
            Set.of("year"),
            "向上推荐事项的编号格式，可用 {year}、{n} 或 {n:4}。指南未规定编号。"),
    PROVINCIAL_PAPER_NUMBER_FORMAT(
            "provincialPaperNumberFormat",
            "石工信绿荐〔{year}〕{n}号",
            Set.of("year"),
            "向上推荐文件的系统编号格式，可用 {year}、{n} 或 {n:4}。指南未规定编号。"),
    PROVINCE_UNIT_NAME("provinceUnitName", TEXT, "河北省工业和信息化厅", "向上推荐文件的主送机关。第十一条未写明，指南未规定。"),
    CITY_UNIT_NAME("cityUnitName", TEXT, "石家庄市工业和信息化局", "文书落款的市级主管部门名称（第四条）。"),
    UNITS_OFF("unitsOff", CODES, "[\"130181\"]", "不在本系统推荐的单位代码，JSON 数组；辛集市由省直管。指南未规定名单。"),
    TRUTH_UNDERTAKING_TEXT(
            "truthUndertakingText",
            TEXT,
            "本企业承诺：所提交的申请材料、数据和证明真实、完整、合规，愿意接受核查，并对提供虚假材料承担相应责任。",
            "企业提交申请时确认的真实性承诺。第八条要求审查真实性、合规性，承诺文字指南未规定。"),
    REMEDIES_TEXT(
            "remediesText",
            TEXT,
            "对本处理有异议的，可以自收到本通知之日起在规定期限内向作出处理的部门书面申请复核；符合法定条件的，也可以依法申请行政复议或者提起行政诉讼。",
            "不利处理文书中的救济途径。指南未规定文字。"),
    VETO_ITEMS_BASIS(
            "vetoItemsBasis",
            TEXT,
            "第八条要求重点关注否决条件，具体情形指南未规定；本批次参照《绿色工厂梯度培育及管理暂行办法》第十五条确定。",
            "批次所列否决条件的依据，随批次固定并向企业和县级显示。具体情形指南未规定。"),
    REPORTS_CLOSE_ON(
            "reportsCloseOn",
            MONTH_DAY,
            "04-15",
            "动态管理表填报截止的月和日（数据年度的次年），遇非工作日顺延至下一工作日。本指南未规定日期；参照《绿色工厂梯度培育及管理暂行办法》（工信部节〔2024〕13号）“每年4月15日前”。"),
    REPORT_REMIND_WORKDAYS("reportRemindWorkdays", NUMBER, "10", 1, 60, "动态管理表截止前几个工作日提醒尚未填报的企业。指南未规定。"),
    REPORT_STRONG_MOVE_PERCENT(
            "reportStrongMovePercent", NUMBER, "30", 1, 1000, "年度数据与上年值或者认定时的值相比，变动超过百分之几须说明原因。指南未规定。"),
    REPORT_UNDERTAKING_TEXT(
            "reportUndertakingText",
            TEXT,
            "本企业承诺：所填报的动态管理表、数据和证明真实、完整，愿意接受核查；知悉提交材料或数据造假属于移出名单的情形（第十四条）。",
            "企业提交动态管理表时确认的真实性承诺。第十四条规定造假的移出名单，承诺文字指南未规定。"),
    ANNUAL_SUMMARY_NUMBER_FORMAT(
            "annualSummaryNumberFormat",
            "石工信绿管〔{year}〕{n}号",
            Set.of("year"),
            "年度动态管理汇总的系统编号格式，可用 {year}、{n} 或 {n:4}。指南未规定编号。"),
    CHANGE_NUMBER_FORMAT(
            "changeNumberFormat",
            "BG-{year}-{county}-{n:4}",
            Set.of("year", "county"),
            "变更说明编号格式（第十五条），可用 {year}、{county}、{n} 或 {n:4}。指南未规定编号。"),
    CHANGE_REASSESSMENT("changeReassessment", FLAG, "false", "变更登记后，是否按系统建议由县级重新评估（第十五条），结果只作指导或者记录。指南未规定重新评估。"),
    INCIDENT_NUMBER_FORMAT(
            "incidentNumberFormat",
            "SGSB-{year}-{county}-{n:4}",
            Set.of("year", "county"),
            "事故（事件）编号格式，可用 {year}、{county}、{n} 或 {n:4}。指南未规定编号。"),
    ATTACHMENT_MAX_MEGABYTES("attachmentMaxMegabytes", NUMBER, "20", 1, 20, "单个附件的最大兆字节数。指南未规定。");

    private final String key;
    private final SettingType type;
    private final String defaultValue;
    private final int lowest;
    private final int highest;
    private final Set<String> placeholders;
    private final String explanation;

    SettingKey(String key, SettingType type, String defaultValue, String explanation) {
        this(key, type, defaultValue, 0, 0, Set.of(), explanation);
    }

    SettingKey(String key, SettingType type, String defaultValue, int lowest, int highest, String explanation) {
        this(key, type, defaultValue, lowest, highest, Set.of(), explanation);
    }

    SettingKey(String key, String defaultValue, Set<String> placeholders, String explanation) {
        this(key, NUMBER_FORMAT, defaultValue, 0, 0, placeholders, explanation);
    }

    SettingKey(
            String key,
            SettingType type,
            String defaultValue,
            int lowest,
            int highest,
            Set<String> placeholders,
            String explanation) {
        this.key = key;
        this.type = type;
        this.defaultValue = defaultValue;
        this.lowest = lowest;
        this.highest = highest;
        this.placeholders = placeholders;
        this.explanation = explanation;
    }

    /** The key with this name, e.g. {@code supplementWorkdays}. */
    public static Optional<SettingKey> of(String key) {
        return Arrays.stream(values()).filter(each -> each.key.equals(key)).findFirst();
    }

    /** The name used in the table, the API and the documents. */
    public String key() {
        return key;
    }

    public SettingType type() {
        return type;
    }

    /** The value that holds until the bureau decides another. */
    public String defaultValue() {
        return defaultValue;
    }

    /** What it is for and that the guide is silent about it, in Chinese. */
    public String explanation() {
        return explanation;
    }

    /** What is wrong with {@code value}, in Chinese; empty when it may be used. */
    Optional<String> complaint(String value) {
        return switch (type) {
            case TEXT -> SettingType.text(value);
            case FLAG -> SettingType.flag(value);
            case CODES -> SettingType.codes(value);
            case NUMBER -> SettingType.number(value, lowest, highest);
            case MONTH_DAY -> SettingType.monthDay(value);
            case NUMBER_FORMAT -> SettingType.format(value, placeholders);
        };
    }
}
