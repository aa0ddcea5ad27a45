package cn.greenfactory.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Bytes named by their SHA-256 in a directory outside the database: {@code ab/cd/abcd….}, sixty-four small hex digits.
 *
 * <p>Bytes are first {@linkplain #stage staged} under {@code tmp} and forced to disk, then {@linkplain Staged#keep
 * kept} by one atomic rename, so a name never shows half a file. What is kept is never overwritten, and is checked
 * against its name each time it is opened. Rows that refer to the bytes are the business of {@link Attachments}.
 */
@Component
public class FileStore {

    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");

    private final Path root;
    private final Path temporary;

    @Autowired
    FileStore(DocumentsProperties properties) {
        this(properties.directory());
    }

    public FileStore(Path root) {
        this.root = root.toAbsolutePath().normalize();
        this.temporary = this.root.resolve("tmp");
        try {
            Files.createDirectories(temporary);
        } catch (IOException e) {
            throw new UncheckedIOException("the file store cannot be written: " + this.root, e);
        }
    }

    /**
     * Reads {@code content} to its end into a temporary file on disk; nothing has a name yet.
     *
     * @param maxBytes reading stops one byte after it
     * @throws ContentTooLargeException if there is more than {@code maxBytes}; nothing is left behind
     */
    public Staged stage(InputStream content, long maxBytes) {
        return Staged.read(this, temporary, content, maxBytes);
    }

    /**
     * The bytes of this name, whole and unaltered; the caller closes the stream.
     *
     * @throws DamagedContentException if they are missing or no longer match their name
     */
    public InputStream open(String sha256) {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(path(sha256), StandardOpenOption.READ);
            String found = Sha256.of(channel);
            if (!found.equals(sha256)) {
                throw new DamagedContentException(sha256, "content now hashes to " + found);
            }
            channel.position(0);
            InputStream verified = Channels.newInputStream(channel);
            channel = null;
            return verified;
        } catch (NoSuchFileException e) {
            throw new DamagedContentException(sha256, "content is missing");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            close(channel);
        }
    }

    /** Puts staged bytes under their name. A damaged file already there is set aside, never overwritten. */
    void keep(Path staged, String sha256) throws IOException {
        Path target = path(sha256);
        Files.createDirectories(target.getParent());
        if (Files.exists(target)) {
            if (Sha256.of(target).equals(sha256)) {
                Files.deleteIfExists(staged);
                return;
            }
            setAside(target);
        }
        Files.move(staged, target, StandardCopyOption.ATOMIC_MOVE);
        for (Path folder = target.getParent(); folder.startsWith(root); folder = folder.getParent()) {
            force(folder);
        }
    }

    /** Names of kept files last written before an instant of the file system's own clock. */
    List<String> namesBefore(Instant limit) throws IOException {
        return FilesBefore.in(root, limit).stream()
                .filter(file -> !file.startsWith(temporary))
                .map(file -> file.getFileName().toString())
                .filter(name -> NAME.matcher(name).matches())
                .toList();
    }

    void delete(String sha256) throws IOException {
        Files.deleteIfExists(path(sha256));
    }

    /** Deletes what a crash left under {@code tmp} before an instant of the file system's own clock. */
    void deleteStagedBefore(Instant limit) throws IOException {
        for (Path file : FilesBefore.in(temporary, limit)) {
            Files.deleteIfExists(file);
        }
    }

    /** What the clock of the file system says: ages of files are compared with it, not with the service's clock. */
    Instant fileSystemTime() throws IOException {
        Path probe = Files.createTempFile(temporary, "clock", ".probe");
        FileTime now = Files.getLastModifiedTime(probe);
        Files.delete(probe);
        return now.toInstant();
    }

    private Path path(String sha256) {
        if (!NAME.matcher(sha256).matches()) {
            throw new IllegalArgumentException("not a SHA-256 in small hex: " + sha256);
        }
        return root.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    private static void setAside(Path damaged) throws IOException {
        for (int n = 1; ; n++) {
            try {
                Files.move(damaged, damaged.resolveSibling(damaged.getFileName() + ".damaged-" + n));
                return;
            } catch (FileAlreadyExistsException e) {
                continue;
            }
        }
    }

    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static void close(FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
