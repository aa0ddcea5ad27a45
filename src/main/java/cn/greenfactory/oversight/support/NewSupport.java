package cn.greenfactory.oversight.support;

import cn.greenfactory.oversight.Fields;
import java.util.UUID;

/**
 * A difficulty as an enterprise tells it (第十七条).
 *
 * @param factoryId the enterprise's factory it is about; its county answers
 * @param title one line, at most 100 characters
 * @param content at most 4000 characters
 */
public record NewSupport(UUID factoryId, String title, String content) {

    /** @throws SupportException naming every field that is wrong */
    NewSupport checked() {
        new Fields()
                .that(factoryId != null, "factoryId", "请选择所涉工厂")
                .text("title", "标题", title, 100)
                .text("content", "困难和问题", content, 4000)
                .refuse(SupportException::invalid);
        return new NewSupport(factoryId, Fields.orNull(title), Fields.orNull(content));
    }
}
