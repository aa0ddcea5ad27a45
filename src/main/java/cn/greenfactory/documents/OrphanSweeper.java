package cn.greenfactory.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deletes bytes that no row refers to, left when a transaction rolled back after its file was stored.
 *
 * <p>Content is deleted only when it is older than the limit, when nobody holds it for attaching, and when then still
 * no row, not even a removed one, refers to it. Whoever attaches the same content meanwhile waits and stores it anew.
 * Ages are measured by the file system's clock, so that moving the service's clock deletes nothing. Where there is
 * not one row the sweeper does nothing: then the store more likely belongs to another database.
 */
@Component
class OrphanSweeper {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanSweeper.class);

    private final AttachmentRows rows;
    private final FileStore store;
    private final DocumentsProperties properties;
    private final TransactionTemplate transaction;

    OrphanSweeper(
            JdbcClient jdbc, FileStore store, DocumentsProperties properties, PlatformTransactionManager transactions) {
        this.rows = new AttachmentRows(jdbc);
        this.store = store;
        this.properties = properties;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @return how many contents were deleted */
    @Scheduled(initialDelayString = "PT30M", fixedDelayString = "PT6H")
    int sweep() {
        if (rows.none()) {
            return 0;
        }
        int deleted = 0;
        for (String sha256 : oldNames()) {
            if (Boolean.TRUE.equals(transaction.execute(status -> deleteOrphan(sha256)))) {
                deleted++;
            }
        }
        if (deleted > 0) {
            LOG.info("deleted {} stored files without a row", deleted);
        }
        return deleted;
    }

    private List<String> oldNames() {
        try {
            Instant limit = store.fileSystemTime().minus(properties.orphanAge());
            store.deleteStagedBefore(limit);
            return store.namesBefore(limit);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean deleteOrphan(String sha256) {
        if (rows.referred(sha256) || !rows.takeContent(sha256) || rows.referred(sha256)) {
            return false;
        }
        try {
            store.delete(sha256);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
