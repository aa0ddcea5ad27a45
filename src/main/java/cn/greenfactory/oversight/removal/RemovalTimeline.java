package cn.greenfactory.oversight.removal;

import cn.greenfactory.registry.TimelineEntry;
import cn.greenfactory.registry.TimelineSource;
import cn.greenfactory.shared.China;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A factory's removals: grounds raised and struck, findings, statements, proposal, decision, papers (第十四条). */
@Component
class RemovalTimeline implements TimelineSource {

    private static final String AREA = "移出";

    private final RemovalRows rows;
    private final RemovalHistory history;

    RemovalTimeline(RemovalRows rows, RemovalHistory history) {
        this.rows = rows;
        this.history = history;
    }

    @Override
    public List<TimelineEntry> of(UUID factoryId) {
        List<TimelineEntry> entries = new ArrayList<>();
        for (Removal removal : rows.ofFactory(factoryId)) {
            history.of(removal.id()).forEach(each -> entries.add(entry(removal, each)));
        }
        return entries;
    }

    private static TimelineEntry entry(Removal removal, RemovalEntry each) {
        boolean paper = each.step() == RemovalStep.ISSUED || each.step() == RemovalStep.ANNOUNCED;
        return new TimelineEntry(
                China.dayOf(each.at()),
                each.at(),
                AREA,
                each.step().title(),
                decision(each),
                paper ? each.text() : removal.number(),
                each.who(),
                removal.id());
    }

    private static String decision(RemovalEntry each) {
        String head = Stream.of(
                        each.ground() == null ? null : each.ground().clause(),
                        each.upheld() == null ? null : each.upheld() ? "属实" : "不属实",
                        each.outcome() == null ? null : each.outcome().title())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("，"));
        String said = Stream.of(head, each.text())
                .filter(text -> text != null && !text.isBlank())
                .collect(Collectors.joining("："));
        return said.isEmpty() ? null : said;
    }
}
