package cn.greenfactory.process.dmn;

import cn.greenfactory.oversight.Ground;
import cn.greenfactory.oversight.removal.NamedGround;
import cn.greenfactory.oversight.removal.RemovalFacts;
import cn.greenfactory.oversight.removal.RemovalGroundsDecision;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code RemovalGrounds}: which grounds for removal (第十四条) the facts about a factory name. */
@Component
class RemovalGroundsTable implements RemovalGroundsDecision {

    private final Decisions decisions;
    private final ObjectMapper json;

    RemovalGroundsTable(Decisions decisions, ObjectMapper json) {
        this.decisions = decisions;
        this.json = json;
    }

    /** @throws DecisionRefusedException if the decision refuses a fact */
    @Override
    public List<NamedGround> named(RemovalFacts facts) {
        return decisions.rows("RemovalGrounds", json.convertValue(facts, new TypeReference<>() {})).stream()
                .map(row -> new NamedGround(Ground.of((String) row.get("ground")), (String) row.get("reason")))
                .toList();
    }
}
