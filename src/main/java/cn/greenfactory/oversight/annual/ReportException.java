package cn.greenfactory.oversight.annual;

import cn.greenfactory.shared.RefusalException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** A report or reporting year cannot be dealt with as asked; the static factories name the reasons. */
public final class ReportException extends RefusalException {

    private static final String ARTICLE = "第十二条";

    private ReportException(Kind kind, String type, String title, String message, List<FieldError> fields) {
        super(kind, type, title, message, ARTICLE, fields);
    }

    static ReportException unknownYear(Object year) {
        return new ReportException(Kind.NOT_FOUND, "not-found", "未找到", "没有这个动态管理年度：" + year, List.of());
    }

    static ReportException unknown(UUID id) {
        return new ReportException(Kind.NOT_FOUND, "not-found", "未找到", "没有这份动态管理表：" + id, List.of());
    }

    static ReportException yearExists(int year) {
        return new ReportException(
                Kind.CONFLICT, "report-year-exists", "年度已开启", year + " 年度的动态管理已经开启，一个年度只开启一次", List.of());
    }

    /** @param fields what is wrong, one entry for each field */
    static ReportException terms(List<FieldError> fields) {
        return new ReportException(Kind.INVALID, "report-terms", "年度设置有误", "年度设置有误：" + joined(fields), fields);
    }

    static ReportException field(String field, String message) {
        return new ReportException(
                Kind.INVALID, "report-invalid", "填写有误", message, List.of(new FieldError(field, message)));
    }

    static ReportException content(List<FieldError> fields) {
        return new ReportException(Kind.INVALID, "report-content", "动态管理表填写有误", "填写有误：" + joined(fields), fields);
    }

    static ReportException incomplete(List<FieldError> fields) {
        return new ReportException(Kind.INVALID, "report-incomplete", "动态管理表不完整", "提交前还须填写：" + joined(fields), fields);
    }

    static ReportException state(Report report, String act) {
        return new ReportException(
                Kind.CONFLICT,
                "report-state",
                "当前状态不允许此操作",
                "动态管理表 " + report.number() + " 当前为“" + report.state().title() + "”，不能" + act,
                List.of());
    }

    static ReportException expired(Report report) {
        return new ReportException(
                Kind.CONFLICT,
                "report-state",
                "补充期限已过",
                "动态管理表 " + report.number() + " 的补充期限已过，已按最后一次提交的内容继续审核（依据：第十二条）",
                List.of());
    }

    static ReportException notListed(Report report) {
        return new ReportException(
                Kind.CONFLICT,
                "report-state",
                "当前状态不允许此操作",
                "动态管理表 " + report.number() + " 的工厂已不在名单，不能重新办理",
                List.of());
    }

    static ReportException yearState(ReportYear year, String act) {
        return new ReportException(
                Kind.CONFLICT,
                "report-state",
                "当前状态不允许此操作",
                year.reportYear() + " 年度动态管理当前为“" + year.state().title() + "”，不能" + act,
                List.of());
    }

    static ReportException stale(Report current, long version) {
        return new ReportException(
                Kind.CONFLICT,
                "draft-stale",
                "动态管理表已变化",
                "草稿已被修改：您依据的是第 " + version + " 版，现为第 " + current.version() + " 版，请重新读取后再保存",
                List.of());
    }

    static ReportException earlier(String field, LocalDate now, LocalDate asked) {
        return field(field, "截止日只能延后：现为 " + now + "，收到 " + asked);
    }

    private static String joined(List<FieldError> fields) {
        return fields.stream().map(FieldError::message).limit(20).collect(Collectors.joining("；"));
    }
}
