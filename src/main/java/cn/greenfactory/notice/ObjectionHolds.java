package cn.greenfactory.notice;

import cn.greenfactory.certification.ObjectionGate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which cases objections hold, and what upheld ones came to; to be read under the round's or the case's lock. */
@Component
class ObjectionHolds implements ObjectionGate {

    private static final List<String> HOLDING =
            ObjectionState.HOLDING.stream().map(Enum::name).toList();

    private final JdbcClient jdbc;

    ObjectionHolds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean anyOpen(UUID caseId) {
        return jdbc.sql(
                        """
                        SELECT EXISTS (SELECT 1 FROM gf_objection o
                         WHERE o.state IN (:holding)
                           AND (o.case_id = :case OR o.holds_list AND EXISTS (
                                SELECT 1 FROM gf_notice_row r
                                 WHERE r.notice_id = o.notice_id AND r.case_id = :case)))""")
                .param("holding", HOLDING)
                .param("case", caseId)
                .query(Boolean.class)
                .single();
    }

    /** Whether an objection against the listed case was upheld and answered. */
    @Override
    public boolean upheld(UUID caseId) {
        return jdbc.sql(
                        """
                        SELECT EXISTS (SELECT 1 FROM gf_objection
                         WHERE case_id = :case AND target = 'LISTED' AND state = 'CLOSED' AND outcome = 'UPHELD')""")
                .param("case", caseId)
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<Upheld> upheldBy(UUID caseId) {
        return jdbc.sql(
                        """
                        SELECT o.number, o.findings, o.reply, p.name, p.contact FROM gf_objection o
                          JOIN gf_objector p ON p.objection_id = o.id
                         WHERE o.case_id = :case AND o.target = 'LISTED' AND o.state = 'CLOSED' AND o.outcome = 'UPHELD'
                         ORDER BY o.replied_at DESC LIMIT 1""")
                .param("case", caseId)
                .query((row, n) -> {
                    Objector objector = new Objector(null, row.getString("name"), row.getString("contact"), false);
                    return new Upheld(
                            row.getString("number"),
                            Texts.without(row.getString("findings"), objector),
                            Texts.without(row.getString("reply"), objector));
                })
                .optional();
    }
}
