package cn.greenfactory.portal;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.greenfactory.oversight.change.Change;
import cn.greenfactory.oversight.change.ChangeDetails;
import cn.greenfactory.oversight.change.ChangeFiles;
import cn.greenfactory.oversight.change.ChangeKind;
import cn.greenfactory.oversight.change.ChangeStatus;
import cn.greenfactory.oversight.change.ChangeSummaries;
import cn.greenfactory.oversight.change.Changes;
import cn.greenfactory.oversight.change.Channel;
import cn.greenfactory.oversight.change.NewChange;
import cn.greenfactory.registry.CertificateView.Standing;
import cn.greenfactory.registry.Level;
import cn.greenfactory.registry.ListedFactory;
import cn.greenfactory.registry.Register;
import cn.greenfactory.registry.RegisterLine;
import cn.greenfactory.registry.TimelineEntry;
import cn.greenfactory.registry.Timelines;
import cn.greenfactory.security.Actor;
import cn.greenfactory.security.Capacity;
import cn.greenfactory.security.Role;
import cn.greenfactory.shared.EnterpriseUser;
import cn.greenfactory.shared.Page;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;

/** Changes and timelines over HTTP: what is taken, and who sees whose (第十五条). */
class ChangeApiTest extends PortalSlice {

    private static final UUID CHANGE = UUID.fromString("00000000-0000-4000-8000-0000000000c1");
    private static final String RENAME =
            """
            {"kind":"RENAMED","effectiveOn":"2026-02-10","explanation":"更名","details":{"factoryName":"新厂名"}}""";

    @Autowired
    private Changes changes;

    @Autowired
    private ChangeFiles files;

    @Autowired
    private ChangeSummaries summaries;

    @Autowired
    private Register register;

    @Autowired
    private Timelines timelines;

    @BeforeEach
    void oneFactory() {
        when(register.factoriesOf(ENTERPRISE)).thenReturn(List.of(CaseFixture.factory(ENTERPRISE)));
        when(register.factory(CaseFixture.FACTORY)).thenReturn(CaseFixture.factory(ENTERPRISE));
        when(changes.find(CHANGE)).thenReturn(Optional.of(change()));
        when(changes.seenBy(any(), any(), any())).thenReturn(List.of(change()));
        when(changes.ofEnterprise(ENTERPRISE, Page.FIRST)).thenReturn(List.of(change()));
        when(changes.findOf(ENTERPRISE, CHANGE)).thenReturn(Optional.of(change()));
        when(summaries.of(CHANGE))
                .thenReturn(JsonNodeFactory.instance.objectNode().put("number", "BG-1"));
        when(summaries.forEnterprise(CHANGE))
                .thenReturn(JsonNodeFactory.instance.objectNode().put("number", "BG-1"));
    }

    @Test
    void anEnterpriseDeclaresAChangeOfItsOneFactoryAndRepeatsItWithoutHarm() throws Exception {
        when(changes.declare(eq(CaseFixture.FACTORY), any(), any(), any()))
                .thenReturn(new Changes.Declared(change(), false), new Changes.Declared(change(), true));
        web.perform(json(post("/api/enterprise/changes"), RENAME).with(enterprise()))
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", "/api/enterprise/changes/" + CHANGE))
                .andExpect(jsonPath("$.kind.title").value("名称变更"))
                .andExpect(jsonPath("$.status.code").value("DECLARED"));
        web.perform(json(post("/api/enterprise/changes"), RENAME).with(enterprise()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.repeated").value(true));
        ArgumentCaptor<NewChange> taken = ArgumentCaptor.forClass(NewChange.class);
        verify(changes, org.mockito.Mockito.times(2))
                .declare(any(), taken.capture(), eq(EnterpriseUser.of(ENTERPRISE)), eq(Capacity.ENTERPRISE));
        org.assertj.core.api.Assertions.assertThat(taken.getValue().details().factoryName())
                .isEqualTo("新厂名");
    }

    @Test
    void anotherEnterprisesFactoryAndUnknownFieldsAreRefused() throws Exception {
        web.perform(json(
                                post("/api/enterprise/changes"),
                                RENAME.replaceFirst("\\{", "{\"factoryId\":\"" + UUID.randomUUID() + "\","))
                        .with(enterprise()))
                .andExpect(status().isNotFound());
        web.perform(json(post("/api/enterprise/changes"), RENAME.replace("factoryName", "name"))
                        .with(enterprise()))
                .andExpect(status().isBadRequest());
        verify(changes, never()).declare(any(), any(), any(), any());
    }

    @Test
    void anEnterpriseSeesItsOwnDeclarationsOnly() throws Exception {
        web.perform(get("/api/enterprise/changes").with(enterprise()))
                .andExpect(jsonPath("$.length()").value(1));
        web.perform(get("/api/enterprise/changes/" + CHANGE).with(enterprise()))
                .andExpect(jsonPath("$.number").value("BG-1"));
        String foreign = "/api/enterprise/changes/" + UUID.randomUUID();
        web.perform(get(foreign).with(enterprise())).andExpect(status().isNotFound());
        web.perform(get(foreign + "/attachments").with(enterprise())).andExpect(status().isNotFound());
        web.perform(multipart(foreign + "/attachments")
                        .file(new MockMultipartFile("file", "证明.pdf", "application/pdf", new byte[] {1}))
                        .param("kind", "OTHER")
                        .with(enterprise()))
                .andExpect(status().isNotFound());
        verify(files, never()).attach(any(), any(), any(), any(), any());
    }

    @Test
    void aCountySeesAndDeclaresForItsOwnFactoriesOnly() throws Exception {
        when(changes.declare(eq(CaseFixture.FACTORY), any(), any(), any()))
                .thenReturn(new Changes.Declared(change(), false));
        String own = RENAME.replaceFirst("\\{", "{\"factoryId\":\"" + CaseFixture.FACTORY + "\",");
        web.perform(json(post("/api/staff/changes"), own).with(as(Role.COUNTY_REVIEWER)))
                .andExpect(status().isCreated());
        web.perform(json(post("/api/staff/changes"), own).with(as(other()))).andExpect(status().isNotFound());
        web.perform(json(post("/api/staff/changes"), RENAME).with(as(Role.COUNTY_REVIEWER)))
                .andExpect(status().isUnprocessableEntity());
        web.perform(get("/api/staff/changes").param("status", "DECLARED").with(as(Role.COUNTY_HEAD)))
                .andExpect(jsonPath("$.length()").value(1));
        web.perform(get("/api/staff/changes").param("status", "REGISTERED").with(as(Role.COUNTY_HEAD)))
                .andExpect(jsonPath("$.length()").value(0));
        web.perform(get("/api/staff/changes").with(as(other())))
                .andExpect(jsonPath("$.length()").value(0));
        for (String path : List.of("", "/attachments")) {
            web.perform(get("/api/staff/changes/" + CHANGE + path).with(as(other())))
                    .andExpect(status().isNotFound());
            web.perform(get("/api/staff/changes/" + CHANGE + path).with(as(Role.COUNTY_REVIEWER)))
                    .andExpect(status().isOk());
        }
    }

    @Test
    void factoriesAreReadAsOfADayAndTheirTimelineByTheirCounty() throws Exception {
        LocalDate day = LocalDate.parse("2026-01-01");
        when(register.lines(day, null, null)).thenReturn(List.of(line(Standing.VALID), line(Standing.REMOVED)));
        when(timelines.of(CaseFixture.FACTORY))
                .thenReturn(
                        List.of(new TimelineEntry(day, NOW, "名单", "认定", "市级", "LSGC-Z-1", null, CaseFixture.FACTORY)));
        web.perform(get("/api/staff/factories").param("asOf", "2026-01-01").with(as(Role.CITY_OFFICER)))
                .andExpect(jsonPath("$.length()").value(1))
                .andExpect(jsonPath("$[0].standing.code").value("VALID"));
        web.perform(get("/api/staff/factories")
                        .param("asOf", "2026-01-01")
                        .param("all", "true")
                        .with(as(Role.COUNTY_HEAD)))
                .andExpect(jsonPath("$.length()").value(2));
        web.perform(get("/api/staff/factories").param("asOf", "2026-01-01").with(as(other())))
                .andExpect(jsonPath("$.length()").value(0));
        String timeline = "/api/staff/factories/" + CaseFixture.FACTORY + "/timeline";
        web.perform(get(timeline).with(as(Role.COUNTY_REVIEWER)))
                .andExpect(jsonPath("$[0].title").value("认定"))
                .andExpect(jsonPath("$[0].document").value("LSGC-Z-1"));
        web.perform(get(timeline).with(as(other()))).andExpect(status().isNotFound());
    }

    private static RegisterLine line(Standing standing) {
        return new RegisterLine(
                standing,
                new ListedFactory(
                        CaseFixture.FACTORY,
                        "LSGC-Z-1",
                        LocalDate.parse("2025-06-30"),
                        Level.CITY,
                        "企业",
                        "工厂",
                        CODE,
                        "130102",
                        "3812",
                        List.of()));
    }

    private static Actor other() {
        return new Actor("county-reviewer-130104", Set.of("county-reviewer-130104"));
    }

    private static Change change() {
        return new Change(
                CHANGE,
                "BG-2026-130102-0001",
                CaseFixture.FACTORY,
                ENTERPRISE,
                "130102",
                ChangeKind.RENAMED,
                LocalDate.parse("2026-02-10"),
                "更名",
                false,
                ChangeDetails.NONE,
                new Change.Before("企业", "工厂", CODE, "130102", "地址", "3812"),
                Channel.ENTERPRISE,
                null,
                EnterpriseUser.of(ENTERPRISE),
                NOW,
                false,
                ChangeStatus.DECLARED,
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
                null,
                null,
                null,
                null);
    }
}
