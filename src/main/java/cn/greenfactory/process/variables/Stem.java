package cn.greenfactory.process.variables;

/** The one stem that an element, its bean and its class share. */
public final class Stem {

    private Stem() {}

    /** {@code Service_CertifyFactory} → {@code certifyFactory}; an occasion after the stem is dropped. */
    public static String beanName(String elementId) {
        return decapitalise(elementId.split("_", 3)[1]);
    }

    public static String decapitalise(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
