package cn.greenfactory.documents;

import cn.greenfactory.documents.content.FileName;
import cn.greenfactory.documents.content.FileType;
import cn.greenfactory.documents.content.TypeDetector;
import cn.greenfactory.settings.SettingKey;
import cn.greenfactory.settings.Settings;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/**
 * Files handed in, several of each kind, at any step.
 *
 * <p>Bytes first, row second: the content is on disk before the transaction begins, gets its name inside it, and the
 * row commits last. Whichever side fails, no row is without its bytes; bytes without a row are swept after a time by
 * {@link OrphanSweeper}, which never takes content that somebody is attaching.
 *
 * <p>Who may attach or read is asked before: by the caller, or by {@link FileGate}.
 */
@Service
public class Attachments {

    private static final int MAX_KIND = 60;

    private final AttachmentRows rows;
    private final FileStore store;
    private final DocumentsProperties properties;
    private final Settings settings;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final TypeDetector detector = new TypeDetector();

    Attachments(
            JdbcClient jdbc,
            FileStore store,
            DocumentsProperties properties,
            Settings settings,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.rows = new AttachmentRows(jdbc);
        this.store = store;
        this.properties = properties;
        this.settings = settings;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Takes a file. The type is found in the content, never believed; the same file of the same kind and name again
     * returns the first. Joins the caller's transaction if there is one, but better comes before it: the upload
     * takes as long as the sender likes.
     *
     * @param ownerKind capitals: CASE, ROUND, NOTICE, OBJECTION, …
     * @param fileName as the sender gave it; it is made harmless here
     * @param content read to its end, not closed
     * @throws ContentTooLargeException beyond the limit of one file
     * @throws AttachmentRefusedException if the content is empty, of no type taken or not of its extension
     */
    public Attachment attach(
            String ownerKind, UUID ownerId, String kind, String fileName, InputStream content, String who) {
        return attach(ownerKind, ownerId, kind, fileName, content, who, Arrival.UNASKED);
    }

    /** The same, with the owner asked when the upload is complete and its row is about to be written. */
    public Attachment attach(
            String ownerKind,
            UUID ownerId,
            String kind,
            String fileName,
            InputStream content,
            String who,
            Arrival arrival) {
        if (kind == null || kind.isBlank() || kind.length() > MAX_KIND) {
            throw AttachmentRefusedException.kind(kind);
        }
        try (Staged staged = store.stage(content, maxBytes())) {
            FileName name = FileName.of(fileName);
            FileType type = typeOf(staged, name);
            return transaction.execute(status -> {
                Attachment wanted = wanted(staged, ownerKind, ownerId, kind, name, type, who, arrival.sealed());
                refuseTooMany(wanted);
                Attachment kept = keep(staged, wanted);
                arrival.kept();
                return kept;
            });
        }
    }

    /** Takes a file the service made itself; it is sealed from the start. */
    Attachment attachMade(String ownerKind, UUID ownerId, String kind, FileName name, InputStream content, String who) {
        try (Staged staged = store.stage(content, Long.MAX_VALUE)) {
            Attachment wanted = wanted(staged, ownerKind, ownerId, kind, name, typeOf(staged, name), who, true);
            return transaction.execute(status -> keep(staged, wanted));
        }
    }

    /** The files of an owner, oldest first. */
    public List<Attachment> of(String ownerKind, UUID ownerId) {
        return rows.of(ownerKind, ownerId);
    }

    /** A file by its id; empty if there is none or it was removed. */
    public Optional<Attachment> find(UUID id) {
        return rows.find(id);
    }

    /** All files with this content, of whatever owner: one content may have been handed in several times. */
    public List<Attachment> withContent(String sha256) {
        return rows.withContent(sha256);
    }

    /** The verified content; the caller closes it. Access is not asked here: see {@link FileGate}. */
    public InputStream open(String sha256) {
        return store.open(sha256);
    }

    /**
     * Takes a file out that was not handed in with a submission. Only a mark is set: row and bytes stay.
     *
     * @throws AttachmentRefusedException if there is no such file, or it was handed in with a submission
     */
    public void remove(UUID id, String who) {
        transaction.executeWithoutResult(status -> {
            Attachment found = rows.lock(id).orElseThrow(AttachmentRefusedException::unknown);
            if (found.sealed()) {
                throw AttachmentRefusedException.sealed(found.fileName());
            }
            rows.remove(id, who, clock.instant());
        });
    }

    /**
     * Called at every submission: what is attached so far can no longer be removed; what comes later can, unless its
     * {@link Arrival} says otherwise.
     */
    public void seal(String ownerKind, UUID ownerId) {
        transaction.executeWithoutResult(status -> rows.seal(ownerKind, ownerId, clock.instant()));
    }

    private long maxBytes() {
        int megabytes = settings.number(SettingKey.ATTACHMENT_MAX_MEGABYTES, LocalDate.now(clock));
        return DataSize.ofMegabytes(megabytes).toBytes();
    }

    private FileType typeOf(Staged staged, FileName name) {
        if (staged.size() == 0) {
            throw AttachmentRefusedException.empty();
        }
        FileType type = detector.detect(staged.file()).orElseThrow(() -> AttachmentRefusedException.type(name.text()));
        if (!type.allows(name)) {
            throw AttachmentRefusedException.extension(name.text(), type);
        }
        return type;
    }

    private Attachment wanted(
            Staged staged,
            String ownerKind,
            UUID ownerId,
            String kind,
            FileName name,
            FileType type,
            String who,
            boolean sealed) {
        return new Attachment(
                UUID.randomUUID(),
                ownerKind,
                ownerId,
                kind,
                name.text(),
                type.mediaType(),
                staged.size(),
                staged.sha256(),
                who,
                clock.instant(),
                sealed);
    }

    private Attachment keep(Staged staged, Attachment wanted) {
        rows.holdContent(wanted.sha256());
        staged.keep();
        return rows.insert(wanted) ? wanted : rows.same(wanted);
    }

    private void refuseTooMany(Attachment wanted) {
        int limit = properties.attachmentsPerOwner();
        if (rows.countWithRemoved(wanted.ownerKind(), wanted.ownerId()) >= limit) {
            throw AttachmentRefusedException.tooMany(limit);
        }
    }
}
