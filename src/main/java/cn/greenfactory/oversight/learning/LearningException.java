package cn.greenfactory.oversight.learning;

import cn.greenfactory.oversight.Fields;
import cn.greenfactory.shared.RefusalException;
import java.util.List;
import java.util.UUID;

/** A policy, a training or a requirement cannot be published or used as asked. */
public final class LearningException extends RefusalException {

    private LearningException(
            Kind kind, String type, String title, String message, String article, List<FieldError> fields) {
        super(kind, type, title, message, article, fields);
    }

    static LearningException invalid(List<FieldError> fields) {
        return new LearningException(Kind.INVALID, "learning-invalid", "填写有误", Fields.sentence(fields), "第十六条", fields);
    }

    static LearningException unknown(String what, UUID id) {
        return new LearningException(
                Kind.NOT_FOUND, "learning-unknown", "未找到", "没有标识为 " + id + " 的" + what + "。", null, List.of());
    }

    static LearningException closed(String title, String why) {
        return new LearningException(
                Kind.CONFLICT, "training-closed", "培训当前不能这样办理", "“" + title + "”" + why + "。", "第十六条", List.of());
    }

    static LearningException notListed() {
        return new LearningException(
                Kind.CONFLICT, "benchmark-not-listed", "工厂不在名单", "对标只对名单中的工厂提供。", "第十八条", List.of());
    }
}
