package cn.greenfactory.oversight.change;

import cn.greenfactory.oversight.Acts;
import cn.greenfactory.registry.TimelineEntry;
import cn.greenfactory.registry.TimelineSource;
import cn.greenfactory.shared.China;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A factory's declarations: what was declared, found, decided (第十五条). */
@Component
class ChangeTimeline implements TimelineSource {

    private final ChangeStore store;
    private final ChangeWords words;

    ChangeTimeline(ChangeStore store, ChangeWords words) {
        this.store = store;
        this.words = words;
    }

    @Override
    public List<TimelineEntry> of(UUID factoryId) {
        List<TimelineEntry> entries = new ArrayList<>();
        for (Change c : store.ofFactory(factoryId)) {
            add(entries, c, c.declaredAt(), "提交变更说明", words.what(c), c.declaredBy());
            if (c.verified() != null) {
                add(
                        entries,
                        c,
                        c.verifiedAt(),
                        "县级复核变更",
                        join(c.verified() ? "属实" : "不属实", c.verifyOpinion()),
                        c.verifiedBy());
            }
            if (c.decidedAt() != null) {
                add(
                        entries,
                        c,
                        c.decidedAt(),
                        "变更" + c.status().title(),
                        join(c.kind().title(), c.registerRemark()),
                        c.decidedBy());
            }
            if (c.reassessOutcome() != null) {
                String outcome = c.reassessOutcome().title();
                add(entries, c, c.reassessedAt(), "变更后重新评估", join(outcome, c.reassessOpinion()), c.reassessedBy());
            }
            if (c.reassessmentEndedAt() != null) {
                add(entries, c, c.reassessmentEndedAt(), "变更后重新评估终止", null, Acts.SYSTEM);
            }
            if (c.endedAt() != null) {
                add(entries, c, c.endedAt(), "变更说明终止", c.endReason(), Acts.SYSTEM);
            }
        }
        return entries;
    }

    private static void add(
            List<TimelineEntry> entries, Change c, Instant at, String title, String decision, String who) {
        entries.add(new TimelineEntry(China.dayOf(at), at, "变更", title, decision, c.number(), who, c.id()));
    }

    private static String join(String outcome, String opinion) {
        return opinion == null ? outcome : outcome + "：" + opinion;
    }
}
