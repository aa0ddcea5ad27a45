package cn.greenfactory.process.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;

/**
 * Asks for the rights of whoever is signed in by all groups he is in. The engine would first read every right of
 * everybody, once for each request, to leave out the groups that have none: the same answer, at a cost that grows with
 * every instance that ever ran.
 */
final class OwnGroups extends AuthorizationManager {

    static final SessionFactory FACTORY = new SessionFactory() {

        @Override
        public Class<?> getSessionType() {
            return AuthorizationManager.class;
        }

        @Override
        public Session openSession() {
            return new OwnGroups();
        }
    };

    @Override
    public List<String> filterAuthenticatedGroupIds(List<String> groups) {
        return groups == null ? List.of() : groups;
    }
}
