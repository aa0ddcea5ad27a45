package cn.greenfactory.portal;

import cn.greenfactory.documents.Attachment;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.web.multipart.MultipartFile;

/** A file that came by multipart, handed to a desk as name and content. */
public final class Uploads {

    /** The desk that keeps it. */
    public interface Keeper {
        Attachment keep(String fileName, InputStream content);
    }

    private Uploads() {}

    /** What the desk kept, as the API shows it. */
    public static FileView keep(MultipartFile file, Keeper keeper) throws IOException {
        try (InputStream content = file.getInputStream()) {
            return FileView.of(keeper.keep(file.getOriginalFilename(), content));
        }
    }
}
