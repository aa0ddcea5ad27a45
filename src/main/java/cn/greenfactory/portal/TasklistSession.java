package cn.greenfactory.portal;

import cn.greenfactory.security.Actor;
import cn.greenfactory.security.StaffLogins;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signs the person of Tasklist's session in for one request; a write without the session's token stays anonymous. */
class TasklistSession extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final StaffLogins logins;

    TasklistSession(StaffLogins logins) {
        this.logins = logins;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean trusted = READING.contains(request.getMethod()) || logins.carriesSessionToken(request);
        if (trusted && request.getHeader("Authorization") == null) {
            logins.bySession(request).map(TasklistSession::signedIn).ifPresent(staff -> {
                SecurityContext context = SecurityContextHolder.createEmptyContext();
                context.setAuthentication(staff);
                SecurityContextHolder.setContext(context);
            });
        }
        chain.doFilter(request, response);
    }

    /** The person as the web knows staff: the principal is the {@link Actor}, the authorities his groups. */
    static Authentication signedIn(Actor actor) {
        List<SimpleGrantedAuthority> authorities = new ArrayList<>();
        authorities.add(new SimpleGrantedAuthority("staff"));
        actor.groups().forEach(group -> authorities.add(new SimpleGrantedAuthority(group)));
        return UsernamePasswordAuthenticationToken.authenticated(actor, null, authorities);
    }
}
