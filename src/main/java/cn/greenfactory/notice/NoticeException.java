package cn.greenfactory.notice;

import cn.greenfactory.shared.RefusalException;
import java.util.UUID;

/** A notice cannot be published, changed or ended as asked. */
public class NoticeException extends RefusalException {

    private static final String ARTICLE = "第十条";

    private NoticeException(Kind kind, String type, String title, String message) {
        super(kind, type, title, message, ARTICLE);
    }

    static NoticeException unknown(UUID noticeId) {
        return new NoticeException(Kind.NOT_FOUND, "notice-unknown", "没有这份公示", "找不到编号为 " + noticeId + " 的公示。");
    }

    static NoticeException notOpen(Notice notice) {
        return new NoticeException(
                Kind.CONFLICT,
                "notice-state",
                "公示当前状态不允许此操作",
                "公示 " + notice.number() + " 的状态是“" + notice.state().label() + "”，不能再更改。");
    }

    static NoticeException running(Notice notice) {
        return new NoticeException(
                Kind.CONFLICT,
                "notice-running",
                "公示期未满",
                "公示 " + notice.number() + " 的最后一日是 " + notice.lastDay() + "，期满前不能结束公示。");
    }

    static NoticeException periodOver(Notice notice) {
        return new NoticeException(
                Kind.CONFLICT,
                "notice-period-over",
                "公示期已满",
                "公示 " + notice.number() + " 的最后一日是 " + notice.lastDay() + "，期满后不能更正、延长或撤销。");
    }

    static NoticeException anotherOpen(Notice open) {
        return new NoticeException(
                Kind.CONFLICT, "notice-another-open", "本批次已有公示", "本批次的公示 " + open.number() + " 尚未结束，不能再发布一份。");
    }

    static NoticeException published(Notice notice) {
        return new NoticeException(
                Kind.CONFLICT, "notice-published", "名单已公示", "这份名单已在公示 " + notice.number() + " 中公布，不能再公示一次。");
    }

    static NoticeException nothingProposed() {
        return new NoticeException(Kind.CONFLICT, "notice-empty", "没有可公示的名单", "批准的名单中没有拟认定企业，无需公示。");
    }

    static NoticeException notLonger(Notice notice) {
        return new NoticeException(
                Kind.CONFLICT, "notice-never-shortened", "公示期不得缩短", "新的最后一日必须晚于已公布的最后一日 " + notice.lastDay() + "。");
    }

    static NoticeException invalid(String message) {
        return new NoticeException(Kind.INVALID, "notice-invalid", "公示内容有误", message);
    }
}
