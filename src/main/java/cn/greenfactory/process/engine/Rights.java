package cn.greenfactory.process.engine;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;

/**
 * The rights of whoever is signed in, asked for at a cost that does not grow with everybody else's.
 *
 * <p>By all groups he is in: the engine would first read every right of everybody, once for each request, to leave out the
 * groups that have none, for the same answer. And a list of tasks is planned for the rights it asks for: planned once for
 * whichever, PostgreSQL takes it that nearly nobody has any, and compares every right with every open task.
 */
final class Rights extends AuthorizationManager {

    static final SessionFactory FACTORY = new SessionFactory() {

        @Override
        public Class<?> getSessionType() {
            return AuthorizationManager.class;
        }

        @Override
        public Session openSession() {
            return new Rights();
        }
    };

    @Override
    public List<String> filterAuthenticatedGroupIds(List<String> groups) {
        return groups == null ? List.of() : groups;
    }

    @Override
    public void configureTaskQuery(TaskQueryImpl query) {
        super.configureTaskQuery(query);
        if (query.getAuthCheck().isAuthorizationCheckEnabled()) {
            planAnew();
        }
    }

    /** Until the end of the transaction. */
    private void planAnew() {
        try (Statement statement =
                getDbSqlSession().getSqlSession().getConnection().createStatement()) {
            statement.execute("SET LOCAL plan_cache_mode = force_custom_plan");
        } catch (SQLException e) {
            throw new ProcessEngineException(e);
        }
    }
}
