package cn.greenfactory.process.common;

import cn.greenfactory.process.task.TaskViewRefresh;
import cn.greenfactory.registry.FactoryChanged;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Shows the factory as it stands now in every open task about it, at the end of the transaction that changed it. */
@Component
class OnFactoryChanged {

    private final TaskViewRefresh views;

    OnFactoryChanged(TaskViewRefresh views) {
        this.views = views;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(FactoryChanged changed) {
        views.refresh(OnFactoryReassigned.FACTORY, changed.factoryId());
    }
}
