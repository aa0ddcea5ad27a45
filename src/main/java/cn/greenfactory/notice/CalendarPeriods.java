package cn.greenfactory.notice;

import cn.greenfactory.calendar.Deadline;
import cn.greenfactory.calendar.Deadlines;
import cn.greenfactory.calendar.WorkCalendar;
import cn.greenfactory.shared.China;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Periods as deadlines of the calendar module. */
@Component
class CalendarPeriods implements Periods {

    static final String NOTICE = "NOTICE";
    static final String NOTICE_PURPOSE = "Wait_NoticeEnded";
    static final String OBJECTION = "OBJECTION";
    static final String REPLY_PURPOSE = "Task_DecideObjection";
    static final String RESPONSE_PURPOSE = "Task_RespondToObjection";

    private final WorkCalendar calendar;
    private final Deadlines deadlines;

    CalendarPeriods(WorkCalendar calendar, Deadlines deadlines) {
        this.calendar = calendar;
        this.deadlines = deadlines;
    }

    @Override
    public Instant openNotice(UUID noticeId, int workdays, boolean countPublicationDay) {
        return deadlines
                .openWorkdays(
                        NOTICE,
                        noticeId,
                        NOTICE_PURPOSE,
                        workdays,
                        countPublicationDay,
                        true,
                        true,
                        "公示 " + workdays + " 个工作日（第十条）")
                .closesAt();
    }

    @Override
    public Instant fullPeriod(LocalDate day, int workdays, boolean countPublicationDay) {
        return China.endOf(calendar.lastDayOf(day, workdays, countPublicationDay));
    }

    @Override
    public void lengthenNotice(UUID noticeId, LocalDate newLastDay, String who, String why) {
        Deadline open = deadlines.find(NOTICE, noticeId, NOTICE_PURPOSE).orElseThrow();
        deadlines.extend(open.id(), newLastDay, who, why);
    }

    @Override
    public void restartNotice(UUID noticeId, String who, String why) {
        Deadline open = deadlines.find(NOTICE, noticeId, NOTICE_PURPOSE).orElseThrow();
        deadlines.restart(open.id(), who, why);
    }

    @Override
    public Optional<Instant> noticeClosesAt(UUID noticeId) {
        return deadlines.find(NOTICE, noticeId, NOTICE_PURPOSE).map(Deadline::closesAt);
    }

    @Override
    public void closeNotice(UUID noticeId) {
        deadlines.find(NOTICE, noticeId, NOTICE_PURPOSE).ifPresent(open -> deadlines.close(open.id()));
    }

    @Override
    public void openReply(UUID objectionId, Instant receivedAt, int workdays) {
        deadlines.openSince(
                OBJECTION, objectionId, REPLY_PURPOSE, receivedAt, workdays, "收到异议后 " + workdays + " 个工作日内书面答复（指南未规定）");
    }

    @Override
    public void openResponse(UUID objectionId, int workdays) {
        deadlines.openOnIntake(
                OBJECTION, objectionId, RESPONSE_PURPOSE, workdays, "请企业在 " + workdays + " 个工作日内陈述意见（指南未规定）");
    }

    @Override
    public void closeReply(UUID objectionId) {
        deadlines.find(OBJECTION, objectionId, REPLY_PURPOSE).ifPresent(open -> deadlines.close(open.id()));
    }

    @Override
    public List<String> explainNotice(UUID noticeId) {
        return explain(NOTICE, noticeId, NOTICE_PURPOSE);
    }

    @Override
    public List<String> explainReply(UUID objectionId) {
        return explain(OBJECTION, objectionId, REPLY_PURPOSE);
    }

    private List<String> explain(String kind, UUID subjectId, String purpose) {
        return deadlines.of(kind, subjectId).stream()
                .filter(each -> each.purpose().equals(purpose))
                .findFirst()
                .map(each -> deadlines.explain(each.id()))
                .orElse(List.of());
    }
}
