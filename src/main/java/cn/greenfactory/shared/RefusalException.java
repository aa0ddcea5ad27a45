package cn.greenfactory.shared;

import java.util.List;
import java.util.Objects;

/**
 * The service refuses what was asked, in words a person can act on; nothing has been changed.
 *
 * <p>Every module names its own refusals as subclasses. The web shows one as a problem detail, Tasklist shows the
 * message. {@link #type()} is stable and documented; the Chinese title and the message are for people.
 */
public abstract class RefusalException extends RuntimeException {

    /** What kind of "no" it is; the web maps it to a status. */
    public enum Kind {
        /** The request itself is wrong: a field is missing, out of range or of the wrong type. */
        INVALID,
        /** The one who asks may not do this. */
        FORBIDDEN,
        /** There is no such thing, or none that the one who asks may see. */
        NOT_FOUND,
        /** The thing is in a state that does not allow it, or somebody else was faster. */
        CONFLICT
    }

    /** One field that is wrong and what is wrong with it, in Chinese. */
    public record FieldError(String field, String message) {}

    private final transient List<FieldError> fields;
    private final Kind kind;
    private final String type;
    private final String title;
    private final String article;

    /**
     * @param type stable kebab-case name, the last part of {@code urn:green-factory:problem:<type>}
     * @param title short Chinese title, the same for every refusal of the type
     * @param message full Chinese sentence about this case
     * @param article the article of the guide the refusal rests on, e.g. 第七条, or null where the guide is silent
     */
    protected RefusalException(
            Kind kind, String type, String title, String message, String article, List<FieldError> fields) {
        super(article == null ? message : message + "（依据：" + article + "）");
        this.kind = Objects.requireNonNull(kind, "kind");
        this.type = Objects.requireNonNull(type, "type");
        this.title = Objects.requireNonNull(title, "title");
        this.article = article;
        this.fields = List.copyOf(fields);
    }

    protected RefusalException(Kind kind, String type, String title, String message, String article) {
        this(kind, type, title, message, article, List.of());
    }

    public Kind kind() {
        return kind;
    }

    public String type() {
        return type;
    }

    public String title() {
        return title;
    }

    /** The article of the guide, or null where the guide is silent. */
    public String article() {
        return article;
    }

    /** The fields that are wrong; empty when the refusal is about the whole. */
    public List<FieldError> fields() {
        return fields;
    }
}
