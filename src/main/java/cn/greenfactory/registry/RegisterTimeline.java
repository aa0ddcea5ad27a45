package cn.greenfactory.registry;

import cn.greenfactory.security.Units;
import cn.greenfactory.shared.IndustryCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Every change of the list that concerns a factory, also as the one that succeeds another. */
@Component
class RegisterTimeline implements TimelineSource {

    private static final String AREA = "名单";

    private final Register register;
    private final Units units;

    RegisterTimeline(Register register, Units units) {
        this.register = register;
        this.units = units;
    }

    @Override
    public List<TimelineEntry> of(UUID factoryId) {
        List<TimelineEntry> entries = new ArrayList<>();
        for (RegisterEntry each : register.history(factoryId)) {
            RegisterEvent event = each.event();
            entries.add(entry(each, event.kind().title(), what(event)));
        }
        for (RegisterEntry each : register.successions(factoryId)) {
            String absorbed = register.factory(each.event().factoryId()).name();
            entries.add(entry(each, "承继他厂", "承继“" + absorbed + "”"));
        }
        return entries;
    }

    private static TimelineEntry entry(RegisterEntry each, String title, String decision) {
        RegisterEvent event = each.event();
        String document = event.document() == null ? event.certificateNo() : event.document();
        UUID subject = event.caseId() == null ? event.factoryId() : event.caseId();
        return new TimelineEntry(event.on(), each.recordedAt(), AREA, title, decision, document, null, subject);
    }

    private String what(RegisterEvent event) {
        String successor = event.successorId() == null
                ? null
                : "由“" + register.factory(event.successorId()).name() + "”承继";
        String level = event.level() == null ? null : event.level().title();
        String words = Stream.of(
                        level,
                        event.enterpriseName(),
                        event.factoryName(),
                        county(event.countyCode()),
                        event.address(),
                        event.industryCode() == null ? null : IndustryCode.named(event.industryCode()),
                        event.note(),
                        successor)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("，"));
        return words.isEmpty() ? null : words;
    }

    private String county(String code) {
        return code == null ? null : units.name(code);
    }
}
