package cn.greenfactory.oversight.recommendation;

import cn.greenfactory.oversight.Fields;
import cn.greenfactory.registry.Level;

/**
 * What the city starts a recommendation upward with, in Tasklist or over the API (第十一条).
 *
 * @param factory a certificate number, or a credit code for one that is not on the list
 * @param targetLevel PROVINCE or NATION
 * @param recommendationYear the year of the higher list
 * @param exceptionReason why a factory that is not on the city's list is recommended all the same; null for none
 */
public record NewRecommendation(String factory, Level targetLevel, Integer recommendationYear, String exceptionReason) {

    /** @throws RecommendationException naming every field that is wrong */
    NewRecommendation checked() {
        boolean yearRight = recommendationYear != null && recommendationYear >= 2017 && recommendationYear <= 2100;
        new Fields()
                .text("factory", "工厂的证书编号或统一社会信用代码", factory, 200)
                .that(targetLevel != null && targetLevel != Level.CITY, "targetLevel", "请选择省级或者国家级")
                .that(yearRight, "recommendationYear", "请填写年度")
                .optional("exceptionReason", "例外理由", exceptionReason, 2000)
                .refuse(RecommendationException::invalid);
        return new NewRecommendation(factory.strip(), targetLevel, recommendationYear, Fields.orNull(exceptionReason));
    }
}
