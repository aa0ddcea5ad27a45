package cn.greenfactory.security;

import java.util.Optional;

/** What a new password of an enterprise must be like. */
@FunctionalInterface
interface PasswordPolicy {

    /** What is wrong with the password, as a Chinese sentence that does not repeat it; empty if nothing is. */
    Optional<String> objection(String creditCode, String password);
}
