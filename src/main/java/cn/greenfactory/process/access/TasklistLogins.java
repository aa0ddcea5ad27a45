package cn.greenfactory.process.access;

import cn.greenfactory.security.Actor;
import cn.greenfactory.security.StaffLogins;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.springframework.stereotype.Component;

/** Officials' logins, as the engine's identity store and the web applications' session know them. */
@Component
class TasklistLogins implements StaffLogins {

    private static final String ENGINE = "default";

    private final IdentityService identity;

    TasklistLogins(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public Optional<Actor> byPassword(String userId, String password) {
        return identity.checkPassword(userId, password) ? Optional.of(actor(userId)) : Optional.empty();
    }

    @Override
    public Optional<Actor> bySession(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(AuthenticationUtil::getAuthsFromSession)
                .map(TasklistLogins::signedIn)
                .map(UserAuthentication::getIdentityId)
                .map(this::actor);
    }

    @Override
    public boolean carriesSessionToken(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object token = session == null ? null : session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME);
        return token != null && token.equals(request.getHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME));
    }

    private static UserAuthentication signedIn(Authentications authentications) {
        return (UserAuthentication) authentications.getAuthenticationForProcessEngine(ENGINE);
    }

    private Actor actor(String userId) {
        return new Actor(
                userId,
                identity.createGroupQuery().groupMember(userId).list().stream()
                        .map(Group::getId)
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
