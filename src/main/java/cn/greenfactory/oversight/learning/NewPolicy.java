package cn.greenfactory.oversight.learning;

import cn.greenfactory.oversight.Fields;
import java.time.LocalDate;

/**
 * A policy on green manufacturing, to be published by the city (第十六条).
 *
 * @param documentNo 发文字号, or null
 * @param issuedOn the day it is dated
 */
public record NewPolicy(String title, String documentNo, LocalDate issuedOn, String content) {

    /** @throws LearningException naming every field that is wrong */
    NewPolicy checked() {
        new Fields()
                .text("title", "标题", title, 200)
                .optional("documentNo", "发文字号", documentNo, 100)
                .that(issuedOn != null, "issuedOn", "请填写成文日期")
                .text("content", "内容", content, 20000)
                .refuse(LearningException::invalid);
        return new NewPolicy(Fields.orNull(title), Fields.orNull(documentNo), issuedOn, Fields.orNull(content));
    }
}
