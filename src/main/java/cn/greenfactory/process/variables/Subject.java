package cn.greenfactory.process.variables;

import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * What an instance is about: the thing whose deadlines, papers and inbox rows its tasks belong to.
 *
 * @param kind as in table gf_deadline
 * @param variable the process variable that carries the id
 */
public record Subject(String kind, String variable, UUID id) {

    /** Most specific first: an objection's instance also names its case and its round. */
    private static final List<Subject> KINDS = List.of(
            new Subject("CHANGE", "changeId", null),
            new Subject("REMOVAL", "removalId", null),
            new Subject("INSPECTION", "inspectionId", null),
            new Subject("RECOMMENDATION", "recommendationId", null),
            new Subject("SUPPORT", "supportId", null),
            new Subject("INCIDENT", "incidentId", null),
            new Subject("REPORT", "reportId", null),
            new Subject("REPORT_YEAR", "reportYearId", null),
            new Subject("OBJECTION", "objectionId", null),
            new Subject("NOTICE", "noticeId", null),
            new Subject("CASE", "caseId", null),
            new Subject("ROUND", "roundId", null));

    private static final String ROUND_PROCESS_MARK = "roundYear";

    /** @throws IllegalStateException if the instance carries none of the ids */
    public static Subject of(VariableScope scope) {
        boolean round = scope.hasVariable(ROUND_PROCESS_MARK);
        return KINDS.stream()
                .filter(kind -> !round || kind.kind().equals("ROUND"))
                .filter(kind -> scope.hasVariable(kind.variable()))
                .findFirst()
                .map(kind -> new Subject(
                        kind.kind(),
                        kind.variable(),
                        ProcessVariable.text(kind.variable()).idFrom(scope)))
                .orElseThrow(() -> new IllegalStateException("instance without subject"));
    }

    /** The process variable that carries ids of this kind. */
    public static String variableOf(String kind) {
        return KINDS.stream()
                .filter(each -> each.kind().equals(kind))
                .findFirst()
                .orElseThrow()
                .variable();
    }
}
