package cn.greenfactory.certification;

import cn.greenfactory.shared.RefusalException;

/** The year already has a round that was not cancelled. */
public final class RoundExistsException extends RefusalException {

    RoundExistsException(int year) {
        super(Kind.CONFLICT, "round-exists", "该年度批次已存在", year + " 年度已有批次，市级绿色工厂每年认定一次", "第三条");
    }
}
