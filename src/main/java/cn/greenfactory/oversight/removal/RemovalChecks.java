package cn.greenfactory.oversight.removal;

/** The checks that texts and dates of a removal share. */
final class RemovalChecks {

    private static final int LONGEST = 5000;

    private RemovalChecks() {}

    /** The text, trimmed. */
    static String required(String field, String what, String text) {
        return required(field, what, text, LONGEST);
    }

    static String required(String field, String what, String text, int longest) {
        if (text == null || text.isBlank()) {
            throw RemovalException.invalid(field, "请填写" + what);
        }
        optional(field, what, text, longest);
        return text.strip();
    }

    static void optional(String field, String what, String text, int longest) {
        if (text != null && text.length() > longest) {
            throw RemovalException.invalid(field, what + "不得超过 " + longest + " 字");
        }
    }
}
