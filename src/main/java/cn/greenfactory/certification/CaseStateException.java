package cn.greenfactory.certification;

import cn.greenfactory.shared.RefusalException;

/** The case stands where this cannot be done. */
public final class CaseStateException extends RefusalException {

    CaseStateException(Application application, String act, String article) {
        this("申报 " + application.label() + " 当前为“" + application.status().title() + "”，不能" + act, article);
    }

    CaseStateException(String message, String article) {
        super(Kind.CONFLICT, "case-state", "申报当前状态不允许此操作", message, article);
    }
}
