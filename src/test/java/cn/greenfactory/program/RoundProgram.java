package cn.greenfactory.program;

import java.util.List;
import java.util.function.Consumer;

/**
 * A whole certification round from the outside, over HTTP: 45 applications in 10 counties and everything that can
 * happen to them. It remembers nothing: each step asks the service what is still to be done, so the program may be
 * started again at any point and ends the same.
 *
 * <p>{@code java … cn.greenfactory.program.RoundProgram http://localhost:8080 [year]}: without a year it goes on with
 * its own round or takes the first free year. Exit 1 on a wrong end.
 */
public final class RoundProgram {

    private static final int FIRST_YEAR = 2027;

    private final Bureau bureau;

    private RoundProgram(Bureau bureau) {
        this.bureau = bureau;
    }

    /** @param args the service's address, and the year of the round or nothing */
    public static void main(String[] args) {
        String base = args.length > 0 ? args[0] : "http://localhost:8080";
        int year = args.length > 1 ? Integer.parseInt(args[1]) : year(base);
        List<RoundResult> results = run(base, year, line -> System.err.println(line));
        System.out.println(RoundResult.table(results));
        System.exit(exitCode(results));
    }

    /** 0 when every application ended as it must, 1 otherwise; without any application, nothing did. */
    static int exitCode(List<RoundResult> results) {
        return !results.isEmpty() && results.stream().allMatch(RoundResult::right) ? 0 : 1;
    }

    /**
     * Runs the year's round to its end, from wherever it stands.
     *
     * @param log told of every step when it is done
     * @return what became of each application, by ordinal
     */
    static List<RoundResult> run(String base, int year, Consumer<String> log) {
        return run(base, year, log, asked -> {});
    }

    /** The same; {@code outgoing} is told of every request while it is on its way. */
    static List<RoundResult> run(String base, int year, Consumer<String> log, Consumer<String> outgoing) {
        return new RoundProgram(new Bureau(base, year, log, outgoing)).run();
    }

    private List<RoundResult> run() {
        Applying applying = new Applying(bureau);
        Counties counties = new Counties(bureau, applying);
        Reviews reviews = new Reviews(bureau);
        Listing listing = new Listing(bureau);
        applying.enrol();
        applying.callRound();
        applying.apply();
        new TechnicalFailure(bureau, applying).happenAndBeRepaired();
        counties.withdraw();
        counties.recommend();
        counties.refuseTheLate();
        counties.collect();
        reviews.appoint();
        reviews.review();
        listing.approve();
        listing.publishAndHear();
        listing.certify();
        return new Audit(bureau).results();
    }

    /** The program's own round of the earliest year that is not somebody else's, or the first year without a round. */
    static int year(String base) {
        Web officer = Web.basic(base, "city-officer-1", "demo");
        int year = FIRST_YEAR;
        while (officer.get("/api/staff/rounds/" + year).ok()
                && !officer.get("/api/staff/enterprises/" + Firm.of(year, 1).creditCode())
                        .ok()) {
            year++;
        }
        return year;
    }
}
