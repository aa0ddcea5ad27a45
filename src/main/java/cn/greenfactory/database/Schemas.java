package cn.greenfactory.database;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * The two schemas of the service: {@code camunda} belongs to the engine and is made by the engine's own scripts,
 * {@code gf} is ours. Nothing in one refers to the other.
 */
public final class Schemas {

    /** Every connection of the service begins with this; the engine's statements are unqualified. */
    public static final String SEARCH_PATH = "SET search_path TO camunda, gf";

    private Schemas() {}

    /** Brings both schemas to the version of this program. Safe to repeat, and safe from two nodes at once. */
    public static void migrate(DataSource dataSource) {
        Flyway.configure()
                .dataSource(dataSource)
                .defaultSchema("camunda")
                .schemas("camunda")
                .locations("classpath:db/none")
                .failOnMissingLocations(false)
                .javaMigrations(new V7_24_0__engine_create())
                .load()
                .migrate();
        Flyway.configure()
                .dataSource(dataSource)
                .defaultSchema("gf")
                .schemas("gf")
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }
}
