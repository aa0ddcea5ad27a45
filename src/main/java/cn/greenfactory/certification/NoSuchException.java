package cn.greenfactory.certification;

import cn.greenfactory.shared.RefusalException;

/** There is no such round, case or list. */
public final class NoSuchException extends RefusalException {

    NoSuchException(String what, Object id) {
        super(Kind.NOT_FOUND, "not-found", "未找到", "没有这个" + what + "：" + id, null);
    }
}
