package cn.greenfactory.process.recommendation;

import cn.greenfactory.oversight.GroundDesk;
import cn.greenfactory.oversight.recommendation.Recommendation;
import cn.greenfactory.oversight.recommendation.RecommendationDesk;
import cn.greenfactory.process.common.SubjectViews;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What officials see of a recommendation: the factory, the exception, an open removal, the paper, files, deadline. */
@Component
class RecommendationViews {

    private final RecommendationDesk desk;
    private final GroundDesk grounds;
    private final SubjectViews views;

    RecommendationViews(RecommendationDesk desk, GroundDesk grounds, SubjectViews views) {
        this.desk = desk;
        this.grounds = grounds;
        this.views = views;
    }

    ObjectNode of(DelegateExecution execution) {
        Recommendation r = desk.get(ProvincialRecommendationProcess.RECOMMENDATION_ID.idFrom(execution));
        boolean removal = grounds.removalOpen(r.factoryId());
        ObjectNode view = views.about(r.factoryId());
        view.put("number", r.number());
        view.put("targetLevel", r.targetLevel().title());
        view.put("recommendationYear", r.recommendationYear());
        view.put("state", r.state().title());
        view.put("exceptionReason", r.exceptionReason());
        view.put("exceptionOpinion", r.exceptionOpinion());
        view.put("paperNumber", r.paperNumber());
        view.put("sentAt", r.sentAt() == null ? null : r.sentAt().toString());
        view.put("removalOpen", removal ? "正在办理移出市级名单（第十四条）" : "没有");
        view.put("suggestion", suggestion(r, removal));
        return views.complete(view, execution);
    }

    private String suggestion(Recommendation r, boolean removal) {
        if (removal) {
            return "正在办理移出的，不予推荐";
        }
        if (Boolean.TRUE.equals(r.exceptionApproved())) {
            return "负责人已批准作为例外推荐";
        }
        return desk.listing(r.factoryId()).isPresent() ? "已列入市级名单，可以推荐" : "原则上应先纳入市级名单；例外由负责人决定";
    }
}
