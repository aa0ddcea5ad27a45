package cn.greenfactory.program;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * A whole year of 30 listed factories from the outside, over HTTP: on the lists of the city, the province and the nation,
 * with reports that are returned, late, never filed or falsified, a merger, a new name, three incidents and removals on
 * all five grounds. It remembers nothing: each step asks the service what is still to be done, so the program may be
 * started again at any point and ends the same.
 *
 * <p>{@code java … cn.greenfactory.program.YearProgram http://localhost:8080 [year of the round]}: the factories are the
 * first 30 that the round program certifies; if they are not certified yet, it is run first. Exit 1 on a wrong end.
 */
public final class YearProgram {

    private final Year year;
    private final YearFiling filing;
    private final YearCalling calling;
    private final ReportDesk reports;
    private final ChangeDesk changes;
    private final IncidentDesk incidents;
    private final GroundFinder grounds;
    private final RemovalDesk removals;

    private YearProgram(Year year) {
        this.year = year;
        this.filing = new YearFiling(year);
        this.calling = new YearCalling(year);
        this.reports = new ReportDesk(year, filing);
        this.changes = new ChangeDesk(year);
        this.incidents = new IncidentDesk(year);
        this.grounds = new GroundFinder(year);
        this.removals = new RemovalDesk(year, incidents);
    }

    /** @param args the service's address, and the year of the round that certified the factories, or nothing */
    public static void main(String[] args) {
        String base = args.length > 0 ? args[0] : "http://localhost:8080";
        int round = args.length > 1 ? Integer.parseInt(args[1]) : RoundProgram.year(base);
        Consumer<String> log = line -> System.err.println(line);
        if (Year.of(new Bureau(base, round, log, asked -> {})).isEmpty()) {
            RoundProgram.run(base, round, log);
        }
        YearOutcome outcome = run(base, round, log);
        System.out.println(outcome.table());
        System.exit(outcome.right() ? 0 : 1);
    }

    /**
     * Runs the year of the factories of this round to its end, from wherever it stands.
     *
     * @param log told of every step when it is done
     */
    static YearOutcome run(String base, int round, Consumer<String> log) {
        return run(base, round, log, asked -> {});
    }

    /** The same; {@code outgoing} is told of every request while it is on its way. */
    static YearOutcome run(String base, int round, Consumer<String> log, Consumer<String> outgoing) {
        Optional<Year> year = Year.of(new Bureau(base, round, log, outgoing));
        return new YearProgram(year.orElseThrow(() -> new WrongEndException("工厂尚未认定"))).run();
    }

    private YearOutcome run() {
        year.bureau.waitUntil(Year.at(year.first(), 9));
        calling.calendar();
        new Raising(year).raise();
        calling.open();
        firstDays();
        lastDays();
        afterTheLastDay();
        restOfTheYear();
        year.drive("办结全部流程", () -> year.running().isEmpty(), () -> {});
        return new YearAudit(year, filing).outcome();
    }

    /** Most file, two factories become one, three report incidents; what can be settled at once is settled. */
    private void firstDays() {
        year.bureau.waitUntil(Year.at(year.first().plusDays(1), 10));
        incidents.report();
        changes.declareMerger();
        filing.file(YearFate::early);
        filing.fileForOthers();
        year.drive("办结首批动态管理表", this::firstSettled, this::everybodyActs);
    }

    private boolean firstSettled() {
        return year.reportsOfMembers().entrySet().stream()
                        .filter(each -> each.getKey().fate().early()
                                || each.getKey().fate().filed() == YearFate.Filed.DELISTED)
                        .allMatch(each -> each.getValue().ended())
                && removals.opened(YearFate.FALSIFIED_ON_SITE)
                && removals.settled(YearFate.MAJOR_INCIDENT)
                && removals.settled(YearFate.DOWNGRADED_INCIDENT)
                && incidents.settled(YearFate.LARGER_INCIDENT)
                && incidents.settled(YearFate.DOWNGRADED_INCIDENT);
    }

    private void everybodyActs() {
        reports.act();
        changes.act();
        incidents.act();
        grounds.inspect();
        removals.act();
    }

    private void lastDays() {
        year.bureau.waitUntil(Year.at(year.day(4, 14), 10));
        if (year.state().equals("OPEN")) {
            reports.urgeAndExtend();
            year.bureau.waitUntil(Year.at(year.day(4, 15), 20));
            filing.file(fate -> fate == YearFate.URGED);
        }
    }

    private void afterTheLastDay() {
        calling.close();
        year.bureau.waitUntil(Year.at(year.day(4, 17), 10));
        filing.file(fate -> fate == YearFate.LATE);
        reports.decideOutstanding();
        year.bureau.waitUntil(Year.at(year.day(4, 23), 10));
        filing.file(fate -> fate == YearFate.EXTENDED_EARLY);
        year.bureau.waitUntil(Year.at(year.day(4, 29), 10));
        filing.file(fate -> fate == YearFate.EXTENDED);
        year.drive("年度汇总", () -> year.state().equals("ENDED"), this::everybodyActs);
        removals.settleAll("移出未按规定提交和造假的工厂");
    }

    private void restOfTheYear() {
        year.bureau.waitUntil(Year.at(year.day(6, 15), 10));
        incidents.determineTheMajorOne();
        grounds.recordHigherRemoval();
        removals.settleAll("移出被调出上级名单的工厂");
        year.bureau.waitUntil(Year.at(year.day(9, 10), 10));
        grounds.recordDeregistration();
        removals.settleAll("移出注销的工厂");
        year.bureau.waitUntil(Year.at(year.day(12, 31), 12));
    }
}
