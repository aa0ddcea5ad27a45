package cn.greenfactory.certification;

import cn.greenfactory.registry.Enterprise;
import cn.greenfactory.registry.Register;
import cn.greenfactory.security.Units;
import cn.greenfactory.shared.Rows;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A round's cases in the order of merit (择优, 第三条): participants by average score, the others after them. */
@Component
class RankedCases {

    private static final String RANKED =
            """
            SELECT a.*, s.average, s.votes, s.supports,
                   CASE WHEN a.ordinal IS NOT NULL
                        THEN rank() OVER (ORDER BY a.ordinal IS NULL, s.average DESC NULLS LAST) END AS merit,
                   p.outcome AS suggested, p.opinion AS suggested_reason,
                   c.outcome AS reviewed, c.opinion AS reviewed_reason, o.opinion AS panel_opinion,
                   x.opinion AS county_explanation
              FROM gf_application a
              LEFT JOIN LATERAL (SELECT avg(score) AS average, count(*) AS votes,
                       count(*) FILTER (WHERE supports) AS supports FROM gf_review_seat
                   WHERE case_id = a.id AND attempt = a.attempt AND state = 'SCORED') s ON true
              LEFT JOIN LATERAL (SELECT outcome, opinion FROM gf_round_act
                   WHERE case_id = a.id AND act = 'Task_ProposeList' ORDER BY id DESC LIMIT 1) p ON true
              LEFT JOIN LATERAL (SELECT outcome, opinion FROM gf_round_act
                   WHERE case_id = a.id AND act = 'Task_ReviewComprehensively' ORDER BY id DESC LIMIT 1) c ON true
              LEFT JOIN LATERAL (SELECT opinion FROM gf_round_act
                   WHERE case_id = a.id AND act = 'Task_SignPanelOpinion' ORDER BY id DESC LIMIT 1) o ON true
              LEFT JOIN LATERAL (SELECT opinion FROM gf_round_act
                   WHERE case_id = a.id AND act = 'CountyExplained' ORDER BY id DESC LIMIT 1) x ON true
             WHERE a.round_id = :round AND a.submitted_at IS NOT NULL
             ORDER BY merit NULLS LAST, a.ordinal NULLS LAST, a.submitted_at, a.id""";

    private final JdbcClient jdbc;
    private final Register register;
    private final Units units;
    private final ObjectionGate objections;

    RankedCases(JdbcClient jdbc, Register register, Units units, ObjectionGate objections) {
        this.jdbc = jdbc;
        this.register = register;
        this.units = units;
        this.objections = objections;
    }

    /** One object per submitted case of the round. */
    void write(ArrayNode rows, UUID roundId) {
        var read = jdbc.sql(RANKED)
                .param("round", roundId)
                .query((row, n) -> {
                    Application application = CaseReads.application(row);
                    ObjectNode view = rows.addObject()
                            .put("merit", Rows.integer(row, "merit"))
                            .put("average", row.getBigDecimal("average"))
                            .put("votes", row.getInt("votes"))
                            .put("supports", row.getInt("supports"))
                            .put("suggested", row.getString("suggested"))
                            .put("suggestedReason", row.getString("suggested_reason"))
                            .put("reviewed", row.getString("reviewed"))
                            .put("reviewedReason", row.getString("reviewed_reason"))
                            .put("panelOpinion", row.getString("panel_opinion"))
                            .put("countyExplanation", row.getString("county_explanation"));
                    facts(view, application);
                    return application;
                })
                .list();
        Set<String> held = objections.open(read.stream().map(Application::id).toList()).stream()
                .map(UUID::toString)
                .collect(Collectors.toSet());
        rows.forEach(row -> ((ObjectNode) row)
                .put("objectionOpen", held.contains(row.path("caseId").asText())));
    }

    private void facts(ObjectNode view, Application application) {
        Enterprise enterprise = register.enterprise(application.enterpriseId());
        String county = application.countyCode();
        view.put("caseId", application.id().toString())
                .put("applicationNumber", application.number())
                .put("ordinal", application.ordinal())
                .put("enterpriseName", enterprise.name())
                .put("creditCode", enterprise.creditCode().value())
                .put("factoryName", register.factory(application.factoryId()).name())
                .put("countyName", units.name(county))
                .put("status", application.status().name())
                .put("statusTitle", application.status().title())
                .put(
                        "verdict",
                        application.verdict() == null
                                ? null
                                : application.verdict().name())
                .put(
                        "verdictTitle",
                        application.verdict() == null
                                ? null
                                : application.verdict().title())
                .put("reopened", application.reopened())
                .put("certified", application.certified());
    }
}
