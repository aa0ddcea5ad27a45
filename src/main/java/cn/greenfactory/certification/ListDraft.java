package cn.greenfactory.certification;

import cn.greenfactory.registry.Enterprise;
import cn.greenfactory.registry.Register;
import cn.greenfactory.security.Units;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The rows of a list in the words of this day, and their hash: SHA-256 over the UTF-8 bytes of a JSON array that holds,
 * for each row in order, an array of ordinal, application number, credit code, enterprise, factory, county code,
 * proposed, reason.
 */
@Component
class ListDraft {

    private final Register register;
    private final Units units;
    private final ObjectMapper json;

    ListDraft(Register register, Units units, ObjectMapper json) {
        this.register = register;
        this.units = units;
        this.json = json;
    }

    /** One row per case; the proposed ones first, both in the order of the participants. */
    List<ListRow> rows(List<Application> scope, Map<String, CaseDecision> decisions) {
        List<Application> ordered = new ArrayList<>(scope);
        ordered.sort((a, b) -> Boolean.compare(
                decisions.get(b.number()).proposed(), decisions.get(a.number()).proposed()));
        List<ListRow> rows = new ArrayList<>();
        for (Application application : ordered) {
            CaseDecision decision = decisions.get(application.number());
            rows.add(row(rows.size() + 1, application, decision.proposed(), decision.reason()));
        }
        return rows;
    }

    /** The row as it would read today. */
    ListRow row(int ordinal, Application application, boolean proposed, String reason) {
        Enterprise enterprise = register.enterprise(application.enterpriseId());
        String county = application.countyCode();
        return new ListRow(
                ordinal,
                application.id(),
                application.number(),
                enterprise.id(),
                enterprise.creditCode().value(),
                enterprise.name(),
                register.factory(application.factoryId()).name(),
                county,
                units.name(county),
                proposed,
                reason);
    }

    String sha256(List<ListRow> rows) {
        List<List<Object>> canonical = rows.stream()
                .map(row -> List.<Object>of(
                        row.ordinal(),
                        row.applicationNumber(),
                        row.creditCode(),
                        row.enterpriseName(),
                        row.factoryName(),
                        row.countyCode(),
                        row.proposed(),
                        row.reason()))
                .toList();
        try {
            byte[] bytes = json.writeValueAsString(canonical).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
