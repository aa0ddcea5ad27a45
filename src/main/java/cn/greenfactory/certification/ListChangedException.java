package cn.greenfactory.certification;

import cn.greenfactory.shared.RefusalException;

/** A case of the list changed after the list was drawn up; it goes back to the comprehensive review. */
public final class ListChangedException extends RefusalException {

    ListChangedException(String message) {
        super(Kind.CONFLICT, "list-changed", "名单已变化", message, "第十条");
    }
}
