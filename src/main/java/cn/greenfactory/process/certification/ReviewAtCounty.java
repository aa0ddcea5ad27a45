package cn.greenfactory.process.certification;

import static cn.greenfactory.process.certification.CertificationProcess.CASE_ID;
import static cn.greenfactory.process.certification.CertificationProcess.COUNTY_OPINION;
import static cn.greenfactory.process.certification.CertificationProcess.COUNTY_OUTCOME;
import static cn.greenfactory.process.certification.CertificationProcess.INDICATOR_CORRECTIONS;
import static cn.greenfactory.process.certification.CertificationProcess.SUPPLEMENT_ITEMS;

import cn.greenfactory.certification.CountyOutcome;
import cn.greenfactory.certification.CountyReviews;
import cn.greenfactory.certification.IndicatorCorrection;
import cn.greenfactory.process.common.Lists;
import cn.greenfactory.process.common.TaskClock;
import cn.greenfactory.process.task.Completion;
import cn.greenfactory.process.task.HumanTask;
import cn.greenfactory.process.variables.ProcessVariable;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Task_ReviewAtCounty (Art. 8): the county reviewer recommends, returns once for everything, or declines. */
@Component
class ReviewAtCounty implements HumanTask {

    private final CountyReviews reviews;
    private final OfficialViews views;
    private final TaskClock clock;

    ReviewAtCounty(CountyReviews reviews, OfficialViews views, TaskClock clock) {
        this.reviews = reviews;
        this.views = views;
        this.clock = clock;
    }

    @Override
    public List<ProcessVariable<?>> completedWith() {
        return List.of(COUNTY_OUTCOME, COUNTY_OPINION, INDICATOR_CORRECTIONS, SUPPLEMENT_ITEMS);
    }

    @Override
    public JsonNode view(DelegateExecution execution) {
        return views.ofCase(execution);
    }

    @Override
    public void complete(Completion completion) {
        CountyOutcome outcome = completion.choice(COUNTY_OUTCOME, CountyOutcome.class, "审核意见");
        String opinion = completion.requiredText(COUNTY_OPINION, "审核意见说明");
        List<IndicatorCorrection> corrections =
                Lists.read(completion, INDICATOR_CORRECTIONS, IndicatorCorrection.class, "指标核定");
        List<String> items = Lists.read(completion, SUPPLEMENT_ITEMS, String.class, "补正事项");
        reviews.review(completion.id(CASE_ID), outcome, opinion, corrections, items, completion.userId());
        if (outcome != CountyOutcome.RETURN) {
            clock.close(completion);
        }
    }
}
