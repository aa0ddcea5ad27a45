package cn.greenfactory.oversight.removal;

import cn.greenfactory.notice.Leads;
import cn.greenfactory.oversight.GroundSource;
import cn.greenfactory.oversight.Origin;
import cn.greenfactory.shared.China;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What officials wrote down without a process: checks of business status, removals from higher lists, and leads, whose
 * files stay with the city for the sake of whoever objected.
 */
@Component
class RecordedSource implements GroundSource {

    private final BusinessStatusRows statuses;
    private final HigherRemovalRows higher;
    private final Leads leads;

    RecordedSource(BusinessStatusRows statuses, HigherRemovalRows higher, Leads leads) {
        this.statuses = statuses;
        this.higher = higher;
        this.leads = leads;
    }

    @Override
    public Optional<Evidence> evidence(Origin origin, UUID originId) {
        Optional<String> which =
                switch (origin) {
                    case BUSINESS_STATUS -> statuses.newest(originId)
                            .map(each -> each.asOf() + "（依据：" + each.evidence() + "）");
                    case HIGHER_LIST -> higher.find(originId).map(HigherRemoval::documentNo);
                    case OBJECTION_LEAD -> leads.find(originId).map(each -> China.dayOf(each.notedAt()) + " 记录");
                    default -> Optional.empty();
                };
        return which.map(text -> new Evidence(origin.title() + " " + text, List.of()));
    }
}
