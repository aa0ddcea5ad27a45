package cn.greenfactory.documents;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Finds old files in a tree in which others write and delete meanwhile; what vanishes while looking is left out. */
final class FilesBefore extends SimpleFileVisitor<Path> {

    private final Instant limit;
    private final List<Path> found = new ArrayList<>();

    private FilesBefore(Instant limit) {
        this.limit = limit;
    }

    static List<Path> in(Path root, Instant limit) throws IOException {
        FilesBefore visitor = new FilesBefore(limit);
        Files.walkFileTree(root, visitor);
        return visitor.found;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (attributes.lastModifiedTime().toInstant().isBefore(limit)) {
            found.add(file);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
        return FileVisitResult.CONTINUE;
    }
}
