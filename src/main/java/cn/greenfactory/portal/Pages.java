package cn.greenfactory.portal;

import cn.greenfactory.shared.Page;

/** The page a request asks for. */
public final class Pages {

    private Pages() {}

    /** @throws PortalException if there is no such page */
    public static Page of(int number) {
        try {
            return new Page(number);
        } catch (IllegalArgumentException e) {
            throw PortalException.field("page", "页码从 0 起，每页 " + Page.SIZE + " 条");
        }
    }
}
