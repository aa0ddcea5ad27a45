package cn.greenfactory.oversight.annual;

import cn.greenfactory.oversight.Acts;
import cn.greenfactory.oversight.annual.ReportRows.NewReport;
import cn.greenfactory.registry.Factory;
import cn.greenfactory.registry.ListedFactory;
import cn.greenfactory.registry.Register;
import cn.greenfactory.registry.RegisterLists;
import cn.greenfactory.security.Capacity;
import cn.greenfactory.shared.China;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The reporting years: opened with frozen terms and the list of who reports, extended, closed (第十二条). */
@Service
public class ReportYears {

    private static final String KIND = "REPORT_YEAR";

    private final YearRows years;
    private final ReportRows reports;
    private final ReportReads reads;
    private final YearTermsRules rules;
    private final ReportDeadlines deadlines;
    private final Settlement settlement;
    private final Register register;
    private final RegisterLists lists;
    private final ObjectProvider<YearProcesses> processes;
    private final Acts acts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReportYears(
            YearRows years,
            ReportRows reports,
            ReportReads reads,
            YearTermsRules rules,
            ReportDeadlines deadlines,
            Settlement settlement,
            Register register,
            RegisterLists lists,
            ObjectProvider<YearProcesses> processes,
            Acts acts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.years = years;
        this.reports = reports;
        this.reads = reads;
        this.rules = rules;
        this.deadlines = deadlines;
        this.settlement = settlement;
        this.register = register;
        this.lists = lists;
        this.processes = processes;
        this.acts = acts;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens a year from outside Tasklist, by the same start and the same first step. One whose process an administrator
     * ended before the year was is taken up again, on the terms it was opened with.
     *
     * @throws ReportException field by field, or if the year has been opened
     * @throws IllegalStateException if nobody who listens opened it
     */
    @Transactional
    public ReportYear request(YearTerms terms, String who) {
        Optional<ReportYear> opened = Optional.ofNullable(terms.reportYear()).flatMap(years::byYear);
        if (opened.isPresent()) {
            return takeUp(opened.get().id(), who);
        }
        ReportYear asked = rules.year(terms, who);
        events.publishEvent(new ReportYearRequested(terms, who));
        return byYear(asked.reportYear())
                .orElseThrow(() -> new IllegalStateException("no process opened year " + asked.reportYear()));
    }

    /**
     * Service_OpenReportYear: writes the year and a row for each factory that was on the list on 31 December of the year
     * of data and still is. Nobody else reports, nobody is exempt (第十二条).
     *
     * @throws ReportException field by field, or if the year has been opened
     */
    @Transactional
    public UUID open(YearTerms terms, String who) {
        ReportYear year = rules.year(terms, who);
        refuseSecond(year.reportYear());
        try {
            years.insert(year);
        } catch (DuplicateKeyException e) {
            throw ReportException.yearExists(year.reportYear());
        }
        deadlines.open(year);
        List<NewReport> owed = owed(year);
        reports.insert(owed);
        acts.by(
                who,
                Capacity.CITY_OFFICER,
                "Service_OpenReportYear",
                KIND,
                year.id(),
                null,
                Map.of("reportYear", year.reportYear(), "reports", owed.size()));
        return year.id();
    }

    /** @throws ReportException if there is none */
    public ReportYear get(UUID yearId) {
        return years.get(yearId);
    }

    public Optional<ReportYear> byYear(int reportYear) {
        return years.byYear(reportYear);
    }

    /** Every year, newest first. */
    public List<ReportYear> all() {
        return years.all();
    }

    /**
     * Moves the last day of all reports to a later one, with a reason. Publishes ReportYearExtended.
     *
     * @throws ReportException if the day is not later, the reason is missing, or the last day is over
     */
    @Transactional
    public ReportYear extend(UUID yearId, LocalDate day, String reason, String who) {
        String why = Said.required("reason", "延期理由", reason);
        ReportYear year = years.lock(yearId);
        Said.later("reportsCloseOn", year.reportsCloseOn(), day, China.dayOf(clock.instant()));
        if (year.state() != YearState.OPEN || !clock.instant().isBefore(year.reportsCloseAt())) {
            throw ReportException.yearState(year, "全部延期，可以逐件延期");
        }
        years.closeOn(yearId, day, why);
        deadlines.move(year, day, who, why);
        acts.by(
                who,
                Capacity.CITY_OFFICER,
                "ReportYearExtended",
                KIND,
                yearId,
                Map.of("reportsCloseOn", year.reportsCloseOn()),
                Map.of("reportsCloseOn", day, "reason", why));
        events.publishEvent(new ReportYearExtended(yearId, year.reportYear()));
        return years.get(yearId);
    }

    /** Service_CloseReports: the last day is over. Publishes ReportsClosed; repeating it does nothing. */
    @Transactional
    public void close(UUID yearId) {
        ReportYear year = years.lock(yearId);
        if (year.state() != YearState.OPEN || clock.instant().isBefore(year.reportsCloseAt())) {
            return;
        }
        years.reached(yearId, YearState.CLOSED, clock.instant());
        deadlines.close(year);
        acts.bySystem("Service_CloseReports", KIND, yearId, year.state(), YearState.CLOSED);
        events.publishEvent(new ReportsClosed(yearId));
        settlement.count(yearId);
    }

    private ReportYear takeUp(UUID yearId, String who) {
        ReportYear year = years.lock(yearId);
        if (year.state() == YearState.ENDED || !processes.getObject().resume(year)) {
            throw ReportException.yearExists(year.reportYear());
        }
        Map<String, String> state = Map.of("state", year.state().name());
        acts.by(who, Capacity.CITY_OFFICER, "ReportYearResumed", KIND, yearId, state, state);
        return year;
    }

    private List<NewReport> owed(ReportYear year) {
        LocalDate today = China.dayOf(clock.instant());
        Set<UUID> then = register.list(year.lastDayOfData(), null, null).stream()
                .map(ListedFactory::factoryId)
                .collect(Collectors.toSet());
        List<ListedFactory> owing = register.list(today, null, null).stream()
                .filter(each -> then.contains(each.factoryId()))
                .toList();
        Map<UUID, Factory> factories =
                lists.factories(owing.stream().map(ListedFactory::factoryId).toList());
        return owing.stream()
                .map(each -> new NewReport(
                        UUID.randomUUID(),
                        year.id(),
                        each.factoryId(),
                        factories.get(each.factoryId()).enterpriseId(),
                        each.countyCode(),
                        each.industryCode(),
                        each.level().name()))
                .toList();
    }

    /** Whether every report of the year has a process. */
    public boolean allStarted(UUID yearId) {
        return !reads.anyToStart(yearId);
    }

    private void refuseSecond(int reportYear) {
        if (years.byYear(reportYear).isPresent()) {
            throw ReportException.yearExists(reportYear);
        }
    }
}
