package cn.greenfactory.process.variables;

/** The one stem that an element, its bean, its class and its form share. */
public final class Stem {

    private Stem() {}

    /** {@code Service_CertifyFactory} → {@code certifyFactory}; an occasion after the stem is dropped. */
    public static String beanName(String elementId) {
        return decapitalise(elementId.split("_", 3)[1]);
    }

    /** {@code Task_ReviewAtCounty} → {@code review-at-county}. */
    public static String kebab(String elementId) {
        return elementId
                .split("_", 3)[1]
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .toLowerCase(java.util.Locale.ROOT);
    }

    public static String decapitalise(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
