package cn.greenfactory.process.certification;

import static cn.greenfactory.process.certification.ExpertReviewProcess.CASE_ID;
import static cn.greenfactory.process.certification.ExpertReviewProcess.EXPERT_OPINION;
import static cn.greenfactory.process.certification.ExpertReviewProcess.EXPERT_RECUSED;
import static cn.greenfactory.process.certification.ExpertReviewProcess.EXPERT_SCORE;
import static cn.greenfactory.process.certification.ExpertReviewProcess.EXPERT_SUPPORTS;
import static cn.greenfactory.process.certification.ExpertReviewProcess.EXPERT_VETO_FOUND;
import static cn.greenfactory.process.certification.ExpertReviewProcess.RECUSAL_REASON;

import cn.greenfactory.certification.ExpertScore;
import cn.greenfactory.certification.Panels;
import cn.greenfactory.process.common.TaskClock;
import cn.greenfactory.process.task.Completion;
import cn.greenfactory.process.task.HumanTask;
import cn.greenfactory.process.variables.ProcessVariable;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Task_ScoreApplication (Art. 9): one seat scores, or stands back. */
@Component
class ScoreApplication implements HumanTask {

    private final Panels panels;
    private final OfficialViews views;
    private final TaskClock clock;

    ScoreApplication(Panels panels, OfficialViews views, TaskClock clock) {
        this.panels = panels;
        this.views = views;
        this.clock = clock;
    }

    @Override
    public List<ProcessVariable<?>> completedWith() {
        return List.of(
                EXPERT_RECUSED, RECUSAL_REASON, EXPERT_SCORE, EXPERT_SUPPORTS, EXPERT_VETO_FOUND, EXPERT_OPINION);
    }

    @Override
    public JsonNode view(DelegateExecution execution) {
        return views.ofSeat(execution);
    }

    @Override
    public void complete(Completion completion) {
        boolean recused = completion.ticked(EXPERT_RECUSED, "是否回避");
        ExpertScore score = recused ? recusal(completion) : score(completion);
        panels.score(completion.id(CASE_ID), Seats.seat(completion.task().getExecution()), score, completion.userId());
        completion.task().getExecution().setVariable(EXPERT_RECUSED.name(), recused);
        clock.close(completion);
    }

    private static ExpertScore recusal(Completion completion) {
        return ExpertScore.recusal(completion.requiredText(RECUSAL_REASON, "回避理由"));
    }

    private static ExpertScore score(Completion completion) {
        return ExpertScore.of(
                completion.requiredNumber(EXPERT_SCORE, "评分"),
                completion.flag(EXPERT_SUPPORTS, "是否支持认定"),
                completion.flag(EXPERT_VETO_FOUND, "是否发现否决情形"),
                completion.requiredText(EXPERT_OPINION, "评审意见"));
    }
}
