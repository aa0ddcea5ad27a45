package cn.greenfactory.process.certification;

import cn.greenfactory.security.Role;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Who may be asked to review, for the forms that choose: by user id, with the name people know. */
@Component
class Reviewers {

    private final IdentityService identity;

    Reviewers(@Lazy IdentityService identity) {
        this.identity = identity;
    }

    /** Adds {@code experts} and {@code agencies}, each a list of {@code {value, label}}, to the view. */
    ObjectNode listed(ObjectNode view) {
        list(view.putArray("experts"), Role.EXPERT);
        list(view.putArray("agencies"), Role.THIRD_PARTY);
        return view;
    }

    /** Whoever completes the step before need not be allowed to read all logins. */
    private void list(ArrayNode people, Role role) {
        Context.getCommandContext()
                .runWithoutAuthorization(() -> identity.createUserQuery()
                        .memberOfGroup(role.id())
                        .orderByUserId()
                        .asc()
                        .list())
                .forEach(user -> people.addObject().put("value", user.getId()).put("label", label(user)));
    }

    private static String label(User user) {
        return user.getFirstName() + "（" + user.getId() + "）";
    }
}
