package cn.greenfactory.process;

import cn.greenfactory.database.TestDatabase;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Closes the services of {@link ServiceTest} when the last class of this JVM has run: while their database still
 * stands, and before anybody looks at the facts they leave behind; then drops the databases.
 */
public class ServiceTestEnd implements LauncherSessionListener {

    private static final Queue<ConfigurableApplicationContext> OPEN = new ConcurrentLinkedQueue<>();

    static void closes(ConfigurableApplicationContext context) {
        OPEN.add(context);
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        OPEN.forEach(ConfigurableApplicationContext::close);
        OPEN.clear();
        TestDatabase.drop();
    }
}
