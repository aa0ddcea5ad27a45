package cn.greenfactory.portal.enterprise;

import cn.greenfactory.calendar.Deadline;
import cn.greenfactory.calendar.Deadlines;
import cn.greenfactory.certification.Application;
import cn.greenfactory.certification.CaseStatus;
import cn.greenfactory.certification.CaseSummaries;
import cn.greenfactory.certification.Rounds;
import cn.greenfactory.documents.Paper;
import cn.greenfactory.documents.Papers;
import cn.greenfactory.portal.Code;
import cn.greenfactory.portal.FileView;
import cn.greenfactory.portal.PaperView;
import cn.greenfactory.registry.ListedFactory;
import cn.greenfactory.registry.Register;
import cn.greenfactory.security.Units;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Turns a case into what its enterprise may see: no opinions but those addressed to it, no reviews. */
@Component
class OwnCaseViews {

    private final Rounds rounds;
    private final Register register;
    private final Units units;
    private final CaseSummaries summaries;
    private final Deadlines deadlines;
    private final Papers papers;
    private final OwnFiles files;

    OwnCaseViews(
            Rounds rounds,
            Register register,
            Units units,
            CaseSummaries summaries,
            Deadlines deadlines,
            Papers papers,
            OwnFiles files) {
        this.rounds = rounds;
        this.register = register;
        this.units = units;
        this.summaries = summaries;
        this.deadlines = deadlines;
        this.papers = papers;
        this.files = files;
    }

    CaseView of(Application a) {
        return new CaseView(
                a.id(),
                a.number(),
                rounds.get(a.roundId()).code(),
                a.factoryId(),
                register.factory(a.factoryId()).name(),
                a.countyCode(),
                units.name(a.countyCode()),
                Code.of(a.status(), a.status().title()),
                a.status().open(),
                a.version(),
                a.startedAt(),
                a.submittedAt(),
                a.closedAt(),
                a.closeReason());
    }

    CaseDetail detail(Application a) {
        return new CaseDetail(
                of(a),
                a.status() == CaseStatus.RETURNED ? supplement(a) : null,
                certificateNo(a),
                papers.of(a.id()).stream()
                        .filter((Paper paper) -> OwnFiles.ADDRESSED.contains(paper.kind()))
                        .map(PaperView::of)
                        .toList(),
                files.of(a).stream().map(FileView::of).toList());
    }

    private CaseDetail.Supplement supplement(Application a) {
        JsonNode asked = summaries.of(a.id()).path("supplements");
        JsonNode last = asked.path(asked.size() - 1);
        List<String> items = new ArrayList<>();
        last.path("items").forEach(item -> items.add(item.asText()));
        Optional<Deadline> deadline = deadlines.find("CASE", a.id(), "Task_SupplementMaterials");
        return new CaseDetail.Supplement(
                items,
                last.path("opinion").asText(null),
                deadline.map(Deadline::lastDay).orElse(null),
                deadline.map(each -> deadlines.explain(each.id())).orElse(List.of()));
    }

    private String certificateNo(Application a) {
        if (a.status() != CaseStatus.CERTIFIED) {
            return null;
        }
        String code = register.enterprise(a.enterpriseId()).creditCode().value();
        return register.list(a.certifiedOn(), code, null).stream()
                .filter(listed -> listed.factoryId().equals(a.factoryId()))
                .map(ListedFactory::certificateNo)
                .findFirst()
                .orElse(null);
    }
}
