package cn.greenfactory.process.engine;

import cn.greenfactory.calendar.ClockMoved;
import cn.greenfactory.calendar.ServiceClock;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the engine's clock at the service's: due jobs, due dates and history speak of the same time. */
@Component
class EngineClock implements InitializingBean {

    private final ServiceClock clock;

    EngineClock(ServiceClock clock) {
        this.clock = clock;
    }

    @Override
    public void afterPropertiesSet() {
        follow();
    }

    @EventListener
    void on(ClockMoved moved) {
        follow();
    }

    private void follow() {
        long offset = clock.offset().toMillis();
        if (offset == 0) {
            ClockUtil.reset();
        } else {
            ClockUtil.offset(offset);
        }
    }
}
