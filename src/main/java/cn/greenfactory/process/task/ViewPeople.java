package cn.greenfactory.process.task;

import cn.greenfactory.process.access.StaffNames;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts the name of each official beside the login by which a view knows him. */
@Component
class ViewPeople {

    private static final List<String> FIELDS = List.of("who", "expert");

    private final StaffNames names;

    ViewPeople(StaffNames names) {
        this.names = names;
    }

    /** Changes the view in place. */
    void name(JsonNode view) {
        Set<String> logins = FIELDS.stream()
                .flatMap(field -> view.findValuesAsText(field).stream())
                .collect(Collectors.toSet());
        if (logins.isEmpty()) {
            return;
        }
        Map<String, String> people = names.of(logins);
        for (String field : FIELDS) {
            for (JsonNode parent : view.findParents(field)) {
                String login = parent.get(field).asText();
                if (people.containsKey(login)) {
                    ((ObjectNode) parent).put(field, people.get(login) + "（" + login + "）");
                }
            }
        }
    }
}
