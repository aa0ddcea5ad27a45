package cn.greenfactory.notice;

import cn.greenfactory.documents.FileAccess;
import cn.greenfactory.security.Role;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Papers of a notice are public; evidence and replies of an objection are for the city's officials alone. */
@Component
class NoticeFileAccess implements FileAccess {

    private static final Set<String> CITY = Set.of(Role.CITY_OFFICER.id(), Role.CITY_HEAD.id());

    @Override
    public boolean mayRead(String ownerKind, UUID ownerId, String kind, String userId, Set<String> groups) {
        return switch (ownerKind) {
            case "NOTICE" -> true;
            case "OBJECTION" -> groups.stream().anyMatch(CITY::contains);
            default -> false;
        };
    }
}
