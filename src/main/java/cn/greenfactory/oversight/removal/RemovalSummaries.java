package cn.greenfactory.oversight.removal;

import cn.greenfactory.oversight.Ground;
import cn.greenfactory.registry.ListedFactory;
import cn.greenfactory.security.Units;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** A removal as JSON for task views and the API: the factory, the grounds as they stand, what was done and said. */
@Service
public class RemovalSummaries {

    private final RemovalLocks dossiers;
    private final RemovalHistory history;
    private final RemovalParty party;
    private final RemovalSubject subject;
    private final ClaimEvidence evidence;
    private final Units units;
    private final ObjectMapper json;

    RemovalSummaries(
            RemovalLocks dossiers,
            RemovalHistory history,
            RemovalParty party,
            RemovalSubject subject,
            ClaimEvidence evidence,
            Units units,
            ObjectMapper json) {
        this.dossiers = dossiers;
        this.history = history;
        this.party = party;
        this.subject = subject;
        this.evidence = evidence;
        this.units = units;
        this.json = json;
    }

    /** What officials see. */
    public ObjectNode of(UUID removalId) {
        RemovalDossier dossier = dossiers.read(removalId);
        Removal removal = dossier.removal();
        ObjectNode view = about(dossier);
        view.put("suggestion", removal.suggestion());
        view.put("decisionSuggested", dossier.standing() ? "REMOVE" : "KEEP");
        view.put("defenceWaiver", removal.defenceWaiver());
        view.put("defenceWaivedBy", removal.defenceWaivedBy());
        view.put("proposal", removal.proposal());
        view.put("opinion", removal.opinion());
        ArrayNode grounds = view.putArray("grounds");
        dossier.grounds().forEach(each -> ground(grounds.addObject(), each));
        ArrayNode toVerify = view.putArray("toVerify");
        dossier.toVerify().forEach(each -> toVerify(toVerify.addObject(), each, dossier));
        ArrayNode opinions = view.putArray("opinions");
        history.of(removalId).forEach(each -> opinion(opinions.addObject(), each));
        return view;
    }

    /** What the enterprise sees: what is found true, what it said itself, and what was decided. */
    public ObjectNode forEnterprise(UUID removalId) {
        RemovalDossier dossier = dossiers.read(removalId);
        ObjectNode view = about(dossier);
        ArrayNode grounds = view.putArray("grounds");
        dossier.standingGrounds().forEach(each -> named(grounds.addObject(), each.ground())
                .put("reason", each.reason())
                .put("finding", each.finding()));
        ArrayNode statements = view.putArray("statements");
        party.answers(dossier.removal()).stream()
                .filter(each -> each.step() == RemovalStep.STATED)
                .forEach(each -> statements
                        .addObject()
                        .put("text", each.text())
                        .put("at", each.at().toString()));
        view.put("opinion", dossier.removal().opinion());
        return view;
    }

    private ObjectNode about(RemovalDossier dossier) {
        Removal removal = dossier.removal();
        ListedFactory factory = subject.of(removal);
        ObjectNode view = json.createObjectNode();
        view.put("number", removal.number());
        view.put("stateTitle", removal.state().title());
        view.put("openedAt", removal.openedAt().toString());
        view.put("enterpriseName", factory.enterpriseName());
        view.put("factoryName", factory.factoryName());
        view.put("creditCode", factory.creditCode());
        view.put("certificateNo", factory.certificateNo());
        view.put("certifiedOn", factory.certifiedOn().toString());
        view.put("levelTitle", factory.level().title());
        view.put("countyName", units.name(removal.countyCode()));
        view.put("defenceWorkdays", removal.defenceWorkdays());
        view.put(
                "decisionTitle",
                removal.outcome() == null ? null : removal.outcome().title());
        return view;
    }

    private void ground(ObjectNode node, RemovalGround each) {
        named(node, each.ground())
                .put("reason", each.reason())
                .put("originTitle", each.origin().title())
                .put("originText", evidence.of(each).words())
                .put("raisedBy", each.raisedBy())
                .put("raisedAt", each.raisedAt().toString())
                .put("standingTitle", standing(each))
                .put("finding", each.live() ? each.finding() : each.struck())
                .put("verifiedBy", each.verifiedBy())
                .put("heard", each.heard());
    }

    private void toVerify(ObjectNode node, Ground ground, RemovalDossier dossier) {
        List<String> reasons = new ArrayList<>();
        ArrayNode claims = named(node, ground).putArray("claims");
        for (RemovalGround each : dossier.claimsToVerify()) {
            if (each.ground() == ground) {
                String reason = evidence.of(each).words() + "：" + each.reason();
                reasons.add(reason);
                claims.addObject().put("claim", each.id().toString()).put("reason", reason);
            }
        }
        node.put("reason", String.join("；", reasons));
    }

    private static ObjectNode named(ObjectNode node, Ground ground) {
        return node.put("ground", ground.code()).put("clause", ground.clause()).put("text", ground.text());
    }

    private static String standing(RemovalGround each) {
        if (!each.live()) {
            return "已撤回";
        }
        if (each.upheld() == null) {
            return "待核实";
        }
        return each.upheld() ? "成立" : "不成立";
    }

    private static void opinion(ObjectNode node, RemovalEntry each) {
        String clause = each.ground() == null ? "" : "（" + each.ground().clause() + "）";
        node.put("actTitle", each.step().title() + clause);
        node.put("outcomeTitle", outcome(each));
        node.put("opinion", each.text());
        node.put("who", each.who());
        node.put("at", each.at().toString());
    }

    private static String outcome(RemovalEntry each) {
        if (each.upheld() != null) {
            return each.upheld() ? "成立" : "不成立";
        }
        return each.outcome() == null ? null : each.outcome().title();
    }
}
