package cn.greenfactory.documents;

import cn.greenfactory.settings.Settings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** The desks of this module wired by hand on a database and a folder, for tests of any module. */
public final class DocumentsFixture {

    private DocumentsFixture() {}

    public static Attachments attachments(DataSource dataSource, Path folder, Clock clock) {
        return new Attachments(
                JdbcClient.create(dataSource),
                new FileStore(folder),
                DocumentsProperties.in(folder),
                new Settings(JdbcClient.create(dataSource), clock),
                clock,
                new DataSourceTransactionManager(dataSource));
    }

    public static Papers papers(DataSource dataSource, Attachments attachments, Clock clock) {
        return new Papers(
                JdbcClient.create(dataSource), attachments, clock, new DataSourceTransactionManager(dataSource));
    }

    public static FileGate gate(Attachments attachments, FileAccess rule) {
        return new FileGate(
                attachments, new StaticListableBeanFactory(Map.of("rule", rule)).getBeanProvider(FileAccess.class));
    }

    static OrphanSweeper sweeper(DataSource dataSource, Path folder) {
        return new OrphanSweeper(
                JdbcClient.create(dataSource),
                new FileStore(folder),
                DocumentsProperties.in(folder),
                new DataSourceTransactionManager(dataSource));
    }
}
