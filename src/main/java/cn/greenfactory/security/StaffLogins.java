package cn.greenfactory.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Who of the staff is asking: the port behind which the logins of officials live. */
public interface StaffLogins {

    /** The person with this name and password; empty when they do not belong together. */
    Optional<Actor> byPassword(String userId, String password);

    /** The person signed in to Tasklist in this browser; empty without such a session. */
    Optional<Actor> bySession(HttpServletRequest request);

    /** Whether the request carries the token of that session, as every write from a browser must. */
    boolean carriesSessionToken(HttpServletRequest request);
}
