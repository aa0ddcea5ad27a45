package cn.greenfactory.portal;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.greenfactory.notice.Leads;
import cn.greenfactory.oversight.Ground;
import cn.greenfactory.oversight.GroundDesk;
import cn.greenfactory.oversight.Origin;
import cn.greenfactory.oversight.removal.BusinessStatuses;
import cn.greenfactory.oversight.removal.HigherRemovals;
import cn.greenfactory.oversight.removal.Removal;
import cn.greenfactory.oversight.removal.RemovalHearing;
import cn.greenfactory.oversight.removal.RemovalReopening;
import cn.greenfactory.oversight.removal.RemovalState;
import cn.greenfactory.oversight.removal.RemovalSummaries;
import cn.greenfactory.oversight.removal.Removals;
import cn.greenfactory.registry.Factory;
import cn.greenfactory.registry.Level;
import cn.greenfactory.registry.Register;
import cn.greenfactory.security.Actor;
import cn.greenfactory.security.Role;
import cn.greenfactory.shared.Page;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The web of removals: whose they are, and what of a request reaches the desks. */
class RemovalApiTest extends PortalSlice {

    private static final UUID REMOVAL = UUID.fromString("00000000-0000-4000-8000-000000000021");
    private static final UUID FACTORY = UUID.fromString("00000000-0000-4000-8000-000000000022");
    private static final Actor OTHER_COUNTY = new Actor("county-reviewer-130104", Set.of("county-reviewer-130104"));

    @Autowired
    private Removals removals;

    @Autowired
    private RemovalHearing hearing;

    @Autowired
    private RemovalReopening reopening;

    @Autowired
    private RemovalSummaries summaries;

    @Autowired
    private BusinessStatuses statuses;

    @Autowired
    private HigherRemovals higher;

    @Autowired
    private GroundDesk desk;

    @Autowired
    private Leads leads;

    @Autowired
    private Register register;

    @BeforeEach
    void oneRemoval() {
        when(removals.get(REMOVAL)).thenReturn(removal(ENTERPRISE));
        when(removals.seenBy(any(), any())).thenAnswer(call -> Stream.of(removal(ENTERPRISE))
                .filter(each -> ((Actor) call.getArgument(0)).sees(each.countyCode()))
                .toList());
        when(removals.ofEnterprise(ENTERPRISE, Page.FIRST)).thenReturn(List.of(removal(ENTERPRISE)));
        when(hearing.due(REMOVAL)).thenReturn(true);
        when(hearing.lastDay(REMOVAL)).thenReturn(Optional.of(LocalDate.of(2026, 3, 9)));
        when(summaries.forEnterprise(REMOVAL)).thenReturn(JsonNodeFactory.instance.objectNode());
        when(summaries.of(REMOVAL))
                .thenReturn(JsonNodeFactory.instance.objectNode().put("number", "LSGC-YC-2026-0001"));
        when(register.factory(FACTORY)).thenReturn(new Factory(FACTORY, ENTERPRISE, "第一工厂", "130102", "示范路1号", "3812"));
    }

    @Test
    void anEnterpriseReadsAndAnswersItsOwnAndNoOthers() throws Exception {
        web.perform(get("/api/enterprise/removals").with(enterprise()))
                .andExpect(jsonPath("$[0].awaitsStatement").value(true))
                .andExpect(jsonPath("$[0].lastDay").value("2026-03-09"));
        when(hearing.state(REMOVAL, ENTERPRISE, "请予考虑")).thenReturn(removal(ENTERPRISE));
        web.perform(json(post("/api/enterprise/removals/" + REMOVAL + "/statement"), "{\"statement\":\"请予考虑\"}")
                        .with(enterprise()))
                .andExpect(status().isOk());
        web.perform(json(post("/api/enterprise/removals/" + REMOVAL + "/statement"), "{\"statement\":\" \"}")
                        .with(enterprise()))
                .andExpect(status().isUnprocessableEntity());
        when(removals.get(REMOVAL)).thenReturn(removal(UUID.randomUUID()));
        web.perform(get("/api/enterprise/removals/" + REMOVAL).with(enterprise()))
                .andExpect(status().isNotFound());
        web.perform(json(post("/api/enterprise/removals/" + REMOVAL + "/statement"), "{\"statement\":\"请予考虑\"}")
                        .with(enterprise()))
                .andExpect(status().isNotFound());
        verify(hearing).state(REMOVAL, ENTERPRISE, "请予考虑");
    }

    @Test
    void aCountySeesItsOwnRemovalsOnly() throws Exception {
        web.perform(get("/api/staff/removals").with(as(Role.COUNTY_REVIEWER)))
                .andExpect(jsonPath("$[0].number").value("LSGC-YC-2026-0001"));
        web.perform(get("/api/staff/removals").with(as(OTHER_COUNTY)))
                .andExpect(jsonPath("$").isEmpty());
        web.perform(get("/api/staff/removals/" + REMOVAL).with(as(Role.CITY_HEAD)))
                .andExpect(jsonPath("$.summary.number").value("LSGC-YC-2026-0001"));
        for (String what : List.of("", "/attachments", "/papers")) {
            web.perform(get("/api/staff/removals/" + REMOVAL + what).with(as(OTHER_COUNTY)))
                    .andExpect(status().isNotFound());
        }
        web.perform(json(post("/api/staff/factories/" + FACTORY + "/business-status"), "{\"evidence\":\"截图\"}")
                        .with(as(OTHER_COUNTY)))
                .andExpect(status().isNotFound());
        verify(statuses, never()).record(any(), any(), any());
    }

    @Test
    void listsAreReadPageByPageAndAWrongPageIsNamed() throws Exception {
        web.perform(get("/api/staff/removals?page=2").with(as(Role.CITY_HEAD))).andExpect(status().isOk());
        verify(removals).seenBy(any(), eq(new Page(2)));
        for (String list : List.of("removals", "incidents", "inspections", "changes")) {
            web.perform(get("/api/staff/" + list + "?page=-1").with(as(Role.CITY_HEAD)))
                    .andExpect(status().isUnprocessableEntity())
                    .andExpect(jsonPath("$.fields[0].field").value("page"));
        }
        web.perform(get("/api/public/removals?page=-1")).andExpect(status().isUnprocessableEntity());
    }

    @Test
    void theHeadsWaiverAndTheOfficersFactsReachTheirDesks() throws Exception {
        when(hearing.waive(REMOVAL, "已注销", "city-head-1")).thenReturn(removal(ENTERPRISE));
        web.perform(json(post("/api/staff/removals/" + REMOVAL + "/defence-waiver"), "{\"reason\":\"已注销\"}")
                        .with(as(Role.CITY_HEAD)))
                .andExpect(status().isOk());
        web.perform(json(post("/api/staff/removals/" + REMOVAL + "/defence-waiver"), "{\"reason\":\"已注销\"}")
                        .with(as(Role.CITY_OFFICER)))
                .andExpect(status().isForbidden());
        web.perform(json(
                                post("/api/staff/factories/" + FACTORY + "/higher-removals"),
                                "{\"documentNo\":\"97号\",\"level\":\"CITY\",\"on\":\"2026-02-20\"}")
                        .with(as(Role.CITY_OFFICER)))
                .andExpect(status().isCreated());
        verify(higher).record(FACTORY, "97号", Level.CITY, LocalDate.of(2026, 2, 20), "city-officer-1");
        web.perform(json(
                                post("/api/staff/factories/" + FACTORY + "/business-status"),
                                "{\"asOf\":\"2026-03-01\",\"stoppedMonths\":12,\"evidence\":\"用电台账\"}")
                        .with(as(Role.COUNTY_REVIEWER)))
                .andExpect(status().isCreated());
        verify(statuses)
                .record(
                        eq(FACTORY),
                        argThat(entry ->
                                entry.stoppedMonths() == 12 && entry.asOf().equals(LocalDate.of(2026, 3, 1))),
                        eq("county-reviewer-1"));
    }

    @Test
    void theCityOpensACancelledOneAgain() throws Exception {
        String path = "/api/staff/removals/" + REMOVAL + "/reopening";
        when(reopening.reopen(REMOVAL, "情形仍在", "city-officer-1")).thenReturn(removal(ENTERPRISE));
        for (Role other : List.of(Role.CITY_HEAD, Role.COUNTY_REVIEWER)) {
            web.perform(json(post(path), "{\"reason\":\"情形仍在\"}").with(as(other)))
                    .andExpect(status().isForbidden());
        }
        web.perform(json(post(path), "{\"reason\":\"情形仍在\"}").with(as(Role.CITY_OFFICER)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.number").value("LSGC-YC-2026-0001"));
    }

    @Test
    void aLeadRaisesAGroundOnlyWhenThereIsOne() throws Exception {
        UUID lead = UUID.randomUUID();
        String body = "{\"factoryId\":\"" + FACTORY + "\",\"ground\":\"%s\",\"reason\":\"查明数据造假\",\"leadId\":\"" + lead
                + "\"}";
        web.perform(json(post("/api/staff/removals"), body.formatted("14(2)")).with(as(Role.CITY_OFFICER)))
                .andExpect(status().isNotFound());
        when(leads.find(lead)).thenReturn(Optional.of(lead(lead, UUID.randomUUID())));
        web.perform(json(post("/api/staff/removals"), body.formatted("14(2)")).with(as(Role.CITY_OFFICER)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.detail").value("这条线索反映的不是该工厂所属的企业"));
        when(leads.find(lead)).thenReturn(Optional.of(lead(lead, null)));
        web.perform(json(post("/api/staff/removals"), body.formatted("14(2)")).with(as(Role.CITY_OFFICER)))
                .andExpect(status().isUnprocessableEntity());
        when(leads.find(lead)).thenReturn(Optional.of(lead(lead, ENTERPRISE)));
        web.perform(json(post("/api/staff/removals"), body.formatted("14(2)").replace("查明数据造假", "造假".repeat(1001)))
                        .with(as(Role.CITY_OFFICER)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.fields[0].field").value("reason"));
        for (String other : List.of("14(1)", "14(4)", "14(5)", "14(6)")) {
            web.perform(json(post("/api/staff/removals"), body.formatted(other)).with(as(Role.CITY_OFFICER)))
                    .andExpect(status().isUnprocessableEntity())
                    .andExpect(jsonPath("$.detail").value("依据线索提出的移出情形应为 14(2) 或者 14(3)"));
        }
        verify(desk, never()).raise(any());
        when(desk.raise(any())).thenReturn(REMOVAL);
        web.perform(json(post("/api/staff/removals"), body.formatted("14(2)")).with(as(Role.CITY_OFFICER)))
                .andExpect(status().isCreated());
        verify(desk)
                .raise(argThat(claim -> claim.ground() == Ground.FALSIFIED
                        && claim.origin() == Origin.OBJECTION_LEAD
                        && claim.originId().equals(lead)));
    }

    private static Leads.Lead lead(UUID id, UUID enterprise) {
        return new Leads.Lead(id, UUID.randomUUID(), null, enterprise, null, "线索", NOW);
    }

    private static Removal removal(UUID enterprise) {
        return new Removal(
                REMOVAL,
                "LSGC-YC-2026-0001",
                FACTORY,
                enterprise,
                "130102",
                NOW,
                5,
                null,
                null,
                RemovalState.OPEN,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
