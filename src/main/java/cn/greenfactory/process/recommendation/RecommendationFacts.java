package cn.greenfactory.process.recommendation;

import cn.greenfactory.oversight.recommendation.RecommendationDesk;
import cn.greenfactory.oversight.recommendation.RecommendationState;
import cn.greenfactory.process.common.WaitedFacts;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the sweeper asks about recommendations: one that has ended waits for nothing. */
@Component
class RecommendationFacts implements WaitedFacts {

    private final RecommendationDesk desk;

    RecommendationFacts(RecommendationDesk desk) {
        this.desk = desk;
    }

    @Override
    public Map<String, Question> byMessage() {
        return Map.of(
                "FactoryDelisted",
                new Question(
                        ProvincialRecommendationProcess.RECOMMENDATION_ID.name(),
                        id -> desk.get(id).state() == RecommendationState.ENDED));
    }
}
