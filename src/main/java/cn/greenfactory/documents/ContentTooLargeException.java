package cn.greenfactory.documents;

import cn.greenfactory.shared.RefusalException;
import java.util.List;

/** More bytes were sent than one file may have; reading stopped at the limit. */
public class ContentTooLargeException extends RefusalException {

    ContentTooLargeException(long maxBytes) {
        super(
                Kind.INVALID,
                "attachment-too-large",
                "附件过大",
                "单个附件不得超过 %d MB，请压缩或拆分后上传".formatted(maxBytes >> 20),
                "第七条",
                List.of(new FieldError("file", "不得超过 %d MB".formatted(maxBytes >> 20))));
    }
}
