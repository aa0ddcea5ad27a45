package cn.greenfactory.process.inspection;

import cn.greenfactory.process.common.EnterpriseTask;
import cn.greenfactory.process.common.TaskClock;
import org.springframework.stereotype.Component;

/**
 * Task_Rectify (Art. 13): {@link cn.greenfactory.oversight.inspection.InspectionFindings#submit} has written it; the
 * message of it ends the task.
 */
@Component
class Rectify extends EnterpriseTask {

    Rectify(TaskClock clock) {
        super(clock);
    }
}
