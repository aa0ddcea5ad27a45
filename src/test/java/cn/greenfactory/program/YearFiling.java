package cn.greenfactory.program;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Enterprises file: the city's form with figures, or the proof that the higher form was filed (Art. 12). */
class YearFiling {

    private static final List<String> QUESTIONS = List.of(
            "producing",
            "notAbnormal",
            "noAccident",
            "noViolation",
            "notDishonest",
            "energyRectified",
            "systemsMaintained");

    private final Year year;
    private final JsonNode dossier = dossier();

    YearFiling(Year year) {
        this.year = year;
    }

    /** Files for those members whose reports are open and never were filed. */
    void file(Predicate<YearFate> who) {
        year.reportsOfMembers().forEach((member, row) -> {
            if (who.test(member.fate()) && row.at("FILLING")) {
                file(member, row);
            }
        });
    }

    /** Factories that are no members report as well: the round program's others, and the demonstration's own. */
    void fileForOthers() {
        for (ReportRow row : year.reports()) {
            if (year.byFactory(row.factoryId()).isEmpty() && row.at("FILLING")) {
                boolean firm = year.bureau.firms.stream()
                        .anyMatch(each -> each.creditCode().equals(row.creditCode()));
                Web enterprise = year.bureau.enterprise(row.creditCode(), firm ? Firm.PASSWORD : "demo");
                file(enterprise, row, content(null, row));
                year.bureau.say("其他工厂填报 " + row.creditCode());
            }
        }
    }

    void file(Member member, ReportRow row) {
        file(year.enterprise(member), row, content(member, row));
        year.bureau.say("填报 " + member.ordinal() + " " + member.fate().story());
    }

    private static void file(Web enterprise, ReportRow row, JsonNode content) {
        String path = "/api/enterprise/reports/" + row.id();
        Answer report = enterprise.get(path).orFail();
        enterprise.put(path + "/draft", content, report.eTag()).orFail();
        boolean proven = !enterprise.get(path + "/attachments").orFail().body().isEmpty();
        if (!row.form().equals("CITY") && !proven) {
            enterprise
                    .multipart(
                            path + "/attachments",
                            Map.of("kind", "HIGHER_FORM_PROOF"),
                            Map.of("file", "%PDF-1.4\n% " + row.creditCode() + "\n%%EOF\n"))
                    .orFail();
        }
        enterprise.post(path + "/submission", Map.of("truthUndertaken", true)).orFail();
    }

    private ObjectNode content(Member member, ReportRow row) {
        ObjectNode content = Web.JSON.createObjectNode();
        boolean renamed = member != null && member.fate() == YearFate.RENAMED;
        content.putObject("changes").put("changed", renamed);
        if (renamed) {
            content.withObject("/changes").putArray("declarations").add(renaming(member));
        }
        if (!row.form().equals("CITY")) {
            content.putObject("filing")
                    .put("filedOn", year.today().toString())
                    .put("filedAs", "上级系统 " + row.creditCode());
            return content;
        }
        QUESTIONS.forEach(
                each -> content.withObject("/compliance").putObject(each).put("answer", true));
        content.set("inputs", dossier.get("inputs").deepCopy());
        content.withObject("/inputs").put("statisticalYear", year.dataYear);
        for (String code : List.of("advancedEquipmentCount", "upgradeInvestmentShare")) {
            content.withObject("/indicators")
                    .putObject(code)
                    .set("value", dossier.path("indicators").path(code).get("value"));
        }
        return content;
    }

    private JsonNode renaming(Member member) {
        ObjectNode change = Web.JSON.createObjectNode();
        change.put("kind", "RENAMED");
        change.put("effectiveOn", year.first().toString());
        change.put("explanation", "企业名称已经工商变更登记");
        change.putObject("details").put("enterpriseName", member.newName());
        return change;
    }

    /** A number that every city form of this program carries. */
    double input(String code) {
        return dossier.path("inputs").path(code).asDouble();
    }

    private static JsonNode dossier() {
        try (InputStream sample = YearFiling.class.getResourceAsStream("/demo/sample-dossier.json")) {
            return Web.JSON.readTree(sample);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
