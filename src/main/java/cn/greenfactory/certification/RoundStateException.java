package cn.greenfactory.certification;

import cn.greenfactory.shared.RefusalException;

/** The round stands where this cannot be done. */
public final class RoundStateException extends RefusalException {

    RoundStateException(Round round, String act) {
        this(round.code() + " 批次当前为“" + round.status().title() + "”，不能" + act);
    }

    RoundStateException(String message) {
        super(Kind.CONFLICT, "round-state", "批次当前状态不允许此操作", message, null);
    }

    RoundStateException(String message, String article) {
        super(Kind.CONFLICT, "round-state", "批次当前状态不允许此操作", message, article);
    }
}
