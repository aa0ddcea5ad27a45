package cn.greenfactory.oversight.change;

import cn.greenfactory.oversight.GroundDesk;
import cn.greenfactory.registry.Factory;
import cn.greenfactory.registry.ListedFactory;
import cn.greenfactory.registry.Register;
import cn.greenfactory.registry.RegisterLine;
import cn.greenfactory.security.Units;
import cn.greenfactory.shared.RefusalException.FieldError;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** What officials and the enterprise read of a declaration, in Chinese where a code is one. */
@Service
public class ChangeSummaries {

    private final ChangeStore store;
    private final ChangeEntries entries;
    private final Register register;
    private final ChangeChecks checks;
    private final AlreadyRegistered already;
    private final ChangeWords words;
    private final Units units;
    private final ObjectProvider<GroundDesk> grounds;
    private final ObjectMapper json;

    ChangeSummaries(
            ChangeStore store,
            ChangeEntries entries,
            Register register,
            ChangeChecks checks,
            AlreadyRegistered already,
            ChangeWords words,
            Units units,
            ObjectProvider<GroundDesk> grounds,
            ObjectMapper json) {
        this.store = store;
        this.entries = entries;
        this.register = register;
        this.checks = checks;
        this.already = already;
        this.words = words;
        this.units = units;
        this.grounds = grounds;
        this.json = json;
    }

    /** For officials: the change beside what the register says, the suggestion, what was found so far. */
    public ObjectNode of(UUID changeId) {
        Change c = store.get(changeId);
        ObjectNode view = facts(c);
        RegisterLine line = register.line(c.factoryId(), LocalDate.MAX).orElseThrow();
        ListedFactory listed = line.factory();
        view.put("enterpriseName", listed.enterpriseName())
                .put("creditCode", listed.creditCode())
                .put("factoryName", listed.factoryName())
                .put("certificateNo", listed.certificateNo())
                .put("levelTitle", listed.level().title())
                .put("countyName", units.name(c.countyCode()))
                .put("declaredBy", c.declaredBy())
                .put("significance", c.suggestionReason())
                .put("reassess", reassess(c))
                .put("suggestion", suggestion(c))
                .put("registrable", registrable(c))
                .put("removalOpen", removalOpen(c) ? "有未办结的移出程序" : "无");
        others(view.putArray("others"), c);
        opinions(view.putArray("opinions"), c);
        return view;
    }

    /** What a change would alter that is not declared yet, beside the register of the day before; empty for nothing. */
    public String what(UUID factoryId, NewChange change) {
        return ChangeWords.sentence(words.lines(change.details(), entries.before(factoryId, change)));
    }

    /** For the enterprise: no names of officials, and the county's opinion only with the decision. */
    public ObjectNode forEnterprise(UUID changeId) {
        Change c = store.get(changeId);
        return facts(c).put("remark", c.registerRemark())
                .put("decidedAt", text(c.decidedAt()))
                .put("endReason", c.endReason());
    }

    private ObjectNode facts(Change c) {
        ObjectNode view = json.createObjectNode()
                .put("changeId", c.id().toString())
                .put("number", c.number())
                .put("factoryId", c.factoryId().toString())
                .put("changeKind", c.kind().name())
                .put("changeKindTitle", c.kind().title())
                .put("status", c.status().name())
                .put("statusTitle", c.status().title())
                .put("channelTitle", c.channel().title())
                .put("declaredAt", c.declaredAt().toString())
                .put("effectiveOn", c.effectiveOn().toString())
                .put("explanation", c.explanation())
                .put("investmentOrMerger", c.investmentOrMerger() ? "是" : "否");
        ArrayNode lines = view.putArray("lines");
        words.lines(c).forEach(line -> lines.addPOJO(line));
        return json.valueToTree(view);
    }

    private static void opinions(ArrayNode opinions, Change c) {
        if (c.verified() != null) {
            opinion(opinions, "县级复核", c.verified() ? "属实" : "不属实", c.verifyOpinion(), c.verifiedBy(), c.verifiedAt());
        }
        if (c.decidedBy() != null) {
            opinion(opinions, "市级登记", c.status().title(), c.registerRemark(), c.decidedBy(), c.decidedAt());
        }
        if (c.reassessOutcome() != null) {
            String outcome = c.reassessOutcome().title();
            opinion(opinions, "重新评估", outcome, c.reassessOpinion(), c.reassessedBy(), c.reassessedAt());
        }
    }

    private static void opinion(
            ArrayNode opinions, String act, String outcome, String opinion, String who, Instant at) {
        opinions.addObject()
                .put("actTitle", act)
                .put("outcomeTitle", outcome)
                .put("opinion", opinion)
                .put("who", who)
                .put("at", text(at));
    }

    /** Other declarations of the factory on their way, which may bear on this one. */
    private void others(ArrayNode others, Change c) {
        store.openOf(c.factoryId()).stream()
                .filter(each -> !each.id().equals(c.id()))
                .forEach(each -> others.addObject()
                        .put("number", each.number())
                        .put("kindTitle", each.kind().title())
                        .put("statusTitle", each.status().title()));
    }

    private boolean removalOpen(Change c) {
        GroundDesk desk = grounds.getIfAvailable();
        return desk != null && desk.removalOpen(c.factoryId());
    }

    /** Whether the register as it is now would take it, and why not; null once it was decided. */
    private String registrable(Change c) {
        if (!c.status().open()) {
            return null;
        }
        Optional<String> said = already.with(c);
        if (said.isPresent()) {
            return said.get() + "，不再重复写入名单";
        }
        Factory factory = register.factory(c.factoryId());
        if (c.ofEnterprise() && !c.enterpriseId().equals(factory.enterpriseId())) {
            return "现不能登记：工厂已变更所属企业";
        }
        String obstacles = checks
                .problems(
                        factory,
                        new NewChange(c.kind(), c.effectiveOn(), c.explanation(), c.investmentOrMerger(), c.details()))
                .stream()
                .map(FieldError::message)
                .collect(Collectors.joining("；"));
        return obstacles.isEmpty() ? "可以登记" : "现不能登记：" + obstacles;
    }

    private static String reassess(Change c) {
        String suggested = Boolean.TRUE.equals(c.reassess()) ? "建议重新评估" : "不建议重新评估";
        return suggested + (c.reassessment() ? "" : "；按设置登记后不再重新评估") + "（指南未规定）";
    }

    private static String suggestion(Change c) {
        if (c.verified() == null) {
            return null;
        }
        return c.verified() ? "县级复核属实，建议予以登记" : "县级复核不属实，建议不予登记";
    }

    private static String text(Instant at) {
        return at == null ? null : at.toString();
    }
}
