package cn.greenfactory.oversight.incident;

import java.time.LocalDate;

/**
 * The grade as the competent authority has determined it; it wins over any computed one.
 *
 * @param grade never {@code UNDETERMINED}; {@code NONE}: it was no incident
 * @param documentNo number of the authority's paper
 * @param determinedOn date of that paper
 */
public record Determination(Grade grade, String authority, String documentNo, LocalDate determinedOn) {}
