package cn.greenfactory.process.notice;

import static cn.greenfactory.process.variables.ProcessVariable.flag;
import static cn.greenfactory.process.variables.ProcessVariable.instant;
import static cn.greenfactory.process.variables.ProcessVariable.text;

import cn.greenfactory.process.variables.ProcessVariable;
import java.util.Date;

/** Names shared with {@code processes/notice/public-notice.bpmn}; ModelContractTest keeps both equal. */
public final class PublicNoticeProcess {

    public static final String KEY = "PublicNoticeProcess";

    public static final ProcessVariable<String> NOTICE_ID = text("noticeId");
    public static final ProcessVariable<String> ROUND_ID = text("roundId");
    /** The exclusive end of the notice: 00:00 China Standard Time of the day after its last day. */
    public static final ProcessVariable<Date> NOTICE_CLOSES_AT = instant("noticeClosesAt");
    /** ENDED, REVOKED or LIST_CHANGED. */
    public static final ProcessVariable<String> NOTICE_OUTCOME = text("noticeOutcome");

    /** Set by Service_PublishNotice: the list is still the one that was approved. */
    public static final ProcessVariable<Boolean> LIST_UNCHANGED = flag("listUnchanged");

    private PublicNoticeProcess() {}
}
