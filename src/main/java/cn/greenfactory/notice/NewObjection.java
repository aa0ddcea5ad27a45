package cn.greenfactory.notice;

import java.util.List;
import java.util.UUID;

/**
 * An objection as it comes in. Nothing but its shape is checked on entry: whether name, contact, facts and evidence
 * suffice is the question of admissibility, asked afterwards.
 *
 * @param caseId the row objected to, when known; the public sees it on the notice
 * @param named application number, enterprise or factory, as the objector wrote it; required for {@code OMITTED}
 * @param sealed a unit's seal is on it
 * @param evidence files; together with {@code evidenceText} the evidence
 */
public record NewObjection(
        ObjectionTarget target,
        UUID caseId,
        String named,
        ObjectorKind objectorKind,
        String objectorName,
        String objectorContact,
        boolean sealed,
        String facts,
        String evidenceText,
        List<Evidence> evidence) {

    public NewObjection {
        named = Texts.orNull(named);
        objectorName = Texts.orNull(objectorName);
        objectorContact = Texts.orNull(objectorContact);
        facts = Texts.orNull(facts);
        evidenceText = Texts.orNull(evidenceText);
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }
}
