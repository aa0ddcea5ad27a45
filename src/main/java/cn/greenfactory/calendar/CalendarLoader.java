package cn.greenfactory.calendar;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Loads the holiday notices when everything is wired and before the web and the jobs start. */
@Component
class CalendarLoader implements SmartLifecycle {

    private final HolidayNotices notices;
    private volatile boolean running;

    CalendarLoader(HolidayNotices notices) {
        this.notices = notices;
    }

    @Override
    public void start() {
        notices.loadFiles();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1000;
    }
}
