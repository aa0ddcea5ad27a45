package cn.greenfactory.certification;

import cn.greenfactory.shared.RefusalException.FieldError;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with what somebody entered, and refuses it all at once. */
final class Entry {

    private static final int LONGEST = 4000;

    private final String article;
    private final List<FieldError> wrong = new ArrayList<>();

    /** @param article the article the entry serves */
    Entry(String article) {
        this.article = article;
    }

    void text(String field, String name, String value) {
        if (value == null || value.isBlank()) {
            wrong(field, "请填写" + name);
        } else if (value.length() > LONGEST) {
            wrong(field, name + "不能超过 " + LONGEST + " 字");
        }
    }

    void require(String field, String name, Object value) {
        if (value == null) {
            wrong(field, "请填写" + name);
        }
    }

    void share(String field, String name, Double value) {
        if (value == null) {
            wrong(field, "请填写" + name);
        } else if (!(value >= 0 && value <= 100)) {
            wrong(field, name + "应在 0 至 100 之间，收到 " + value);
        }
    }

    void wrong(String field, String message) {
        wrong.add(new FieldError(field, message));
    }

    /** @throws ReviewInvalidException if anything was wrong */
    void refuse() {
        if (!wrong.isEmpty()) {
            throw new ReviewInvalidException(article, wrong);
        }
    }
}
