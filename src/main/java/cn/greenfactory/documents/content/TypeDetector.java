package cn.greenfactory.documents.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;

/** Tells what a file is from its content alone; its name is never asked. */
public final class TypeDetector {

    private final Detector detector = new DefaultDetector();

    /** The type, or empty for anything not on the list, e.g. a program, a page, an encrypted or macro document. */
    public Optional<FileType> detect(Path file) {
        try (TikaInputStream content = TikaInputStream.get(file)) {
            String mediaType =
                    detector.detect(content, new Metadata()).getBaseType().toString();
            return FileType.ofMediaType(mediaType)
                    .map(type -> type == FileType.ZIP && isOfd(file) ? FileType.OFD : type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOfd(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry("OFD.xml") != null;
        } catch (IOException e) {
            return false;
        }
    }
}
