package cn.greenfactory.process.certification;

import static cn.greenfactory.process.certification.CertificationProcess.CASE_ID;
import static cn.greenfactory.process.certification.CertificationProcess.COUNTY_HEAD_OPINION;
import static cn.greenfactory.process.certification.CertificationProcess.COUNTY_SIGNED;
import static cn.greenfactory.process.certification.CertificationProcess.DOCUMENT_NO;

import cn.greenfactory.certification.CountyReviews;
import cn.greenfactory.process.common.TaskClock;
import cn.greenfactory.process.task.Completion;
import cn.greenfactory.process.task.HumanTask;
import cn.greenfactory.process.variables.ProcessVariable;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The county head signs what the reviewer proposed, or sends it back with a reason (Art. 8). */
abstract class CountySignature implements HumanTask {

    private final CountyReviews reviews;
    private final OfficialViews views;
    private final TaskClock clock;
    private final boolean recommend;

    CountySignature(CountyReviews reviews, OfficialViews views, TaskClock clock, boolean recommend) {
        this.reviews = reviews;
        this.views = views;
        this.clock = clock;
        this.recommend = recommend;
    }

    @Override
    public List<ProcessVariable<?>> completedWith() {
        return List.of(COUNTY_SIGNED, COUNTY_HEAD_OPINION, DOCUMENT_NO);
    }

    @Override
    public JsonNode view(DelegateExecution execution) {
        return views.ofCase(execution);
    }

    @Override
    public void complete(Completion completion) {
        boolean signed = completion.flag(COUNTY_SIGNED, "是否签发");
        String opinion =
                signed ? completion.text(COUNTY_HEAD_OPINION) : completion.requiredText(COUNTY_HEAD_OPINION, "不签发的理由");
        reviews.sign(
                completion.id(CASE_ID), recommend, signed, opinion, completion.text(DOCUMENT_NO), completion.userId());
        clock.close(completion);
    }
}
