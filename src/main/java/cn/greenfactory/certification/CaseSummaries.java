package cn.greenfactory.certification;

import cn.greenfactory.calendar.Deadline;
import cn.greenfactory.calendar.Deadlines;
import cn.greenfactory.documents.Attachments;
import cn.greenfactory.evaluation.Evaluations;
import cn.greenfactory.evaluation.Suggestion;
import cn.greenfactory.registry.Enterprise;
import cn.greenfactory.registry.Factory;
import cn.greenfactory.registry.Register;
import cn.greenfactory.security.Units;
import cn.greenfactory.shared.China;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A case as an official sees it, as JSON for the task view: the case, its round's limits, the evaluation with unmet
 * clauses and corrections, every act with its opinion, returns, files with links, reviews, deadlines explained. The
 * same facts give the same text.
 */
@Service
public class CaseSummaries {

    private final RoundRows rounds;
    private final CaseRows cases;
    private final Trail trail;
    private final ReviewSummary reviews;
    private final Evaluations evaluations;
    private final EntryGates entries;
    private final Register register;
    private final Units units;
    private final Attachments attachments;
    private final Deadlines deadlines;
    private final ObjectMapper json;
    private final Clock clock;

    CaseSummaries(
            RoundRows rounds,
            CaseRows cases,
            Trail trail,
            ReviewSummary reviews,
            Evaluations evaluations,
            EntryGates entries,
            Register register,
            Units units,
            Attachments attachments,
            Deadlines deadlines,
            ObjectMapper json,
            Clock clock) {
        this.rounds = rounds;
        this.cases = cases;
        this.trail = trail;
        this.reviews = reviews;
        this.evaluations = evaluations;
        this.entries = entries;
        this.register = register;
        this.units = units;
        this.attachments = attachments;
        this.deadlines = deadlines;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Not a read-only transaction: scoring asks decisions, and the engine keeps that they were asked.
     *
     * @throws NoSuchException if there is no such case
     */
    @Transactional
    public ObjectNode of(UUID caseId) {
        Application application = cases.find(caseId).orElseThrow(() -> new NoSuchException("申报", caseId));
        Round round = rounds.find(application.roundId()).orElseThrow();
        ObjectNode view = json.createObjectNode();
        facts(view, application, round);
        parties(view, application);
        if (application.submittedAt() != null) {
            view.set("evaluation", evaluations.summary(caseId));
            entries.known(round, application).forEach(view.putArray("entryBlocks")::add);
        }
        if (application.status() == CaseStatus.COUNTY_REVIEW) {
            suggestion(view.putObject("suggestion"), evaluations.countySuggestion(caseId));
        }
        ArrayNode records = view.putArray("entryRecords");
        entries.named(round, application.enterpriseId(), China.dayOf(clock.instant()))
                .forEach(records::add);
        List<Trail.Act> acts = trail.ofCase(caseId);
        submission(view, acts);
        opinions(view.putArray("opinions"), acts);
        returns(view.putArray("supplements"), acts);
        files(view.putArray("attachments"), caseId);
        reviews.write(view, application);
        deadlines(view.putArray("deadlines"), caseId);
        return view;
    }

    private static void suggestion(ObjectNode view, Suggestion suggestion) {
        view.put("outcome", suggestion.suggestion()).put("reason", suggestion.reason());
    }

    private static void facts(ObjectNode view, Application application, Round round) {
        view.put("caseId", application.id().toString())
                .put("roundId", round.id().toString())
                .put("roundCode", round.code())
                .put("applicationNumber", application.number())
                .put("status", application.status().name())
                .put("statusTitle", application.status().title())
                .put("version", application.version())
                .put("submittedAt", text(application.submittedAt()))
                .put("returns", application.returns())
                .put("maxReturns", round.settings().maxReturns())
                .put("supplementWorkdays", round.settings().supplementWorkdays())
                .put("vetoItemsBasis", round.settings().vetoItemsBasis())
                .put("countyOutcome", text(application.countyOutcome()))
                .put("ordinal", application.ordinal())
                .put("reopened", application.reopened())
                .put("certified", application.certified())
                .put("certifiedOn", text(application.certifiedOn()))
                .put("closeReason", application.closeReason());
    }

    private void parties(ObjectNode view, Application application) {
        Enterprise enterprise = register.enterprise(application.enterpriseId());
        Factory factory = register.factory(application.factoryId());
        view.putObject("enterprise")
                .put("id", enterprise.id().toString())
                .put("name", enterprise.name())
                .put("creditCode", enterprise.creditCode().value())
                .put("address", enterprise.address())
                .put("legalRepresentative", enterprise.legalRepresentative())
                .put("industryCode", enterprise.industryCode());
        view.putObject("factory")
                .put("id", factory.id().toString())
                .put("name", factory.name())
                .put("address", factory.address())
                .put("industryCode", factory.industryCode());
        view.put("countyCode", application.countyCode()).put("countyName", units.name(application.countyCode()));
    }

    private static void submission(ObjectNode view, List<Trail.Act> acts) {
        acts.stream()
                .filter(act -> act.act().equals("Task_SubmitApplication"))
                .findFirst()
                .ifPresent(act -> view.putObject("submission")
                        .put("truthUndertaking", act.opinion())
                        .put("reportAgency", act.detail().path("reportAgency").asText(null))
                        .set("explanations", act.detail().path("explanations")));
    }

    private static void opinions(ArrayNode opinions, List<Trail.Act> acts) {
        for (Trail.Act act : acts) {
            boolean byPeople = act.act().startsWith("Task_") && !act.act().equals("Task_SubmitApplication");
            if (byPeople) {
                ObjectNode opinion = opinions.addObject()
                        .put("act", act.act())
                        .put("actTitle", ActTitles.of(act.act()))
                        .put("outcome", act.outcome())
                        .put("opinion", act.opinion())
                        .put("who", act.who())
                        .put("at", act.at().toString());
                opinion.set("detail", act.detail());
            }
        }
    }

    private static void returns(ArrayNode supplements, List<Trail.Act> acts) {
        for (Trail.Act act : acts) {
            if (act.act().equals("Task_ReviewAtCounty") && "RETURN".equals(act.outcome())) {
                supplements
                        .addObject()
                        .put("returnedAt", act.at().toString())
                        .put("opinion", act.opinion())
                        .set("items", act.detail().path("supplementItems"));
            } else if (act.act().equals("Task_SupplementMaterials") && !supplements.isEmpty()) {
                ((ObjectNode) supplements.get(supplements.size() - 1))
                        .put("outcome", act.outcome())
                        .put("statement", act.opinion())
                        .put("supplementedAt", act.at().toString());
            }
        }
    }

    private void files(ArrayNode files, UUID caseId) {
        attachments.of("CASE", caseId).forEach(file -> files.addObject()
                .put("id", file.id().toString())
                .put("kind", file.kind())
                .put("fileName", file.fileName())
                .put("mediaType", file.mediaType())
                .put("size", file.size())
                .put("sha256", file.sha256())
                .put("attachedAt", file.attachedAt().toString())
                .put("link", "/api/staff/files/" + file.sha256()));
    }

    private void deadlines(ArrayNode rows, UUID caseId) {
        for (Deadline deadline : deadlines.of("CASE", caseId)) {
            if (!deadline.state().equals("CLOSED")) {
                ObjectNode row = rows.addObject()
                        .put("purpose", deadline.purpose())
                        .put("purposeTitle", ActTitles.of(deadline.purpose()))
                        .put("lastDay", text(deadline.lastDay()))
                        .put("state", deadline.state());
                deadlines.explain(deadline.id()).forEach(row.putArray("explained")::add);
            }
        }
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
