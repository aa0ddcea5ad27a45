package cn.greenfactory.documents;

import java.util.function.BooleanSupplier;

/** What the owner of a file that arrives has to say, asked in the transaction that writes the file's row. */
public interface Arrival {

    /** Whoever attaches asks nothing more of the owner; the file can be removed until it is handed in. */
    Arrival UNASKED = () -> false;

    /** Asks {@code sealed}, and runs {@code kept} once the row is written. */
    static Arrival of(BooleanSupplier sealed, Runnable kept) {
        return new Arrival() {

            @Override
            public boolean sealed() {
                return sealed.getAsBoolean();
            }

            @Override
            public void kept() {
                kept.run();
            }
        };
    }

    /**
     * Locks the owner and refuses the file if it comes too late.
     *
     * @return whether the file is handed in by arriving, and can therefore not be removed any more
     */
    boolean sealed();

    /** The row is written. */
    default void kept() {}
}
