package cn.greenfactory.process.task;

import cn.greenfactory.oversight.Acts;
import cn.greenfactory.process.access.StaffNames;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts the name of each official beside the login by which a view knows him; what nobody did was done by the service. */
@Component
class ViewPeople {

    private static final List<String> FIELDS = List.of(
            "who",
            "expert",
            "approvedBy",
            "declaredBy",
            "raisedBy",
            "recordedBy",
            "verifiedBy",
            "acknowledgedBy",
            "defenceWaivedBy");

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
                if (parent.get(field).isTextual()) {
                    ((ObjectNode) parent).put(field, shown(parent.get(field).asText(), people));
                }
            }
        }
    }

    private static String shown(String login, Map<String, String> people) {
        if (login.equals(Acts.SYSTEM)) {
            return "系统";
        }
        return people.containsKey(login) ? people.get(login) + "（" + login + "）" : login;
    }
}
