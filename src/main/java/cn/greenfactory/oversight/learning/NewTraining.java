package cn.greenfactory.oversight.learning;

import cn.greenfactory.oversight.Fields;
import java.time.LocalDate;

/**
 * A training on green manufacturing, to be held by the city (第十六条).
 *
 * @param signUpBy the last day to sign up, not after {@code heldOn}
 * @param capacity how many persons may come; null without a limit
 */
public record NewTraining(
        String title, String content, LocalDate heldOn, String place, LocalDate signUpBy, Integer capacity) {

    /** @throws LearningException naming every field that is wrong */
    NewTraining checked(LocalDate today) {
        new Fields()
                .text("title", "名称", title, 200)
                .text("content", "内容", content, 20000)
                .text("place", "地点或者方式", place, 200)
                .that(heldOn != null && !heldOn.isBefore(today), "heldOn", "请填写举办日期，不得早于今天")
                .that(
                        signUpBy != null && !signUpBy.isBefore(today) && (heldOn == null || !signUpBy.isAfter(heldOn)),
                        "signUpBy",
                        "请填写报名截止日，不早于今天、不晚于举办日期")
                .that(capacity == null || capacity >= 1, "capacity", "名额至少为 1")
                .refuse(LearningException::invalid);
        return new NewTraining(
                Fields.orNull(title), Fields.orNull(content), heldOn, Fields.orNull(place), signUpBy, capacity);
    }
}
