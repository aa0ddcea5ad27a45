package cn.greenfactory.oversight.removal;

import cn.greenfactory.shared.EnterpriseUser;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The enterprise a removal is about: what is its own, also under a former credit code, and not a seller's (第十五条). */
@Component
class RemovalParty {

    private final RemovalRows rows;
    private final RemovalHistory history;

    RemovalParty(RemovalRows rows, RemovalHistory history) {
        this.rows = rows;
        this.history = history;
    }

    /** The user ids under which the enterprise has acted on it. */
    Set<String> users(UUID removalId, UUID enterpriseId) {
        return Stream.concat(Stream.of(enterpriseId), rows.formerEnterprises(removalId).stream())
                .map(EnterpriseUser::of)
                .collect(Collectors.toSet());
    }

    /** What it stated, or that it let the days pass, since it has the factory; oldest first. */
    List<RemovalEntry> answers(Removal removal) {
        Set<String> self = users(removal.id(), removal.enterpriseId());
        List<RemovalEntry> entries = history.of(removal.id());
        int since = entries.stream().map(RemovalEntry::step).toList().lastIndexOf(RemovalStep.TRANSFERRED) + 1;
        return entries.subList(since, entries.size()).stream()
                .filter(each -> each.step() == RemovalStep.NOT_STATED
                        || (each.step() == RemovalStep.STATED && self.contains(each.who())))
                .toList();
    }
}
