package cn.greenfactory.process.certification;

import cn.greenfactory.process.common.EnterpriseTask;
import cn.greenfactory.process.common.TaskClock;
import org.springframework.stereotype.Component;

/** Task_SubmitApplication (Art. 7): {@link cn.greenfactory.certification.Applications#submit} has written it. */
@Component
class SubmitApplication extends EnterpriseTask {

    SubmitApplication(TaskClock clock) {
        super(clock);
    }
}
