package cn.greenfactory.process.certification;

import static cn.greenfactory.process.certification.CertificationRoundProcess.COLLECT_OUTCOME;
import static cn.greenfactory.process.certification.CertificationRoundProcess.COLLECT_REASON;
import static cn.greenfactory.process.certification.CertificationRoundProcess.RECOMMENDATIONS_CLOSE_ON;
import static cn.greenfactory.process.certification.CertificationRoundProcess.ROUND_ID;

import cn.greenfactory.certification.Rounds;
import cn.greenfactory.process.common.Days;
import cn.greenfactory.process.task.Completion;
import cn.greenfactory.process.task.HumanTask;
import cn.greenfactory.process.variables.ProcessVariable;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Task_CollectRecommendations (Arts. 8, 9): go on with the cases recommended so far, or give the counties more time. */
@Component
class CollectRecommendations implements HumanTask {

    private final Rounds rounds;
    private final OfficialViews views;

    CollectRecommendations(Rounds rounds, OfficialViews views) {
        this.rounds = rounds;
        this.views = views;
    }

    @Override
    public List<ProcessVariable<?>> completedWith() {
        return List.of(COLLECT_OUTCOME, COLLECT_REASON, RECOMMENDATIONS_CLOSE_ON);
    }

    @Override
    public JsonNode view(DelegateExecution execution) {
        return views.ofRound(execution);
    }

    @Override
    public void complete(Completion completion) {
        UUID roundId = completion.id(ROUND_ID);
        String reason = completion.text(COLLECT_REASON);
        if (completion.choice(COLLECT_OUTCOME, CollectOutcome.class, "汇总意见") == CollectOutcome.PROCEED) {
            rounds.closeRecommendations(roundId, reason, completion.userId());
        } else {
            LocalDate closeOn = Days.read(completion, RECOMMENDATIONS_CLOSE_ON, "新的推荐截止日期");
            rounds.extendRecommendations(roundId, closeOn, reason, completion.userId());
        }
    }
}
