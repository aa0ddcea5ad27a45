package cn.greenfactory.portal;

import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** Asks one kind of login whether name and password belong together. */
class PasswordProvider implements AuthenticationProvider {

    /** The signed-in caller, empty when name and password do not belong together. */
    interface Check {
        Optional<? extends Authentication> check(String name, String password);
    }

    private final Check check;

    PasswordProvider(Check check) {
        this.check = check;
    }

    @Override
    public Authentication authenticate(Authentication login) {
        return check.check(login.getName(), String.valueOf(login.getCredentials()))
                .orElseThrow(() -> new BadCredentialsException("用户名或密码不正确"));
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
