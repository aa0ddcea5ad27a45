package cn.greenfactory.process.annual;

import cn.greenfactory.process.common.EnterpriseTask;
import cn.greenfactory.process.common.TaskClock;
import org.springframework.stereotype.Component;

/** Task_RecordHigherForm (Arts. 12, 15): {@link cn.greenfactory.oversight.annual.ReportFiling#submit} has written it. */
@Component
class RecordHigherForm extends EnterpriseTask {

    RecordHigherForm(TaskClock clock) {
        super(clock);
    }
}
