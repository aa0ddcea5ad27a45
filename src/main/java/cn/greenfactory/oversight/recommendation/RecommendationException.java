package cn.greenfactory.oversight.recommendation;

import cn.greenfactory.oversight.Fields;
import cn.greenfactory.registry.Level;
import cn.greenfactory.shared.RefusalException;
import java.util.List;
import java.util.UUID;

/** A recommendation upward cannot be opened or go on as asked. */
public final class RecommendationException extends RefusalException {

    private static final String ARTICLE = "第十一条";

    private RecommendationException(Kind kind, String type, String title, String message, List<FieldError> fields) {
        super(kind, type, title, message, ARTICLE, fields);
    }

    static RecommendationException invalid(List<FieldError> fields) {
        return new RecommendationException(
                Kind.INVALID, "recommendation-invalid", "推荐内容填写有误", Fields.sentence(fields), fields);
    }

    static RecommendationException unknown(UUID id) {
        return new RecommendationException(
                Kind.NOT_FOUND, "recommendation-unknown", "没有这件推荐", "找不到推荐 " + id + "，或您无权查看。", List.of());
    }

    static RecommendationException state(Recommendation recommendation, String act) {
        return conflict(
                "recommendation-state",
                "当前状态不允许此操作",
                "推荐 " + recommendation.number() + " 的状态是“"
                        + recommendation.state().title() + "”，不能" + act + "。");
    }

    static RecommendationException exists(Recommendation first) {
        return conflict("recommendation-exists", "推荐已在办理", "该工厂本年度同一级别的推荐正在办理，编号 " + first.number() + "。");
    }

    static RecommendationException already(Level level) {
        return conflict("recommendation-level", "已是该级别", "该工厂已是" + level.title() + "绿色工厂，不需推荐。");
    }

    static RecommendationException removalOpen(Recommendation recommendation) {
        return conflict("recommendation-removal", "正在办理移出", "推荐 " + recommendation.number() + " 的工厂正在办理移出，不得批准例外。");
    }

    private static RecommendationException conflict(String type, String title, String message) {
        return new RecommendationException(Kind.CONFLICT, type, title, message, List.of());
    }
}
