package cn.greenfactory.oversight.annual;

import cn.greenfactory.oversight.change.Change;
import cn.greenfactory.oversight.change.ChangeStatus;
import cn.greenfactory.oversight.change.ChangeSummaries;
import cn.greenfactory.oversight.change.Changes;
import cn.greenfactory.oversight.change.NewChange;
import cn.greenfactory.shared.RefusalException.FieldError;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Declares a report's changes with the change desk, in the same shape as a change that is declared on its own. */
@Component
class DeclaredChanges implements ReportedChanges {

    private final Changes changes;
    private final ChangeSummaries summaries;
    private final ObjectMapper json;

    DeclaredChanges(Changes changes, ChangeSummaries summaries, ObjectMapper json) {
        this.changes = changes;
        this.summaries = summaries;
        this.json = json;
    }

    @Override
    public List<FieldError> wrong(UUID factoryId, JsonNode declaration, String at) {
        try {
            return changes.problems(factoryId, json.treeToValue(declaration, NewChange.class)).stream()
                    .map(each -> new FieldError(at + "/" + each.field().replace('.', '/'), each.message()))
                    .toList();
        } catch (JsonMappingException e) {
            String field = e.getPath().isEmpty() ? "" : "/" + e.getPath().get(0).getFieldName();
            return List.of(new FieldError(at + field, "变更说明中没有这个字段，或者类型不正确"));
        } catch (JsonProcessingException e) {
            return List.of(new FieldError(at, "变更说明无法读取"));
        }
    }

    @Override
    public String what(UUID factoryId, JsonNode declaration) {
        try {
            return summaries.what(factoryId, json.treeToValue(declaration, NewChange.class));
        } catch (JsonProcessingException e) {
            return "";
        }
    }

    @Override
    public Optional<Taken> declare(Report report, UUID filedBy, JsonNode declaration) {
        Change change = changes.declareInReport(
                report.id(), report.factoryId(), filedBy, json.convertValue(declaration, NewChange.class));
        return report.id().equals(change.reportId())
                ? Optional.of(new Taken(change.id(), change.number()))
                : Optional.empty();
    }

    @Override
    public boolean ended(UUID changeId) {
        return changes.get(changeId).status() == ChangeStatus.ENDED;
    }
}
