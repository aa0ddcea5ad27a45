package cn.greenfactory.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What {@link Register} knows, of many at once: one query however many they are. */
@Service
public class RegisterLists {

    private final Enterprises enterprises;
    private final RegisterEvents events;
    private final RegisterDays days;

    RegisterLists(JdbcClient jdbc, Clock clock) {
        this.enterprises = new Enterprises(jdbc, clock);
        this.events = new RegisterEvents(jdbc, clock);
        this.days = new RegisterDays(jdbc);
    }

    /** Those of the ids that there are, by id. */
    public Map<UUID, Enterprise> enterprises(Collection<UUID> ids) {
        return enterprises.all(ids).stream().collect(Collectors.toMap(Enterprise::id, each -> each));
    }

    /** Those of the ids that there are, by id. */
    public Map<UUID, Factory> factories(Collection<UUID> ids) {
        return enterprises.factories(ids).stream().collect(Collectors.toMap(Factory::id, each -> each));
    }

    /** The events by which these factories were certified, in the order of taking effect. */
    public List<RegisterEvent> certifications(Collection<UUID> factoryIds) {
        return events.certifications(factoryIds);
    }

    /** The ids of the enterprises with a factory on the list that day, each once. */
    public List<UUID> listedEnterprises(LocalDate asOf) {
        return days.listedEnterprises(asOf);
    }
}
