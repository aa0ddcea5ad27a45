package cn.greenfactory.program;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What became of one application.
 *
 * @param status the end it came to
 * @param certificateNo on the public list, empty unless it is there
 */
record RoundResult(Firm firm, String number, String status, String certificateNo, String outcome) {

    static List<RoundResult> of(Bureau bureau) {
        RoundState round = bureau.round();
        List<RoundResult> results = new ArrayList<>();
        for (Firm firm : bureau.firms) {
            CaseRow row = round.of(firm).orElseThrow(() -> new WrongEndException("没有 " + firm.name() + " 的申报"));
            results.add(new RoundResult(firm, row.number(), row.status(), certificate(bureau, firm), row.outcome()));
        }
        return results;
    }

    /** Whether it ended as it must, and is on the public list exactly when it was certified. */
    boolean right() {
        return status.equals(firm.fate().end()) && certificateNo.isEmpty() != status.equals("CERTIFIED");
    }

    static String table(List<RoundResult> results) {
        long certified = results.stream()
                .filter(each -> each.status().equals("CERTIFIED"))
                .count();
        long wrong = results.stream().filter(each -> !each.right()).count();
        return results.stream().map(RoundResult::line).collect(Collectors.joining("\n"))
                + String.format("%n申报 %d 件，认定 %d 家，与预期不符 %d 件", results.size(), certified, wrong);
    }

    private String line() {
        return String.format(
                "%2d %s %s %-23s %-17s %-16s %s %s%s",
                firm.ordinal(),
                firm.creditCode(),
                firm.county(),
                number,
                status,
                certificateNo,
                firm.fate().story(),
                outcome,
                right() ? "" : "  <- 应为 " + firm.fate().end());
    }

    private static String certificate(Bureau bureau, Firm firm) {
        JsonNode found = bureau.anybody
                .get("/api/public/factories?q=" + firm.creditCode())
                .orFail()
                .body();
        return found.isEmpty() ? "" : found.get(0).path("certificateNo").asText();
    }
}
