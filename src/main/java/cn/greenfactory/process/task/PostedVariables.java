package cn.greenfactory.process.task;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityCache;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;

/**
 * The variables that the running command has created or changed.
 *
 * <p>Seen from the first {@code complete} listener these are exactly what the completion posted: the engine sets every
 * posted name, declared or not, before any listener runs, and changes nothing else before.
 */
final class PostedVariables {

    private PostedVariables() {}

    static Set<String> names() {
        DbEntityCache cache = Context.getCommandContext().getDbEntityManager().getDbEntityCache();
        return cache.getEntitiesByType(VariableInstanceEntity.class).stream()
                .filter(variable -> cache.isTransient(variable)
                        || cache.getCachedEntity(variable).isDirty())
                .map(VariableInstanceEntity::getName)
                .collect(Collectors.toSet());
    }
}
