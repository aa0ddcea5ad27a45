package cn.greenfactory.documents.content;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The kinds of file the service takes; anything else is refused. */
public enum FileType {
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    DOC("application/msword", "doc"),
    XLS("application/vnd.ms-excel", "xls"),
    PNG("image/png", "png"),
    JPG("image/jpeg", "jpg", "jpeg"),
    /** Open fixed-layout document, GB/T 33190-2016: a zip archive with OFD.xml at its root. */
    OFD("application/ofd", "ofd"),
    ZIP("application/zip", "zip");

    private final String mediaType;
    private final Set<String> extensions;

    FileType(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = Set.copyOf(List.of(extensions));
    }

    public String mediaType() {
        return mediaType;
    }

    /** Whether a file of this type may be called so. */
    public boolean allows(FileName name) {
        return extensions.contains(name.extension());
    }

    /** All endings taken, for a person: {@code pdf、docx、…}. */
    public static String names() {
        return Arrays.stream(values())
                .map(type -> type.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("、"));
    }

    static Optional<FileType> ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }
}
