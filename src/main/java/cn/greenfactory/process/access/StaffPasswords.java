package cn.greenfactory.process.access;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** Checks officials' passwords against the engine's identity store, which also delays and locks repeated failures. */
@Component
class StaffPasswords implements AuthenticationProvider {

    private final IdentityService identity;

    StaffPasswords(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public Authentication authenticate(Authentication login) {
        String user = login.getName();
        if (login.getCredentials() == null
                || !identity.checkPassword(user, login.getCredentials().toString())) {
            throw new BadCredentialsException("用户名或密码不正确");
        }
        return UsernamePasswordAuthenticationToken.authenticated(user, null, authorities(user));
    }

    /** The user's engine groups, as authorities of the same name. */
    List<SimpleGrantedAuthority> authorities(String user) {
        return identity.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .map(SimpleGrantedAuthority::new)
                .toList();
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
