package cn.greenfactory.process.notice;

import cn.greenfactory.process.common.EnterpriseTask;
import cn.greenfactory.process.common.TaskClock;
import org.springframework.stereotype.Component;

/** Task_RespondToObjection (Art. 10): {@link cn.greenfactory.notice.ObjectionHandling#respond} has written it. */
@Component
class RespondToObjection extends EnterpriseTask {

    RespondToObjection(TaskClock clock) {
        super(clock);
    }
}
