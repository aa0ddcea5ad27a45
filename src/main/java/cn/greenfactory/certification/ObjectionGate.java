package cn.greenfactory.certification;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What this module must know of objections; implemented by the module that keeps them. */
public interface ObjectionGate {

    /** Whether an objection holds the case, from its receipt until it is inadmissible or closed. */
    boolean anyOpen(UUID caseId);

    /** Whether an objection against the listed case was upheld. */
    boolean upheld(UUID caseId);

    /**
     * What the upheld objection against the listed case came to.
     *
     * @param findings what the officer found
     * @param reply what the head answered
     */
    record Upheld(String number, String findings, String reply) {}

    /** The newest upheld objection against the listed case, without who objected; empty where there is none. */
    Optional<Upheld> upheldBy(UUID caseId);

    /** Those of the cases that are held now. */
    default Set<UUID> open(Collection<UUID> caseIds) {
        Set<UUID> held = new LinkedHashSet<>();
        caseIds.stream().filter(this::anyOpen).forEach(held::add);
        return held;
    }
}
