package cn.greenfactory.process.model;

import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mockito.Mockito;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.support.GenericApplicationContext;

/** The beans of the process module by name, found by reading classes: no context is started. */
public final class Steps {

    public static final String ROOT = "cn.greenfactory.process";

    private static final Map<String, Class<?>> BEANS = scan();

    private Steps() {}

    public static Map<String, Class<?>> all() {
        return BEANS;
    }

    public static Optional<Class<?>> bean(String name) {
        return Optional.ofNullable(BEANS.get(name));
    }

    public static <T> Stream<Class<? extends T>> ofType(Class<T> type) {
        return BEANS.values().stream().filter(type::isAssignableFrom).map(each -> each.asSubclass(type));
    }

    /** The bean, with stand-ins for all that it needs: enough to ask what it declares. */
    public static <T> T instance(Class<? extends T> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            Object[] needs = Arrays.stream(constructor.getParameterTypes())
                    .map(Steps::standIn)
                    .toArray();
            @SuppressWarnings("unchecked")
            T instance = (T) constructor.newInstance(needs);
            return instance;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }

    private static Object standIn(Class<?> type) {
        return Modifier.isFinal(type.getModifiers()) && type.isRecord() ? null : Mockito.mock(type);
    }

    private static Map<String, Class<?>> scan() {
        Map<String, Class<?>> beans = new TreeMap<>();
        var names = new AnnotationBeanNameGenerator();
        try (var registry = new GenericApplicationContext()) {
            new ClassPathScanningCandidateComponentProvider(true)
                    .findCandidateComponents(ROOT)
                    .forEach(each -> {
                        Class<?> type = load(each.getBeanClassName());
                        if (!ofTests(type)) {
                            beans.put(names.generateBeanName(each, registry), type);
                        }
                    });
        }
        return beans;
    }

    private static boolean ofTests(Class<?> type) {
        return type.getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath()
                .contains("test-classes");
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Steps.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
