package cn.greenfactory.documents;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where files lie and how many are taken. How large a file may be is a setting of the bureau, not a property.
 *
 * @param directory the content-addressed store; belongs in the same backup as the database, and to one database only
 * @param attachmentsPerOwner how many files one case, notice or objection may carry, removed ones included
 * @param orphanAge how old stored bytes without a row must be before the sweeper deletes them
 */
@Validated
@ConfigurationProperties("green-factory.documents")
record DocumentsProperties(
        @NotNull @DefaultValue("data/files") Path directory,
        @Min(1) @DefaultValue("300") int attachmentsPerOwner,
        @NotNull @DefaultValue("24h") Duration orphanAge) {

    static DocumentsProperties in(Path directory) {
        return new DocumentsProperties(directory, 300, Duration.ofHours(24));
    }
}
