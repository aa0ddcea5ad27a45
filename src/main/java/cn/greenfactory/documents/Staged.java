package cn.greenfactory.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;

/**
 * Bytes on disk that have no name yet. {@link #keep} names them; closing without it throws them away.
 *
 * @param file the temporary file
 * @param sha256 of its content, small hex
 * @param size in bytes
 */
public record Staged(FileStore store, Path file, String sha256, long size) implements AutoCloseable {

    private static final int BLOCK = 64 * 1024;

    static Staged read(FileStore store, Path folder, InputStream content, long maxBytes) {
        Path file = null;
        try {
            file = Files.createTempFile(folder, "in", ".part");
            MessageDigest digest = Sha256.digest();
            long size = copy(content, file, digest, maxBytes);
            Staged staged = new Staged(store, file, Sha256.hex(digest), size);
            file = null;
            return staged;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            discard(file);
        }
    }

    /** Puts the bytes under their name, for good. May be called once. */
    public void keep() {
        try {
            store.keep(file, sha256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        discard(file);
    }

    private static long copy(InputStream content, Path file, MessageDigest digest, long maxBytes) throws IOException {
        byte[] block = new byte[BLOCK];
        long size = 0;
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (int read = content.read(block); read >= 0; read = content.read(block)) {
                size += read;
                if (size > maxBytes) {
                    throw new ContentTooLargeException(maxBytes);
                }
                digest.update(block, 0, read);
                for (ByteBuffer rest = ByteBuffer.wrap(block, 0, read); rest.hasRemaining(); ) {
                    out.write(rest);
                }
            }
            out.force(true);
        }
        return size;
    }

    private static void discard(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
