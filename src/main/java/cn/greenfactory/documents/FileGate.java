package cn.greenfactory.documents;

import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/**
 * The one way to a file's content from outside: asks the {@link FileAccess} rules for every single file.
 *
 * <p>"Not there" and "not for you" are the same refusal, so that nobody learns which files exist. One content may
 * belong to several owners; it is read through the first whose file the person may read, under the name it has there.
 */
@Service
public class FileGate {

    private final Attachments attachments;
    private final ObjectProvider<FileAccess> rules;

    @Autowired
    FileGate(Attachments attachments, ObjectProvider<FileAccess> rules) {
        this.attachments = attachments;
        this.rules = rules;
    }

    /** @throws AttachmentRefusedException if there is no such file, or none the person may read */
    public Attachment require(UUID id, String userId, Set<String> groups) {
        return first(attachments.find(id).stream(), userId, groups);
    }

    /** @throws AttachmentRefusedException if there is no such content, or none the person may read */
    public Attachment require(String sha256, String userId, Set<String> groups) {
        return first(attachments.withContent(sha256).stream(), userId, groups);
    }

    /** Those of the files the person may read, in their order. */
    public List<Attachment> readable(List<Attachment> files, String userId, Set<String> groups) {
        return files.stream().filter(file -> allowed(file, userId, groups)).toList();
    }

    /** The verified content of a file got from {@link #require}; the caller closes it. */
    public InputStream open(Attachment file) {
        return attachments.open(file.sha256());
    }

    private Attachment first(Stream<Attachment> files, String userId, Set<String> groups) {
        return files.filter(file -> allowed(file, userId, groups))
                .findFirst()
                .orElseThrow(AttachmentRefusedException::unknown);
    }

    private boolean allowed(Attachment file, String userId, Set<String> groups) {
        return rules.stream()
                .anyMatch(rule -> rule.mayRead(file.ownerKind(), file.ownerId(), file.kind(), userId, groups));
    }
}
