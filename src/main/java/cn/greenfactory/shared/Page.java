package cn.greenfactory.shared;

/** Which part of a list is read: {@value #SIZE} rows at most, the first page being 0. */
public record Page(int number) {

    public static final int SIZE = 50;

    /** The beginning of a list. */
    public static final Page FIRST = new Page(0);

    private static final int LAST = 1_000_000;

    /** @throws IllegalArgumentException if there is no such page */
    public Page {
        if (number < 0 || number > LAST) {
            throw new IllegalArgumentException("no page " + number);
        }
    }

    /** What goes to the end of a query in a fixed order. */
    public String limit() {
        return " LIMIT " + SIZE + " OFFSET " + number * SIZE;
    }
}
