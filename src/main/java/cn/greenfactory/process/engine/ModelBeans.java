package cn.greenfactory.process.engine;

import java.util.AbstractMap;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.BeanFactory;

/**
 * The beans that expressions in models can see: steps, listeners, model functions and the named retry cycles.
 *
 * <p>Looked up when asked for, never before: the engine and its delegates need each other.
 */
final class ModelBeans extends AbstractMap<Object, Object> {

    private static final List<Class<?>> VISIBLE =
            List.of(JavaDelegate.class, ExecutionListener.class, TaskListener.class, ModelFunctions.class);

    private final BeanFactory beans;

    ModelBeans(BeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public boolean containsKey(Object key) {
        return get(key) != null;
    }

    @Override
    public Object get(Object key) {
        String name = String.valueOf(key);
        String cycle = RetryCycles.NAMED.get(name);
        if (cycle != null) {
            return cycle;
        }
        if (!beans.containsBean(name)) {
            return null;
        }
        Class<?> type = beans.getType(name);
        boolean visible = type != null && VISIBLE.stream().anyMatch(each -> each.isAssignableFrom(type));
        return visible ? beans.getBean(name) : null;
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        return Set.of();
    }
}
