package cn.greenfactory.certification;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What of 第五条（四） speaks against an enterprise: incidents and findings known to the city. */
public interface EntryGate {

    /**
     * @param from first day looked at, three years before the end of the round's look-back
     * @param to last day looked at, the day of the decision
     * @return one Chinese sentence per obstacle; empty when nothing is known
     */
    List<String> blocks(UUID enterpriseId, LocalDate from, LocalDate to);

    /**
     * What does not stand against the enterprise by itself but an official has to judge, e.g. an incident nobody has
     * graded yet; parameters as for {@link #blocks}.
     *
     * @return one Chinese sentence each; empty when nothing is known
     */
    default List<String> doubts(UUID enterpriseId, LocalDate from, LocalDate to) {
        return List.of();
    }
}
