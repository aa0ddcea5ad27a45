package cn.greenfactory.shared;

/** Which part of a list is read: the first page being 0, with so many rows at most on each. */
public record Page(int number, int size) {

    /** How many rows a page has if nothing else is said. */
    public static final int SIZE = 50;

    public static final int LARGEST = 500;

    /** The beginning of a list. */
    public static final Page FIRST = new Page(0);

    private static final int LAST = 1_000_000;

    /** @throws IllegalArgumentException if there is no such page */
    public Page {
        if (number < 0 || number > LAST || size < 1 || size > LARGEST) {
            throw new IllegalArgumentException("no page " + number + " of " + size);
        }
    }

    public Page(int number) {
        this(number, SIZE);
    }

    /** What goes to the end of a query in a fixed order. */
    public String limit() {
        return " LIMIT " + size + " OFFSET " + number * size;
    }
}
