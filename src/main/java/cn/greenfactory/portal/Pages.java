package cn.greenfactory.portal;

import cn.greenfactory.shared.Page;

/** The page a request asks for. */
public final class Pages {

    /** The header that says how many rows there are over every page. */
    public static final String TOTAL = "X-Total-Count";

    private Pages() {}

    /** @throws PortalException if there is no such page */
    public static Page of(int number) {
        return of(number, Page.SIZE);
    }

    /** @throws PortalException naming the field, if there is no such page or one would be too long */
    public static Page of(int number, int size) {
        if (size < 1 || size > Page.LARGEST) {
            throw PortalException.field("size", "每页 1 至 " + Page.LARGEST + " 条，收到 " + size);
        }
        try {
            return new Page(number, size);
        } catch (IllegalArgumentException e) {
            throw PortalException.field("page", "页码从 0 起，每页 " + size + " 条");
        }
    }
}
