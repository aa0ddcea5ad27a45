package cn.greenfactory.oversight.recommendation;

import cn.greenfactory.oversight.Acts;
import cn.greenfactory.registry.TimelineEntry;
import cn.greenfactory.registry.TimelineSource;
import cn.greenfactory.shared.China;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The recommendations of a factory upward: opened, excepted or not, refused or sent, what came of it (第十一条). */
@Component
class RecommendationTimeline implements TimelineSource {

    private static final String AREA = "推荐上级";

    private final RecommendationRows rows;

    RecommendationTimeline(RecommendationRows rows) {
        this.rows = rows;
    }

    @Override
    public List<TimelineEntry> of(UUID factoryId) {
        List<TimelineEntry> entries = new ArrayList<>();
        for (Recommendation r : rows.ofFactory(factoryId)) {
            String target = r.recommendationYear() + " 年度" + r.targetLevel().title() + "绿色工厂";
            String opened = r.exceptionReason() == null ? target : target + "，例外理由：" + r.exceptionReason();
            add(entries, r, r.openedAt(), "提出推荐", opened, r.number(), r.openedBy());
            if (r.decidedAt() != null) {
                String decided =
                        (Boolean.TRUE.equals(r.exceptionApproved()) ? "批准例外：" : "不批准例外：") + r.exceptionOpinion();
                add(entries, r, r.decidedAt(), "决定例外", decided, r.number(), r.decidedBy());
            }
            if (r.refusalToldAt() != null) {
                add(entries, r, r.refusalToldAt(), "未予推荐", r.refusalReason(), r.number(), Acts.SYSTEM);
            }
            if (r.sentAt() != null) {
                add(entries, r, r.sentAt(), "出具推荐文件", target, r.paperNumber(), Acts.SYSTEM);
            }
            if (r.resultAt() != null) {
                String result =
                        r.higherRemark() == null ? r.state().title() : r.state().title() + "：" + r.higherRemark();
                add(entries, r, r.resultAt(), "登记上级结果", result, r.higherDocumentNo(), r.resultBy());
            }
            if (r.endedAt() != null) {
                add(entries, r, r.endedAt(), "终止", r.endedReason(), r.number(), Acts.SYSTEM);
            }
        }
        return entries;
    }

    private static void add(
            List<TimelineEntry> entries,
            Recommendation r,
            Instant at,
            String title,
            String decision,
            String document,
            String who) {
        entries.add(new TimelineEntry(China.dayOf(at), at, AREA, title, decision, document, who, r.id()));
    }
}
