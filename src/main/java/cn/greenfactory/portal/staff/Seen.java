package cn.greenfactory.portal.staff;

import cn.greenfactory.portal.PortalException;
import cn.greenfactory.security.Actor;
import java.util.Optional;
import java.util.function.Function;

/** What an official may see: the city's everything, a county's its own; another county's does not exist for it. */
final class Seen {

    private Seen() {}

    /** @throws PortalException with {@code what} in Chinese if there is none, or it is another county's */
    static <T> T by(Actor who, Optional<T> found, Function<T, String> county, String what) {
        return found.filter(each -> who.sees(county.apply(each))).orElseThrow(() -> PortalException.notFound(what));
    }
}
