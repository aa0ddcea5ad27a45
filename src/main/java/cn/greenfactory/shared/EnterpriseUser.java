package cn.greenfactory.shared;

import java.util.UUID;

/** The name under which an enterprise acts, is told and has its tasks; the models write {@code enterprise-${enterpriseId}}. */
public final class EnterpriseUser {

    private static final String PREFIX = "enterprise-";

    private EnterpriseUser() {}

    /** The user name of the enterprise. */
    public static String of(UUID enterpriseId) {
        return PREFIX + enterpriseId;
    }

    /** Whether it is an enterprise that has this user name. */
    public static boolean is(String userId) {
        return userId.startsWith(PREFIX);
    }
}
