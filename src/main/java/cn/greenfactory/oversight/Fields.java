package cn.greenfactory.oversight;

import cn.greenfactory.shared.RefusalException;
import cn.greenfactory.shared.RefusalException.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Checks what people fill in, and names every field that is wrong at once. */
public final class Fields {

    private final List<FieldError> wrong = new ArrayList<>();

    /** A text that must be there. */
    public Fields text(String field, String label, String text, int longest) {
        if (text == null || text.isBlank()) {
            add(field, "请填写" + label);
        }
        return optional(field, label, text, longest);
    }

    /** A text that may be left out. */
    public Fields optional(String field, String label, String text, int longest) {
        return that(text == null || text.length() <= longest, field, label + "不得超过 " + longest + " 字");
    }

    /** @param message what is wrong with the field unless {@code right} */
    public Fields that(boolean right, String field, String message) {
        return right ? this : add(field, message);
    }

    /** A field that is wrong. */
    public Fields add(String field, String message) {
        wrong.add(new FieldError(field, message));
        return this;
    }

    /** What is wrong with a part of the whole, whose fields come under {@code prefix}. */
    public Fields add(String prefix, List<FieldError> found) {
        found.forEach(each -> add(prefix + each.field(), each.message()));
        return this;
    }

    /** What is wrong so far. */
    public List<FieldError> all() {
        return List.copyOf(wrong);
    }

    /** Throws what {@code refusal} makes of the errors, if there are any. */
    public void refuse(Function<List<FieldError>, ? extends RefusalException> refusal) {
        if (!wrong.isEmpty()) {
            throw refusal.apply(all());
        }
    }

    /** The messages as one Chinese sentence. */
    public static String sentence(List<FieldError> errors) {
        return String.join("；", errors.stream().map(FieldError::message).toList());
    }

    /** Without blanks around it; null when nothing is left. PostgreSQL takes no NUL character. */
    public static String orNull(String text) {
        String clean = text == null ? "" : text.replace("\u0000", "").strip();
        return clean.isEmpty() ? null : clean;
    }
}
