package cn.greenfactory.oversight.recommendation;

import cn.greenfactory.oversight.Fields;
import cn.greenfactory.shared.China;
import java.time.LocalDate;

/**
 * What became of a recommendation at the higher level.
 *
 * @param documentNo number of the paper that names the higher list, with the day it is dated; needed where included
 * @param remark needed where not included: what the higher level said
 */
public record HigherResult(boolean included, String documentNo, LocalDate documentOn, String remark) {

    /**
     * @param sent the day the recommendation went up, before which nothing can have come of it
     * @throws RecommendationException naming every field that is wrong
     */
    HigherResult checked(LocalDate sent, LocalDate today) {
        Fields fields = new Fields().optional("higherRemark", "说明", remark, 2000);
        if (included) {
            fields.text("higherDocumentNo", "上级名单的文号", documentNo, 100)
                    .that(documentOn != null && !documentOn.isAfter(today), "higherDocumentOn", "请填写上级名单的成文日期，不得晚于今天")
                    .that(
                            documentOn == null || !documentOn.isBefore(sent),
                            "higherDocumentOn",
                            "上级名单的成文日期不得早于推荐之日（" + China.text(sent) + "）");
        } else {
            fields.text("higherRemark", "未列入的说明", remark, 2000);
        }
        fields.refuse(RecommendationException::invalid);
        return new HigherResult(
                included,
                included ? Fields.orNull(documentNo) : null,
                included ? documentOn : null,
                Fields.orNull(remark));
    }
}
