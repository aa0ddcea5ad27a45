package cn.greenfactory.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The base and lead values that hold for one factory: its industry, its energy band, as of an instant. */
final class ReferenceTable {

    static final ReferenceTable EMPTY = new ReferenceTable(List.of());

    private final List<Entry> entries;

    ReferenceTable(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /** A row in force and the source of the load it came with. */
    record Entry(ReferenceRow row, String source) {}

    /** The most specific row: longest industry first, then the one for the energy band. */
    Optional<Entry> find(String indicator, String unit) {
        return entries.stream()
                .filter(entry -> entry.row().indicator().equals(indicator)
                        && entry.row().unit().equals(unit)
                        && entry.row().base() != null)
                .max(Comparator.comparingInt(
                                (Entry entry) -> entry.row().industry().length())
                        .thenComparing(entry -> !entry.row().energyBand().isEmpty()));
    }
}
