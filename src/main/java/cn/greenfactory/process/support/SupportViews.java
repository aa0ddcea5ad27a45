package cn.greenfactory.process.support;

import cn.greenfactory.oversight.support.SupportDesk;
import cn.greenfactory.oversight.support.SupportRequest;
import cn.greenfactory.process.common.SubjectViews;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What officials see of a request: who asks what, why it was forwarded, its files, and the deadline explained. */
@Component
class SupportViews {

    private final SupportDesk desk;
    private final SubjectViews views;

    SupportViews(SupportDesk desk, SubjectViews views) {
        this.desk = desk;
        this.views = views;
    }

    ObjectNode of(DelegateExecution execution) {
        SupportRequest request = desk.get(SupportRequestProcess.SUPPORT_ID.idFrom(execution));
        ObjectNode view = views.about(request.factoryId());
        view.put("number", request.number());
        view.put("title", request.title());
        view.put("content", request.content());
        view.put("requestedAt", request.requestedAt().toString());
        view.put("state", request.state().title());
        view.put("forwardReason", request.forwardReason());
        return views.complete(view, execution);
    }
}
