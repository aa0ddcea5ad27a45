package cn.greenfactory.process.common;

import cn.greenfactory.documents.Attachments;
import cn.greenfactory.process.variables.Subject;
import cn.greenfactory.registry.Enterprise;
import cn.greenfactory.registry.Factory;
import cn.greenfactory.registry.ListedFactory;
import cn.greenfactory.registry.Register;
import cn.greenfactory.security.Units;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the views of inspections, recommendations and requests have in common: the factory, the files, the deadline. */
@Component
public class SubjectViews {

    private final Register register;
    private final Units units;
    private final Attachments attachments;
    private final TaskDeadlineTexts deadlines;
    private final ObjectMapper json;
    private final Clock clock;

    SubjectViews(
            Register register,
            Units units,
            Attachments attachments,
            TaskDeadlineTexts deadlines,
            ObjectMapper json,
            Clock clock) {
        this.register = register;
        this.units = units;
        this.attachments = attachments;
        this.deadlines = deadlines;
        this.json = json;
        this.clock = clock;
    }

    /** A view that says which factory it is about, and whether it is on the list today. */
    public ObjectNode about(UUID factoryId) {
        Factory factory = register.factory(factoryId);
        Enterprise enterprise = register.enterprise(factory.enterpriseId());
        Optional<ListedFactory> listed =
                register.list(LocalDate.now(clock), enterprise.creditCode().value(), null).stream()
                        .filter(each -> each.factoryId().equals(factoryId))
                        .findFirst();
        ObjectNode view = json.createObjectNode();
        view.put("enterpriseName", enterprise.name());
        view.put("creditCode", enterprise.creditCode().value());
        view.put("factoryName", factory.name());
        view.put("county", units.name(factory.countyCode()));
        view.put("address", factory.address());
        view.put("certificateNo", listed.map(ListedFactory::certificateNo).orElse(null));
        view.put(
                "listing",
                listed.map(each -> "在名单（" + each.level().title() + "）").orElse("不在名单"));
        return view;
    }

    /** Adds the subject's files and the deadline, in the words of people. */
    public ObjectNode complete(ObjectNode view, DelegateExecution execution) {
        Subject subject = Subject.of(execution);
        ArrayNode files = view.putArray("attachments");
        attachments.of(subject.kind(), subject.id()).forEach(file -> files.addObject()
                .put("kind", file.kind())
                .put("fileName", file.fileName())
                .put("sha256", file.sha256())
                .put("attachedAt", file.attachedAt().toString())
                .put("link", "/api/staff/files/" + file.sha256()));
        return ViewWords.readable(deadlines.explained(view, execution));
    }
}
