package cn.greenfactory.process.certification;

import cn.greenfactory.process.common.EnterpriseTask;
import cn.greenfactory.process.common.TaskClock;
import org.springframework.stereotype.Component;

/** Task_PrepareSelfEvaluation (Art. 6): done with the submission, in the portal. */
@Component
class PrepareSelfEvaluation extends EnterpriseTask {

    PrepareSelfEvaluation(TaskClock clock) {
        super(clock);
    }
}
