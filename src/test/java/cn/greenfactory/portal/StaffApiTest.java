package cn.greenfactory.portal;

import static cn.greenfactory.portal.CaseFixture.CASE;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.greenfactory.calendar.HolidayNotices;
import cn.greenfactory.calendar.ImportedNotice;
import cn.greenfactory.certification.Applications;
import cn.greenfactory.certification.CaseFiles;
import cn.greenfactory.certification.CaseStatus;
import cn.greenfactory.certification.RoundCalls;
import cn.greenfactory.certification.RoundTerms;
import cn.greenfactory.certification.Rounds;
import cn.greenfactory.documents.Attachment;
import cn.greenfactory.documents.FileGate;
import cn.greenfactory.notice.Objections;
import cn.greenfactory.notice.Receipt;
import cn.greenfactory.registry.Register;
import cn.greenfactory.security.Actor;
import cn.greenfactory.security.Role;
import cn.greenfactory.security.Units;
import cn.greenfactory.settings.Settings;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;

class StaffApiTest extends PortalSlice {

    @Autowired
    private Rounds rounds;

    @Autowired
    private RoundCalls calls;

    @Autowired
    private Applications applications;

    @Autowired
    private CaseFiles files;

    @Autowired
    private FileGate gate;

    @Autowired
    private HolidayNotices notices;

    @Autowired
    private Objections objections;

    @Autowired
    private Register register;

    @Autowired
    private Settings settings;

    @Autowired
    private Units units;

    @BeforeEach
    void oneCase() {
        var submitted = CaseFixture.application(CaseStatus.COUNTY_REVIEW, "130102", ENTERPRISE);
        when(rounds.byCode("2026")).thenReturn(Optional.of(CaseFixture.round()));
        when(applications.ofRound(CaseFixture.ROUND)).thenReturn(List.of(submitted));
        when(applications.byNumber(any())).thenReturn(Optional.empty());
        when(applications.byNumber(submitted.number())).thenReturn(Optional.of(submitted));
        when(applications.get(CASE)).thenReturn(submitted);
        when(register.enterprise(ENTERPRISE)).thenReturn(CaseFixture.enterprise(ENTERPRISE));
        when(register.factory(CaseFixture.FACTORY)).thenReturn(CaseFixture.factory(ENTERPRISE));
        when(units.name("130102")).thenReturn("长安区");
    }

    @Test
    void theCityOfficerCallsARound() throws Exception {
        when(calls.call(any(RoundTerms.class), eq("city-officer-1"))).thenReturn(CaseFixture.round());
        web.perform(json(post("/api/staff/rounds"), "{\"roundYear\":2026,\"applicationsCloseOn\":\"2026-03-31\"}")
                        .with(as(Role.CITY_OFFICER)))
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", "/api/staff/rounds/2026"))
                .andExpect(jsonPath("$.terms.notApplicable").value("REDISTRIBUTE"));
        web.perform(json(post("/api/staff/rounds"), "{\"roundYear\":2026,\"closeOn\":\"2026-03-31\"}")
                        .with(as(Role.CITY_OFFICER)))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.fields[0].field").value("closeOn"));
    }

    @Test
    void aCountySeesItsOwnCasesOnly() throws Exception {
        web.perform(get("/api/staff/rounds/2026").with(as(Role.COUNTY_HEAD)))
                .andExpect(jsonPath("$.cases.length()").value(1))
                .andExpect(jsonPath("$.cases[0].enterpriseName").value("示例电机有限公司"))
                .andExpect(jsonPath("$.cases[0].status.title").value("县级审核中"));
        web.perform(get("/api/staff/rounds/2026").with(as(ofOtherCounty())))
                .andExpect(jsonPath("$.cases.length()").value(0));
        web.perform(get("/api/staff/cases/LSGC-2026-130102-0001").with(as(Role.COUNTY_REVIEWER)))
                .andExpect(status().isOk());
        for (String path : List.of("", "/attachments", "/papers")) {
            web.perform(get("/api/staff/cases/" + CASE + path).with(as(ofOtherCounty())))
                    .andExpect(status().isNotFound());
        }
    }

    @Test
    void anotherCountyAttachesNothing() throws Exception {
        web.perform(multipart("/api/staff/cases/" + CASE + "/attachments")
                        .file(new MockMultipartFile("file", "扫描件.pdf", "application/pdf", new byte[] {1}))
                        .param("kind", "SEALED_RECOMMENDATION")
                        .with(as(ofOtherCounty())))
                .andExpect(status().isNotFound());
        verify(files, never()).attach(any(), any(), any(), any(), any());
    }

    @Test
    void aFileIsSentToBeSavedUnderItsChineseName() throws Exception {
        Attachment file = new Attachment(
                UUID.randomUUID(),
                "CASE",
                CASE,
                "REPORT",
                "自评价报告.pdf",
                "application/pdf",
                3,
                "a".repeat(64),
                "enterprise-1",
                NOW,
                true);
        when(gate.require("a".repeat(64), "expert-1", Set.of("expert"))).thenReturn(file);
        when(gate.open(file)).thenReturn(new ByteArrayInputStream(new byte[] {1, 2, 3}));
        web.perform(get("/api/staff/files/" + "a".repeat(64)).with(as(Role.EXPERT)))
                .andExpect(status().isOk())
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string(
                                "Content-Disposition", org.hamcrest.Matchers.startsWith("attachment; filename")));
    }

    @Test
    void calendarsAreImportedInBothForms() throws Exception {
        var imported = new ImportedNotice(2027, 1, false, 3, List.of());
        when(notices.importHolidayCn("{\"year\":2027}", "city-officer-1", "新通知"))
                .thenReturn(imported);
        when(notices.importICalendar("BEGIN:VCALENDAR", "city-officer-1", "新通知"))
                .thenReturn(imported);
        web.perform(json(post("/api/staff/calendars").param("why", "新通知"), "{\"year\":2027}")
                        .with(as(Role.CITY_OFFICER)))
                .andExpect(jsonPath("$.movedDeadlines").value(3));
        web.perform(post("/api/staff/calendars")
                        .param("why", "新通知")
                        .contentType("text/calendar")
                        .content("BEGIN:VCALENDAR")
                        .with(as(Role.CITY_OFFICER)))
                .andExpect(jsonPath("$.year").value(2027));
        web.perform(post("/api/staff/calendars")
                        .param("why", "新通知")
                        .contentType(MediaType.TEXT_PLAIN)
                        .content("x")
                        .with(as(Role.CITY_OFFICER)))
                .andExpect(status().isUnsupportedMediaType())
                .andExpect(jsonPath("$.title").value("内容类型不受理"));
    }

    @Test
    void aSettingHoldsFromTodayUnlessADayIsGiven() throws Exception {
        web.perform(json(put("/api/staff/settings"), "{\"key\":\"maxReturns\",\"value\":\"3\",\"why\":\"会议决定\"}")
                        .with(as(Role.CITY_OFFICER)))
                .andExpect(status().isOk());
        verify(settings).put("maxReturns", "3", LocalDate.of(2026, 3, 2), "city-officer-1", "会议决定");
    }

    @Test
    void theClockIsMovedByTheAdministrator() throws Exception {
        web.perform(json(put("/api/staff/clock"), "{\"at\":\"2026-03-20T00:00:00+08:00\"}")
                        .with(as(Role.CAMUNDA_ADMIN)))
                .andExpect(jsonPath("$.at").value("2026-03-02T09:00:00+08:00"));
        verify(clock).moveTo(Instant.parse("2026-03-19T16:00:00Z"));
    }

    @Test
    void aPaperObjectionIsEnteredWithTheTimeOfItsStamp() throws Exception {
        UUID notice = UUID.randomUUID();
        Receipt receipt = new Receipt(UUID.randomUUID(), "YY-2026-0002", "r", NOW, false);
        when(objections.record(eq(notice), any(), eq(Instant.parse("2026-03-01T02:30:00Z")), eq("city-officer-1")))
                .thenReturn(receipt);
        web.perform(multipart("/api/staff/objections")
                        .param("noticeId", notice.toString())
                        .param("receivedAt", "2026-03-01T10:30:00+08:00")
                        .param("target", "LIST")
                        .param("objectorKind", "PERSON")
                        .with(as(Role.CITY_OFFICER)))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.number").value("YY-2026-0002"));
    }

    private static Actor ofOtherCounty() {
        return new Actor("county-reviewer-130104", Set.of("county-reviewer-130104"));
    }
}
