package cn.greenfactory.process.removal;

import cn.greenfactory.process.common.EnterpriseTask;
import cn.greenfactory.process.common.TaskClock;
import org.springframework.stereotype.Component;

/** Task_StateDefence (Art. 14): {@link cn.greenfactory.oversight.removal.RemovalHearing#state} has written it. */
@Component
class StateDefence extends EnterpriseTask {

    StateDefence(TaskClock clock) {
        super(clock);
    }
}
