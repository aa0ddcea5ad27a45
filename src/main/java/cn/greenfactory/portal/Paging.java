package cn.greenfactory.portal;

/** Which part of a long list is asked for: {@code page} from 0, {@code size} lines on each. */
public record Paging(int page, int size) {

    /** How many lines there are in all, over every page. */
    public static final String TOTAL = "X-Total-Count";

    private static final int MOST = 500;

    /** @throws PortalException 422 naming the field, if there is no such page or one would be too long */
    public Paging {
        if (page < 0) {
            throw PortalException.field("page", "页码从 0 起，收到 " + page);
        }
        if (size < 1 || size > MOST) {
            throw PortalException.field("size", "每页 1 至 " + MOST + " 条，收到 " + size);
        }
    }

    public long first() {
        return (long) page * size;
    }
}
