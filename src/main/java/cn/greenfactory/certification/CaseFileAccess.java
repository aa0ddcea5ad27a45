package cn.greenfactory.certification;

import cn.greenfactory.documents.FileAccess;
import cn.greenfactory.documents.PaperKind;
import cn.greenfactory.registry.Factory;
import cn.greenfactory.registry.Register;
import cn.greenfactory.security.Actor;
import cn.greenfactory.security.ActorRecord;
import cn.greenfactory.security.Role;
import cn.greenfactory.shared.EnterpriseUser;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Who may read the files of cases and rounds: the enterprise its own, a county its own cases', the city all, reviewers
 * those of the cases they sit on and have not stepped back from. What certified a factory may also be read by the
 * enterprise that owns it and the county it stands in now. A round's files are for the city, its certified lists for
 * the counties too.
 */
@Component
class CaseFileAccess implements FileAccess {

    private static final String LIST = "PAPER_" + PaperKind.LIST;

    private final CaseRows cases;
    private final SeatRows seats;
    private final ActorRecord actors;
    private final Register register;

    CaseFileAccess(CaseRows cases, SeatRows seats, ActorRecord actors, Register register) {
        this.cases = cases;
        this.seats = seats;
        this.actors = actors;
        this.register = register;
    }

    @Override
    public boolean mayRead(String ownerKind, UUID ownerId, String kind, String userId, Set<String> groups) {
        Actor actor = new Actor(userId, groups);
        if (ownerKind.equals("ROUND")) {
            return actor.has(Role.CITY_OFFICER)
                    || actor.has(Role.CITY_HEAD)
                    || kind.equals(LIST) && !actor.counties().isEmpty();
        }
        return ownerKind.equals("CASE")
                && cases.find(ownerId).filter(each -> maySee(actor, each)).isPresent();
    }

    private boolean maySee(Actor actor, Application application) {
        if (Applications.who(application).equals(actor.userId())) {
            return true;
        }
        boolean submitted = application.submittedAt() != null;
        return submitted
                && (actor.sees(application.countyCode())
                        || reviews(actor, application)
                        || inherits(actor, application));
    }

    private boolean inherits(Actor actor, Application application) {
        if (application.status() != CaseStatus.CERTIFIED) {
            return false;
        }
        Factory factory = register.factory(application.factoryId());
        return actor.sees(factory.countyCode()) || actor.userId().equals(EnterpriseUser.of(factory.enterpriseId()));
    }

    private boolean reviews(Actor actor, Application application) {
        return (actor.has(Role.EXPERT) || actor.has(Role.THIRD_PARTY))
                && !actors.recused(application.id(), actor.userId())
                && seats.ofCase(application.id()).stream()
                        .anyMatch(seat -> seat.userId().equals(actor.userId()) && (seat.assigned() || seat.scored()));
    }
}
