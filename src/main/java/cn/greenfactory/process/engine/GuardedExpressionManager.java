package cn.greenfactory.process.engine;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.ReadOnlyMapELResolver;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.engine.test.mock.MockElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/**
 * What an expression can reach at run time: variables, the {@link ModelBeans}, and methods of {@link ModelFunctions}.
 *
 * <p>No property and no other method of any object, so {@code ${''.getClass()}} and its kin find nothing, whoever
 * wrote them and wherever they stand: BPMN, stored filters, task queries. The text of new deployments is checked
 * before that, by {@link DeploymentGuard}.
 */
final class GuardedExpressionManager extends JuelExpressionManager {

    GuardedExpressionManager(Map<Object, Object> modelBeans) {
        super(modelBeans);
    }

    @Override
    protected ELResolver createElResolver() {
        CompositeELResolver resolver = new CompositeELResolver();
        resolver.add(new VariableScopeElResolver());
        resolver.add(new VariableContextElResolver());
        resolver.add(new MockElResolver());
        resolver.add(new ReadOnlyMapELResolver(beans));
        resolver.add(new ModelFunctionResolver());
        return resolver;
    }

    /** Calls {@code function.method(execution)}; refuses every other property and method. */
    private static final class ModelFunctionResolver extends ELResolver {

        @Override
        public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
            if (!(base instanceof ModelFunctions) || !allowed(arguments)) {
                throw refused(base, method);
            }
            context.setPropertyResolved(true);
            return Arrays.stream(base.getClass().getMethods())
                    .filter(each -> each.getName().equals(String.valueOf(method)))
                    .filter(each -> each.getParameterCount() == arguments.length
                            && each.getParameterTypes()[0] == DelegateExecution.class)
                    .findFirst()
                    .map(each -> new Object[] {call(each, base, arguments)})
                    .orElseThrow(() -> refused(base, method))[0];
        }

        private static boolean allowed(Object[] arguments) {
            return arguments != null
                    && (arguments.length == 1 || arguments.length == 2 && arguments[1] instanceof String)
                    && arguments[0] instanceof DelegateExecution;
        }

        private static Object call(java.lang.reflect.Method method, Object base, Object[] arguments) {
            try {
                method.trySetAccessible();
                Object result = method.invoke(base, arguments);
                return result;
            } catch (java.lang.reflect.InvocationTargetException e) {
                if (e.getCause() instanceof RuntimeException refusal) {
                    throw refusal;
                }
                throw new ELException(e.getCause());
            } catch (IllegalAccessException e) {
                throw new ELException(e);
            }
        }

        @Override
        public Object getValue(ELContext context, Object base, Object property) {
            if (base == null) {
                return null;
            }
            throw refused(base, property);
        }

        @Override
        public void setValue(ELContext context, Object base, Object property, Object value) {
            throw refused(base, property);
        }

        @Override
        public boolean isReadOnly(ELContext context, Object base, Object property) {
            return true;
        }

        @Override
        public Class<?> getType(ELContext context, Object base, Object property) {
            return null;
        }

        @Override
        public Class<?> getCommonPropertyType(ELContext context, Object base) {
            return Object.class;
        }

        @Override
        public Iterator<java.beans.FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
            return null;
        }

        private static ELException refused(Object base, Object member) {
            String owner = base == null ? "null" : base.getClass().getSimpleName();
            return new ELException("表达式不允许访问 " + owner + "." + member);
        }
    }
}
