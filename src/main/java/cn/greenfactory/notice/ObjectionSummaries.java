package cn.greenfactory.notice;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * An objection as JSON for task views. Without the objector's name and contact: the objection itself is what is
 * judged, and neither the engine nor the enterprise learns who wrote it.
 */
@Service
public class ObjectionSummaries {

    private final ObjectionStore store;
    private final NoticeStore notices;
    private final ObjectionHandling handling;
    private final Periods periods;
    private final ObjectMapper json;

    ObjectionSummaries(
            ObjectionStore store, NoticeStore notices, ObjectionHandling handling, Periods periods, ObjectMapper json) {
        this.store = store;
        this.notices = notices;
        this.handling = handling;
        this.periods = periods;
        this.json = json;
    }

    /** What officials see: facts, admissibility, statement, findings, decision, reply period explained. */
    public ObjectNode of(UUID objectionId) {
        Objection o = store.get(objectionId);
        Objector objector = store.objector(objectionId);
        ObjectNode view = said(o, objector);
        view.put("state", o.state().label());
        view.put("objectorKind", objector.kind() == ObjectorKind.PERSON ? "个人" : "单位");
        view.put("channel", o.channel().equals("PAPER") ? "书面递交" : "网上提交");
        view.put("caseId", o.caseId() == null ? null : o.caseId().toString());
        view.put("evidenceText", Texts.without(o.evidenceText(), objector));
        view.put("evidenceFiles", o.evidenceFiles());
        view.put("holdsList", o.holdsList());
        view.set("admissibility", json.valueToTree(handling.admissibility(objectionId)));
        view.put("suggestion", o.suggested() == null ? null : o.suggested() ? "建议受理" : "建议不予受理");
        view.put("suggestionReason", o.suggestionReason());
        view.put("admissionReason", o.admissionReason());
        view.put("response", o.response());
        view.put("responseExpired", o.responseExpiredAt() != null);
        view.put("findings", o.findings());
        view.put("outcome", o.outcome() == null ? null : o.outcome().label());
        view.put("reply", o.reply());
        view.set("replyPeriod", json.valueToTree(periods.explainReply(objectionId)));
        return view;
    }

    /** What the enterprise is asked to answer to. */
    public ObjectNode forEnterprise(UUID objectionId) {
        Objection o = store.get(objectionId);
        ObjectNode view = said(o, store.objector(objectionId));
        view.put("response", o.response());
        return view;
    }

    private ObjectNode said(Objection o, Objector objector) {
        ObjectNode view = json.createObjectNode();
        view.put("number", o.number());
        view.put("noticeNumber", notices.get(o.noticeId()).number());
        view.put("target", o.target().label());
        view.put("named", o.named());
        view.put("receivedAt", Texts.minute(o.receivedAt()));
        view.put("withinPeriod", o.withinPeriod());
        view.put("facts", Texts.without(o.facts(), objector));
        return view;
    }
}
