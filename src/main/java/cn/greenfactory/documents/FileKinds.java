package cn.greenfactory.documents;

import java.util.Optional;
import java.util.regex.Pattern;

/** What people say a file is, e.g. {@code BUSINESS_LICENCE}. */
public final class FileKinds {

    /** Kinds the service makes itself begin with {@code PAPER_}. */
    private static final Pattern KIND = Pattern.compile("(?!PAPER_)[A-Z][A-Z0-9_]{0,59}");

    private FileKinds() {}

    /** What is wrong with {@code kind} for a file handed in, as a Chinese sentence for its field; empty if nothing is. */
    public static Optional<String> problem(String kind) {
        return kind != null && KIND.matcher(kind).matches()
                ? Optional.empty()
                : Optional.of("附件类别须为大写字母、数字和下划线，且不以 PAPER_ 开头");
    }
}
