package cn.greenfactory.security;

import cn.greenfactory.shared.RefusalException;

/** The person may not act here because of what they did before or whom they work for; the message names the rule. */
public final class SeparationException extends RefusalException {

    SeparationException(String message) {
        super(Kind.FORBIDDEN, "separation-of-duties", "职责分离", message + "（指南未规定，按岗位分离要求）", null);
    }
}
