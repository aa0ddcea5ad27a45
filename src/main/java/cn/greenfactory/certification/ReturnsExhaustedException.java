package cn.greenfactory.certification;

import cn.greenfactory.shared.RefusalException;

/** The case was returned as often as the round allows; the county recommends or declines. */
public final class ReturnsExhaustedException extends RefusalException {

    ReturnsExhaustedException(Application application, int maxReturns) {
        super(
                Kind.CONFLICT,
                "returns-exhausted",
                "退回次数已用完",
                "申报 " + application.label() + " 已退回 " + application.returns() + " 次，本批次最多 " + maxReturns
                        + " 次（次数指南未规定），请推荐或者不予推荐",
                "第八条");
    }
}
