package cn.greenfactory.calendar;

import cn.greenfactory.shared.RefusalException;
import java.time.LocalDate;
import java.util.UUID;

/** A deadline does not take what was asked of it; nothing has been changed. */
public class DeadlineException extends RefusalException {

    private DeadlineException(Kind kind, String type, String title, String message, String article) {
        super(kind, type, title, message, article);
    }

    static DeadlineException unknown(UUID id) {
        return new DeadlineException(Kind.NOT_FOUND, "deadline-unknown", "期限不存在", "没有编号为 " + id + " 的期限", null);
    }

    static DeadlineException state(Deadline deadline, String act) {
        String state =
                switch (deadline.state()) {
                    case "STOPPED" -> "已中止";
                    case "CLOSED" -> "已结束";
                    default -> "正在计时";
                };
        return new DeadlineException(Kind.CONFLICT, "deadline-state", "期限当前状态不允许此操作", "期限" + state + "，不能" + act, null);
    }

    static DeadlineException shortened(Deadline deadline, LocalDate asked) {
        return new DeadlineException(
                Kind.CONFLICT,
                "deadline-shortened",
                "期限不得缩短",
                "期限的最后一日为 " + deadline.lastDay() + "，不得提前到 " + asked,
                deadline.published() ? "第十条" : null);
    }

    static DeadlineException past(LocalDate asked) {
        return new DeadlineException(Kind.INVALID, "deadline-past", "期限不能早于今天", "新的最后一日 " + asked + " 已经过去", null);
    }
}
