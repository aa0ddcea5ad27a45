package cn.greenfactory.portal;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.greenfactory.documents.Attachment;
import cn.greenfactory.notice.Leads;
import cn.greenfactory.oversight.SubjectFiles;
import cn.greenfactory.oversight.inspection.Inspection;
import cn.greenfactory.oversight.inspection.InspectionDesk;
import cn.greenfactory.oversight.inspection.InspectionFindings;
import cn.greenfactory.oversight.inspection.InspectionState;
import cn.greenfactory.oversight.inspection.NewInspection;
import cn.greenfactory.oversight.recommendation.NewRecommendation;
import cn.greenfactory.oversight.recommendation.Recommendation;
import cn.greenfactory.oversight.recommendation.RecommendationDesk;
import cn.greenfactory.oversight.recommendation.RecommendationState;
import cn.greenfactory.oversight.support.NewSupport;
import cn.greenfactory.oversight.support.SupportDesk;
import cn.greenfactory.oversight.support.SupportRequest;
import cn.greenfactory.oversight.support.SupportState;
import cn.greenfactory.registry.Factory;
import cn.greenfactory.registry.Level;
import cn.greenfactory.registry.Register;
import cn.greenfactory.security.Actor;
import cn.greenfactory.security.Role;
import cn.greenfactory.shared.CreditCode;
import cn.greenfactory.shared.EnterpriseUser;
import cn.greenfactory.shared.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.mockito.invocation.InvocationOnMock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Inspections, recommendations, requests and leads over HTTP: each to whom it belongs. */
class OversightApiTest extends PortalSlice {

    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-0000000000aa");
    private static final UUID FACTORY = UUID.fromString("00000000-0000-4000-8000-0000000000bb");

    @Autowired
    private SupportDesk support;

    @Autowired
    private InspectionDesk inspections;

    @Autowired
    private InspectionFindings findings;

    @Autowired
    private RecommendationDesk recommendations;

    @Autowired
    private SubjectFiles files;

    @Autowired
    private Leads leads;

    @Autowired
    private Register register;

    @Test
    void anEnterpriseAsksAndSeesTheAnswerOnlyWhenItWasSent() throws Exception {
        when(support.request(eq(ENTERPRISE), any(NewSupport.class))).thenReturn(request(SupportState.OPEN));
        web.perform(json(
                                post("/api/enterprise/support"),
                                "{\"factoryId\":\"" + FACTORY + "\",\"title\":\"绿电\",\"content\":\"缺少绿电\"}")
                        .with(enterprise()))
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", "/api/enterprise/support/" + ID))
                .andExpect(jsonPath("$.state.title").value("待县级答复"));
        String county = "county-reviewer-130102";
        when(files.of("SUPPORT", ID))
                .thenReturn(List.of(file("SUPPORT", "REPLY", county), file("SUPPORT", "NOTE", county)));
        when(support.find(ID)).thenReturn(Optional.of(request(SupportState.ANSWERED)));
        web.perform(get("/api/enterprise/support/" + ID).with(enterprise()))
                .andExpect(jsonPath("$.request.answer").doesNotExist())
                .andExpect(jsonPath("$.attachments").isEmpty());
        when(support.find(ID)).thenReturn(Optional.of(request(SupportState.REPLIED)));
        web.perform(get("/api/enterprise/support/" + ID).with(enterprise()))
                .andExpect(jsonPath("$.request.answer").value("已协调"))
                .andExpect(jsonPath("$.attachments.length()").value(1))
                .andExpect(jsonPath("$.attachments[0].kind").value("REPLY"))
                .andExpect(jsonPath("$.request.forwardReason").doesNotExist());
        web.perform(get("/api/enterprise/support/" + UUID.randomUUID()).with(enterprise()))
                .andExpect(status().isNotFound());
    }

    @Test
    void whatOfficialsWroteForEachOtherIsTheirs() throws Exception {
        when(support.find(ID)).thenReturn(Optional.of(request(SupportState.REPLIED)));
        web.perform(get("/api/staff/support/" + ID).with(as(Role.CITY_OFFICER)))
                .andExpect(jsonPath("$.request.forwardReason").value("本县无权协调"));
        when(recommendations.find(ID)).thenReturn(Optional.of(recommendation()));
        when(recommendations.ofEnterprise(ENTERPRISE, Page.FIRST)).thenReturn(List.of(recommendation()));
        for (String internal : List.of("exceptionReason", "exceptionOpinion", "higherRemark")) {
            web.perform(get("/api/staff/recommendations/" + ID).with(as(Role.CITY_OFFICER)))
                    .andExpect(jsonPath("$.recommendation." + internal).value("内部意见"));
            web.perform(get("/api/enterprise/recommendations").with(enterprise()))
                    .andExpect(jsonPath("$[0].number").value("SJTJ-2026-0001"))
                    .andExpect(jsonPath("$[0]." + internal).doesNotExist());
        }
    }

    @Test
    void aCountySeesItsOwnRequestsInspectionsAndRecommendationsOnly() throws Exception {
        when(support.seenBy(any(), any()))
                .thenAnswer(call -> seen(call, request(SupportState.OPEN), SupportRequest::countyCode));
        when(inspections.seenBy(any(), any()))
                .thenAnswer(call -> seen(call, inspection(InspectionState.OPENED), Inspection::countyCode));
        when(recommendations.seenBy(any(), any()))
                .thenAnswer(call -> seen(call, recommendation(), Recommendation::countyCode));
        when(support.find(ID)).thenReturn(Optional.of(request(SupportState.OPEN)));
        when(inspections.find(ID)).thenReturn(Optional.of(inspection(InspectionState.OPENED)));
        when(recommendations.find(ID)).thenReturn(Optional.of(recommendation()));
        RequestPostProcessor other = as(new Actor("county-reviewer-130104", Set.of("county-reviewer-130104")));
        for (String what : List.of("support", "inspections", "recommendations")) {
            String list = "/api/staff/" + what;
            web.perform(get(list).with(as(Role.COUNTY_REVIEWER)))
                    .andExpect(jsonPath("$.length()").value(1));
            web.perform(get(list).with(as(Role.CITY_HEAD)))
                    .andExpect(jsonPath("$.length()").value(1));
            web.perform(get(list).with(other)).andExpect(jsonPath("$.length()").value(0));
            web.perform(get(list + "/" + ID).with(other)).andExpect(status().isNotFound());
            web.perform(get(list + "/" + ID).with(as(Role.COUNTY_REVIEWER))).andExpect(status().isOk());
        }
    }

    @Test
    void aReviewerOpensAnInspectionAsWhatHeIs() throws Exception {
        when(inspections.call(any(NewInspection.class), eq("county-reviewer-1"), eq(Set.of("130102"))))
                .thenReturn(inspection(InspectionState.OPENED));
        web.perform(json(
                                post("/api/staff/inspections"),
                                "{\"factory\":\"LSGC-Z-2026-0001\",\"plannedOn\":\"2026-03-05\",\"reason\":\"例行\"}")
                        .with(as(Role.COUNTY_REVIEWER)))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.number").value("JC-2026-130102-0001"));
    }

    @Test
    void anEnterpriseSeesNoPlannedInspectionAndNotWhyItWasChosen() throws Exception {
        when(inspections.find(ID)).thenReturn(Optional.of(inspection(InspectionState.OPENED)));
        web.perform(get("/api/enterprise/inspections/" + ID).with(enterprise())).andExpect(status().isNotFound());
        when(inspections.find(ID)).thenReturn(Optional.of(inspection(InspectionState.RECTIFYING)));
        when(inspections.ofEnterprise(ENTERPRISE, Page.FIRST))
                .thenReturn(List.of(inspection(InspectionState.RECTIFYING)));
        when(inspections.get(ID)).thenReturn(inspection(InspectionState.RECHECKING));
        web.perform(get("/api/enterprise/inspections").with(enterprise()))
                .andExpect(jsonPath("$[0].reason").doesNotExist());
        web.perform(json(post("/api/enterprise/inspections/" + ID + "/rectification"), "{\"statement\":\"已整改\"}")
                        .with(enterprise()))
                .andExpect(jsonPath("$.state.code").value("RECHECKING"));
        verify(findings).submit(ID, ENTERPRISE, "已整改");
    }

    @Test
    void anEnterpriseDownloadsOnlyWhatItHandedInItself() throws Exception {
        when(inspections.find(ID)).thenReturn(Optional.of(inspection(InspectionState.RECTIFYING)));
        Attachment theirs = file("county-reviewer-130102");
        when(files.of("INSPECTION", ID)).thenReturn(List.of(theirs));
        web.perform(get("/api/enterprise/inspections/" + ID).with(enterprise()))
                .andExpect(jsonPath("$.attachments.length()").value(0));
        web.perform(get("/api/enterprise/inspections/" + ID + "/attachments/" + theirs.id())
                        .with(enterprise()))
                .andExpect(status().isNotFound());
        when(inspections.attach(eq(ID), eq("PHOTO"), any(), any(), eq(EnterpriseUser.of(ENTERPRISE))))
                .thenReturn(file(EnterpriseUser.of(ENTERPRISE)));
        web.perform(multipart("/api/enterprise/inspections/" + ID + "/attachments")
                        .file(new MockMultipartFile("file", "a.pdf", "application/pdf", new byte[] {1}))
                        .param("kind", "PHOTO")
                        .with(enterprise()))
                .andExpect(status().isCreated());
    }

    @Test
    void theCityRecommendsAndTheEnterpriseReads() throws Exception {
        when(recommendations.call(any(NewRecommendation.class), eq("city-officer-1")))
                .thenReturn(recommendation());
        web.perform(json(
                                post("/api/staff/recommendations"),
                                "{\"factory\":\"LSGC-Z-2026-0001\",\"targetLevel\":\"PROVINCE\",\"recommendationYear\":2026}")
                        .with(as(Role.CITY_OFFICER)))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.targetLevel.title").value("省级"));
        when(recommendations.ofEnterprise(ENTERPRISE, Page.FIRST)).thenReturn(List.of(recommendation()));
        web.perform(get("/api/enterprise/recommendations").with(enterprise()))
                .andExpect(jsonPath("$[0].number").value("SJTJ-2026-0001"));
    }

    @Test
    void leadsAreSeenByTheCityAndByTheCountyOfTheFactory() throws Exception {
        var lead = new Leads.Lead(UUID.randomUUID(), UUID.randomUUID(), null, ENTERPRISE, "示例", "数据不实", NOW);
        var unknown = new Leads.Lead(UUID.randomUUID(), UUID.randomUUID(), null, null, "某厂", "排放异常", NOW);
        when(leads.all(Page.FIRST)).thenReturn(List.of(lead, unknown));
        when(register.enterprisesIn(Set.of("130102"))).thenReturn(List.of(ENTERPRISE));
        when(leads.on(List.of(ENTERPRISE), Page.FIRST)).thenReturn(List.of(lead));
        web.perform(get("/api/staff/leads").with(as(Role.CITY_OFFICER)))
                .andExpect(jsonPath("$.length()").value(2));
        web.perform(get("/api/staff/leads").with(as(Role.COUNTY_REVIEWER)))
                .andExpect(jsonPath("$.length()").value(1));
        web.perform(get("/api/staff/leads").with(as(new Actor("county-head-130104", Set.of("county-head-130104")))))
                .andExpect(jsonPath("$.length()").value(0));
    }

    @Test
    void theCitySaysWhichEnterpriseALeadIsAbout() throws Exception {
        UUID id = UUID.randomUUID();
        var known = new Leads.Lead(id, UUID.randomUUID(), null, ENTERPRISE, "某厂", "排放异常", NOW);
        when(register.find(new CreditCode(CODE))).thenReturn(Optional.of(CaseFixture.enterprise(ENTERPRISE)));
        when(leads.assign(id, ENTERPRISE, "city-officer-1")).thenReturn(known);
        String path = "/api/staff/leads/" + id + "/enterprise";
        String body = "{\"creditCode\":\"" + CODE + "\"}";
        web.perform(json(post(path), body).with(as(Role.CITY_OFFICER)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.detail").value("没有这家企业，或者它没有登记工厂"));
        when(register.factoriesOf(ENTERPRISE))
                .thenReturn(List.of(new Factory(UUID.randomUUID(), ENTERPRISE, "一厂", "130102", "一号", "3812")));
        web.perform(json(post(path), body).with(as(Role.CITY_OFFICER)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.enterpriseId").value(ENTERPRISE.toString()));
        web.perform(json(post(path), "{\"creditCode\":\"1\"}").with(as(Role.CITY_OFFICER)))
                .andExpect(status().isUnprocessableEntity());
        web.perform(json(post(path), body).with(as(Role.COUNTY_REVIEWER))).andExpect(status().isForbidden());
    }

    private static <T> List<T> seen(InvocationOnMock call, T one, Function<T, String> county) {
        Actor who = call.getArgument(0);
        return who.sees(county.apply(one)) ? List.of(one) : List.of();
    }

    private static Attachment file(String by) {
        return file("INSPECTION", "PHOTO", by);
    }

    private static Attachment file(String ownerKind, String kind, String by) {
        return new Attachment(
                UUID.randomUUID(), ownerKind, ID, kind, "a.pdf", "application/pdf", 1, "0".repeat(64), by, NOW, false);
    }

    private static SupportRequest request(SupportState state) {
        boolean answered = state == SupportState.ANSWERED || state == SupportState.REPLIED;
        return new SupportRequest(
                ID,
                "KN-2026-130102-0001",
                ENTERPRISE,
                FACTORY,
                "130102",
                "绿电",
                "缺少绿电",
                NOW,
                state,
                "本县无权协调",
                null,
                null,
                answered ? "已协调" : null,
                answered ? "county-reviewer-130102" : null,
                answered ? "COUNTY" : null,
                answered ? NOW : null,
                state == SupportState.REPLIED ? NOW : null,
                null,
                null);
    }

    private static Inspection inspection(InspectionState state) {
        return new Inspection(
                ID,
                "JC-2026-130102-0001",
                FACTORY,
                ENTERPRISE,
                "130102",
                "有人反映",
                LocalDate.parse("2026-03-05"),
                null,
                "county-reviewer-130102",
                NOW,
                state,
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

    private static Recommendation recommendation() {
        return new Recommendation(
                ID,
                "SJTJ-2026-0001",
                FACTORY,
                ENTERPRISE,
                "130102",
                Level.PROVINCE,
                2026,
                "内部意见",
                "city-officer-1",
                NOW,
                RecommendationState.APPROVED,
                true,
                null,
                null,
                "内部意见",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "内部意见",
                null,
                null,
                null,
                null);
    }
}
