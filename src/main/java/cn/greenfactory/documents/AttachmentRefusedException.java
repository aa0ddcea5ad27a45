package cn.greenfactory.documents;

import cn.greenfactory.documents.content.FileType;
import cn.greenfactory.shared.RefusalException;
import java.util.List;

/** A file cannot be taken or removed; the static factories name the reasons. */
public class AttachmentRefusedException extends RefusalException {

    private static final String ARTICLE = "第七条";

    private AttachmentRefusedException(Kind kind, String type, String title, String message, List<FieldError> fields) {
        super(kind, type, title, message, ARTICLE, fields);
    }

    static AttachmentRefusedException empty() {
        return invalid("attachment-empty", "附件为空", "附件没有内容，请重新选择文件");
    }

    static AttachmentRefusedException type(String fileName) {
        return invalid("attachment-type", "附件类型不受理", "“" + fileName + "”的内容不是受理的类型，仅受理：" + FileType.names());
    }

    static AttachmentRefusedException extension(String fileName, FileType found) {
        return invalid("attachment-extension", "附件扩展名与内容不符", "“" + fileName + "”的内容是 " + found + "，与扩展名不符，请改正后上传");
    }

    static AttachmentRefusedException kind(String kind) {
        return invalid("attachment-kind", "附件类别不正确", "附件类别须为 1 至 60 个字符：" + kind);
    }

    static AttachmentRefusedException tooMany(int limit) {
        return invalid("attachment-count", "附件过多", "每个事项最多 %d 个附件，请打包为一个 zip 后上传".formatted(limit));
    }

    static AttachmentRefusedException sealed(String fileName) {
        return new AttachmentRefusedException(
                Kind.CONFLICT, "attachment-sealed", "附件已提交", "“" + fileName + "”已随材料提交，不能删除，可以补充新的附件", List.of());
    }

    static AttachmentRefusedException unknown() {
        return new AttachmentRefusedException(
                Kind.NOT_FOUND, "attachment-unknown", "附件不存在", "没有这个附件，或您无权查看", List.of());
    }

    private static AttachmentRefusedException invalid(String type, String title, String message) {
        String field = type.equals("attachment-kind") ? "kind" : "file";
        return new AttachmentRefusedException(
                Kind.INVALID, type, title, message, List.of(new FieldError(field, message)));
    }
}
