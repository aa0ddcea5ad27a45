package cn.greenfactory.program;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/** Enterprises are registered, the round is called, the enterprises apply (Arts. 3, 5–7). */
class Applying {

    private static final String INDUSTRY = "3812";

    private final Bureau bureau;
    private final JsonNode dossier;

    Applying(Bureau bureau) {
        this.bureau = bureau;
        try (InputStream sample = Applying.class.getResourceAsStream("/demo/sample-dossier.json")) {
            this.dossier = Web.JSON.readTree(sample);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void enrol() {
        for (Firm firm : bureau.firms) {
            if (bureau.officer
                            .get("/api/staff/enterprises/" + firm.creditCode())
                            .status()
                    == 404) {
                bureau.officer.post("/api/staff/enterprises", entry(firm)).orFail();
            }
        }
        bureau.say("登记企业 " + bureau.firms.size() + " 家");
    }

    void callRound() {
        if (bureau.officer.get("/api/staff/rounds/" + bureau.year).ok()) {
            return;
        }
        LocalDate today = bureau.now().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate();
        Map<String, Object> terms = new HashMap<>();
        terms.put("roundYear", bureau.year);
        terms.put("applicationsCloseOn", today.plusDays(18).toString());
        terms.put("recommendationsCloseOn", today.plusDays(39).toString());
        terms.put("reviewsCloseOn", today.plusDays(60).toString());
        terms.put("lookbackEndsOn", LocalDate.of(bureau.year, 3, 20).toString());
        terms.put("standardEdition", "2025");
        terms.put("notApplicable", "REDISTRIBUTE");
        terms.put("panelSize", 3);
        terms.put("quorum", 2);
        terms.put("maxSpread", 30);
        bureau.officer.post("/api/staff/rounds", terms).orFail();
        bureau.say("发起批次 " + bureau.year);
    }

    /** All but the late one hand in; the one that is to break waits for the administrator. */
    void apply() {
        RoundState round = bureau.round();
        if (!round.at("OPEN") || !bureau.now().isBefore(round.endOf("applicationsCloseOn"))) {
            return;
        }
        for (Firm firm : bureau.firms) {
            CaseRow row = round.of(firm).orElse(null);
            if (row == null || row.at("DRAFT")) {
                String id = prepare(firm, row);
                if (firm.fate() != Fate.LATE && firm.fate() != Fate.BROKEN) {
                    submit(firm, id).orFail();
                }
                bureau.say("申报 " + firm.ordinal());
            }
        }
        bureau.drive(
                "编号",
                state -> state.cases().stream()
                        .filter(row -> !row.at("DRAFT"))
                        .allMatch(row -> !row.number().isEmpty() || isBroken(row)),
                state -> {});
    }

    private boolean isBroken(CaseRow row) {
        return bureau.firm(row).fate() == Fate.BROKEN;
    }

    Answer submit(Firm firm, String id) {
        return bureau.enterprise(firm)
                .post(
                        "/api/enterprise/applications/" + id + "/submission",
                        Map.of("truthUndertaken", true, "explanations", Map.of()));
    }

    private String prepare(Firm firm, CaseRow row) {
        Web web = bureau.enterprise(firm);
        Answer draft = row == null
                ? web.post(
                                "/api/enterprise/applications",
                                Map.of("roundCode", Integer.toString(bureau.year), "countyCode", firm.county()))
                        .orFail()
                : web.get("/api/enterprise/applications/" + row.id()).orFail();
        String id = draft.body().path("id").asText();
        web.put("/api/enterprise/applications/" + id + "/draft", dossier, draft.eTag())
                .orFail();
        if (draft.body().path("attachments").isEmpty()) {
            String pdf = "%PDF-1.4\n% " + firm.name() + "\n%%EOF\n";
            web.multipart(
                            "/api/enterprise/applications/" + id + "/attachments",
                            Map.of("kind", "SELF_EVALUATION_REPORT"),
                            Map.of("file", pdf))
                    .orFail();
        }
        return id;
    }

    private static Map<String, Object> entry(Firm firm) {
        String address = "石家庄市巡回路" + firm.ordinal() + "号";
        return Map.of(
                "enterprise",
                Map.of(
                        "creditCode",
                        firm.creditCode(),
                        "name",
                        firm.name(),
                        "address",
                        address,
                        "legalRepresentative",
                        "巡回人",
                        "industryCode",
                        INDUSTRY,
                        "contact",
                        "联系人",
                        "phone",
                        "0311-0000000"),
                "factory",
                Map.of(
                        "name",
                        "第" + firm.ordinal() + "工厂",
                        "countyCode",
                        firm.county(),
                        "address",
                        address,
                        "industryCode",
                        INDUSTRY),
                "password",
                Firm.PASSWORD);
    }
}
