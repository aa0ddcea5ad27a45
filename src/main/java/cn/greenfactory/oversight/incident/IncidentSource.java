package cn.greenfactory.oversight.incident;

import cn.greenfactory.oversight.GroundSource;
import cn.greenfactory.oversight.Origin;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The incident that ground 14(4) rests on, with its files. */
@Component
class IncidentSource implements GroundSource {

    private final IncidentStore store;
    private final IncidentFiles files;

    IncidentSource(IncidentStore store, IncidentFiles files) {
        this.store = store;
        this.files = files;
    }

    @Override
    public Optional<Evidence> evidence(Origin origin, UUID originId) {
        return origin != Origin.INCIDENT
                ? Optional.empty()
                : store.find(originId)
                        .map(incident ->
                                new Evidence(origin.title() + " " + incident.number(), files.of(incident.id())));
    }
}
