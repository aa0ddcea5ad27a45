package cn.greenfactory.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The county-level recommending units of the city, read from {@code processes/units.json}. */
@Component
public class Units {

    private final Map<String, Unit> byCode = new LinkedHashMap<>();
    private final SwitchedOffUnits switchedOff;

    private record File(String source, List<Unit> units) {}

    public Units(ObjectMapper json, SwitchedOffUnits switchedOff) {
        this.switchedOff = switchedOff;
        try (var content = new ClassPathResource("processes/units.json").getInputStream()) {
            for (Unit unit : json.readValue(content, File.class).units()) {
                if (byCode.put(unit.code(), unit) != null) {
                    throw new IllegalStateException("processes/units.json holds a code twice: " + unit.code());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The units that recommend at present, in the order of the file. */
    public List<Unit> all() {
        var off = switchedOff.codes();
        return byCode.values().stream()
                .filter(unit -> !off.contains(unit.code()))
                .toList();
    }

    /** @throws UnitUnknownException if there is no such unit or it is switched off */
    public Unit require(String code) {
        Unit unit = find(code).orElseThrow(() -> UnitUnknownException.noSuchCode(code));
        if (switchedOff.codes().contains(code)) {
            throw UnitUnknownException.switchedOff(unit);
        }
        return unit;
    }

    /** The unit whether it recommends at present or not, for the names in old records. */
    public Optional<Unit> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The unit's name for people; the code where there is no such unit. */
    public String name(String code) {
        return find(code).map(Unit::name).orElse(code);
    }
}
