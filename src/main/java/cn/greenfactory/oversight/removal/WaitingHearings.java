package cn.greenfactory.oversight.removal;

import cn.greenfactory.calendar.HolidaysLoaded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hearings whose days could not be counted begin when the year's holidays are loaded. */
@Component
class WaitingHearings {

    private final DefencePeriod period;
    private final RemovalLocks dossiers;
    private final RemovalHearing hearing;

    WaitingHearings(DefencePeriod period, RemovalLocks dossiers, RemovalHearing hearing) {
        this.period = period;
        this.dossiers = dossiers;
        this.hearing = hearing;
    }

    /** Locks no removal: the import holds the calendar's lock, which comes after them. */
    @EventListener
    @Transactional
    public void on(HolidaysLoaded loaded) {
        period.waiting().stream().map(dossiers::read).forEach(hearing::beginIfDue);
    }
}
