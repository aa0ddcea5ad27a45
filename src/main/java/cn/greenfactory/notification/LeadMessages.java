package cn.greenfactory.notification;

import cn.greenfactory.notice.LeadNoted;
import cn.greenfactory.notice.Leads;
import cn.greenfactory.notice.Objections;
import cn.greenfactory.registry.Factory;
import cn.greenfactory.registry.Register;
import cn.greenfactory.security.Role;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells who may inspect on a lead that it is there: the counties of the enterprise's factories, or the city as long as
 * nobody knows which enterprise it is about (第十条、第十三条).
 */
@Component
class LeadMessages {

    private static final String EVENT = "LeadNoted";

    private final Leads leads;
    private final Objections objections;
    private final Register register;
    private final Letters letters;

    LeadMessages(Leads leads, Objections objections, Register register, Letters letters) {
        this.leads = leads;
        this.objections = objections;
        this.register = register;
        this.letters = letters;
    }

    @EventListener
    void on(LeadNoted noted) {
        Leads.Lead lead = leads.get(noted.leadId());
        String number = objections.get(lead.objectionId()).number();
        List<String> counties = counties(lead.enterpriseId());
        if (counties.isEmpty()) {
            Map<String, String> facts =
                    Map.of("number", number, "lead", lead.id().toString());
            letters.send(EVENT, Told.CITY, Role.CITY_OFFICER.id(), facts, lead.id());
            return;
        }
        String enterprise = register.enterprise(lead.enterpriseId()).name();
        Map<String, String> facts = Map.of("number", number, "lead", lead.id().toString(), "enterprise", enterprise);
        counties.forEach(county -> letters.send(EVENT, Told.COUNTY, Role.countyReviewer(county), facts, lead.id()));
    }

    private List<String> counties(UUID enterpriseId) {
        return enterpriseId == null
                ? List.of()
                : register.factoriesOf(enterpriseId).stream()
                        .map(Factory::countyCode)
                        .distinct()
                        .toList();
    }
}
