package cn.greenfactory.security;

import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The demonstration's passwords are published, so any will do. */
@Component
@Profile("demo")
class DemoPasswordPolicy implements PasswordPolicy {

    @Override
    public Optional<String> objection(String creditCode, String password) {
        return password == null || password.isBlank() ? Optional.of("口令不能为空") : Optional.empty();
    }
}
