package cn.greenfactory.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the embedded PostgreSQL lives; without effect when {@code spring.datasource.url} names an outside one.
 *
 * @param directory folder of the embedded server; holds all data of the service, so back it up or use an outside server
 */
@ConfigurationProperties("green-factory.database")
record DatabaseProperties(@DefaultValue("data/postgres") Path directory) {}
