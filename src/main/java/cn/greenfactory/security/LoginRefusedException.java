package cn.greenfactory.security;

import cn.greenfactory.shared.RefusalException;
import java.util.List;

/** A login cannot be made or changed as asked; no message repeats a password. */
public final class LoginRefusedException extends RefusalException {

    private LoginRefusedException(Kind kind, String type, String title, String message, String field) {
        super(kind, type, title, message, null, List.of(new FieldError(field, message)));
    }

    static LoginRefusedException weak(String objection) {
        return new LoginRefusedException(Kind.INVALID, "password-policy", "口令不符合要求", objection, "password");
    }

    static LoginRefusedException exists(String creditCode) {
        return new LoginRefusedException(
                Kind.CONFLICT, "login-exists", "登录账号已存在", "该统一社会信用代码已有登录账号：" + creditCode, "creditCode");
    }
}
