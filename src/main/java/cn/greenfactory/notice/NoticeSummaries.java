package cn.greenfactory.notice;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** A round's notices and the objections to them as JSON for task views; no personal data of objectors. */
@Service
public class NoticeSummaries {

    private final NoticeStore store;
    private final NoticeVersions versions;
    private final ObjectionStore objections;
    private final ObjectionHolds holds;
    private final Periods periods;
    private final ObjectMapper json;

    NoticeSummaries(
            NoticeStore store,
            NoticeVersions versions,
            ObjectionStore objections,
            ObjectionHolds holds,
            Periods periods,
            ObjectMapper json) {
        this.store = store;
        this.versions = versions;
        this.objections = objections;
        this.holds = holds;
        this.periods = periods;
        this.json = json;
    }

    /** Every notice of the round, oldest first, each as {@link #of}. */
    public ArrayNode ofRound(UUID roundId) {
        ArrayNode all = json.createArrayNode();
        store.ofRound(roundId).forEach(notice -> all.add(view(notice)));
        return all;
    }

    /** One notice: its period explained, its rows and whether each is held, its objections. */
    public ObjectNode of(UUID noticeId) {
        return view(store.get(noticeId));
    }

    private ObjectNode view(Notice notice) {
        List<NoticeVersion> published = versions.of(notice.id());
        ObjectNode view = json.createObjectNode();
        view.put("noticeId", notice.id().toString());
        view.put("number", notice.number());
        view.put("kind", notice.kind().label());
        view.put("state", notice.state().label());
        view.put("publishedAt", Texts.minute(notice.publishedAt()));
        view.put("lastDay", notice.lastDay().toString());
        view.put("version", notice.version());
        view.put("sha256", published.get(published.size() - 1).sha256());
        view.set("period", json.valueToTree(periods.explainNotice(notice.id())));
        ArrayNode rows = view.putArray("rows");
        versions.rows(notice).forEach(row -> rows.add(row(row)));
        ArrayNode filed = view.putArray("objections");
        objections.ofNotice(notice.id()).forEach(o -> filed.add(objection(o)));
        return view;
    }

    private ObjectNode row(NoticeRow row) {
        return json.createObjectNode()
                .put("ordinal", row.ordinal())
                .put("applicationNumber", row.applicationNumber())
                .put("enterpriseName", row.enterpriseName())
                .put("factoryName", row.factoryName())
                .put("countyName", row.countyName())
                .put("standing", row.standing().label())
                .put("held", holds.anyOpen(row.caseId()))
                .put("upheld", holds.upheld(row.caseId()));
    }

    private ObjectNode objection(Objection o) {
        return json.createObjectNode()
                .put("number", o.number())
                .put("target", o.target().label())
                .put("named", o.named())
                .put("receivedAt", Texts.minute(o.receivedAt()))
                .put("withinPeriod", o.withinPeriod())
                .put("state", o.state().label())
                .put("outcome", o.outcome() == null ? null : o.outcome().label());
    }
}
