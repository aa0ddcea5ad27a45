package cn.greenfactory.certification;

import cn.greenfactory.shared.RefusalException;

/** Reviewers cannot be seated as asked: a conflict of interest, too few, or nobody new. */
public final class PanelConflictException extends RefusalException {

    PanelConflictException(String message) {
        super(Kind.CONFLICT, "panel-conflict", "评审人员不能这样安排", message, "第九条");
    }
}
