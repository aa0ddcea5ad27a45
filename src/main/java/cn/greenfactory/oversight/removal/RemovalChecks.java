package cn.greenfactory.oversight.removal;

/** The checks that texts and dates of a removal share. */
final class RemovalChecks {

    private static final int LONGEST = 5000;

    private RemovalChecks() {}

    /** The text, trimmed. */
    static String required(String field, String what, String text) {
        if (text == null || text.isBlank()) {
            throw RemovalException.invalid(field, "请填写" + what);
        }
        if (text.length() > LONGEST) {
            throw RemovalException.invalid(field, what + "不得超过 " + LONGEST + " 字");
        }
        return text.strip();
    }
}
