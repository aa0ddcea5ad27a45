package cn.greenfactory.portal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;

/** The version a client has read, as {@code If-Match} says it: a quoted number, e.g. {@code "7"}. */
public final class Version {

    private static final Pattern TAG = Pattern.compile("\"?(\\d{1,18})\"?");

    private Version() {}

    /** @throws PreconditionException with status 428 where the header is missing, 400 where it is no version */
    public static long of(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new PreconditionException(
                    HttpStatus.PRECONDITION_REQUIRED,
                    "if-match-required",
                    "缺少版本号",
                    "请在 If-Match 中写明读取时的版本号（ETag），以免覆盖他人的修改");
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new PreconditionException(
                    HttpStatus.BAD_REQUEST, "if-match-invalid", "版本号有误", "If-Match 应为读取时 ETag 中的版本号，如 \"7\"");
        }
        return Long.parseLong(tag.group(1));
    }

    /** The header value of a version. */
    public static String tag(long version) {
        return "\"" + version + "\"";
    }
}
