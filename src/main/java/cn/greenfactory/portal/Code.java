package cn.greenfactory.portal;

/** A value twice: {@code code} for programs, {@code title} in Chinese for people. */
public record Code(String code, String title) {

    public static Code of(Enum<?> value, String title) {
        return new Code(value.name(), title);
    }
}
