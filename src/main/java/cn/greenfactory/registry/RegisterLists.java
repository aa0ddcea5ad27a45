package cn.greenfactory.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What {@link Register} knows, of many at once: one query however many they are. */
@Service
public class RegisterLists {

    private final RegisterDays days;

    RegisterLists(JdbcClient jdbc) {
        this.days = new RegisterDays(jdbc);
    }

    /** The ids of the enterprises with a factory on the list that day, each once. */
    public List<UUID> listedEnterprises(LocalDate asOf) {
        return days.listedEnterprises(asOf);
    }
}
