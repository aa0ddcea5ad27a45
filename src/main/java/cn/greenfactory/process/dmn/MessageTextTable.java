package cn.greenfactory.process.dmn;

import cn.greenfactory.shared.MessageText;
import cn.greenfactory.shared.MessageTexts;
import java.util.Map;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** {@code MessageText}: the bureau's wording, with the remedies where the news is adverse. */
@Component
class MessageTextTable implements MessageTexts {

    private final Decisions decisions;

    MessageTextTable(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public MessageText of(String event, String audience) {
        Map<String, Object> row = decisions.settled(
                "MessageText", Variables.putValue("event", event).putValue("audience", audience));
        return new MessageText((String) row.get("subject"), (String) row.get("body"));
    }
}
