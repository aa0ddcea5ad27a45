package cn.greenfactory.security;

import java.util.Set;

/** Which groups somebody is in who is not the one at work: the port behind which the logins of officials live. */
public interface StaffGroups {

    /** The engine's groups of the login; empty when there is no such login. */
    Set<String> of(String userId);
}
