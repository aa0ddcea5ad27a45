package cn.greenfactory.process.recommendation;

import cn.greenfactory.oversight.recommendation.NewRecommendation;
import cn.greenfactory.oversight.recommendation.Recommendation;
import cn.greenfactory.oversight.recommendation.RecommendationDesk;
import cn.greenfactory.process.access.Grants;
import cn.greenfactory.process.common.StartForm;
import cn.greenfactory.security.Role;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Service_OpenRecommendation (Art. 11): writes the row with its number, which becomes the business key. What the form
 * sent stands in our tables and is taken out of the engine again.
 */
@Component
class OpenRecommendation implements JavaDelegate {

    private final RecommendationDesk desk;
    private final StartForm start;
    private final Grants grants;

    OpenRecommendation(RecommendationDesk desk, StartForm start, Grants grants) {
        this.desk = desk;
        this.start = start;
        this.grants = grants;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Recommendation opened =
                desk.open(start.read(execution, NewRecommendation.class, Set.of()), start.startedBy(execution));
        start.clear(execution);
        ProvincialRecommendationProcess.RECOMMENDATION_ID.set(
                execution, opened.id().toString());
        ProvincialRecommendationProcess.FACTORY_ID.set(
                execution, opened.factoryId().toString());
        ProvincialRecommendationProcess.ENTERPRISE_ID.set(
                execution, opened.enterpriseId().toString());
        ProvincialRecommendationProcess.COUNTY_CODE.set(execution, opened.countyCode());
        execution.setProcessBusinessKey(opened.number());
        List.of(Role.CITY_OFFICER.id(), Role.CITY_HEAD.id())
                .forEach(group -> grants.readInstance(group, execution.getProcessInstanceId()));
    }
}
