package cn.greenfactory.portal;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.greenfactory.oversight.annual.OutstandingReports;
import cn.greenfactory.oversight.annual.Report;
import cn.greenfactory.oversight.annual.ReportFiling;
import cn.greenfactory.oversight.annual.ReportForm;
import cn.greenfactory.oversight.annual.ReportReopenings;
import cn.greenfactory.oversight.annual.ReportReviews;
import cn.greenfactory.oversight.annual.ReportState;
import cn.greenfactory.oversight.annual.ReportSummaries;
import cn.greenfactory.oversight.annual.ReportYear;
import cn.greenfactory.oversight.annual.ReportYears;
import cn.greenfactory.oversight.annual.Reports;
import cn.greenfactory.oversight.annual.YearState;
import cn.greenfactory.oversight.annual.YearTerms;
import cn.greenfactory.registry.Level;
import cn.greenfactory.registry.Register;
import cn.greenfactory.registry.RegisterLists;
import cn.greenfactory.security.Actor;
import cn.greenfactory.security.Capacity;
import cn.greenfactory.security.Role;
import cn.greenfactory.security.Units;
import cn.greenfactory.shared.Page;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Annual reports over the API, for their enterprise and for officials. */
class ReportApiTest extends PortalSlice {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final UUID REPORT = UUID.fromString("00000000-0000-4000-8000-000000000010");
    private static final UUID YEAR = UUID.fromString("00000000-0000-4000-8000-000000000011");
    private static final String OWN = "/api/enterprise/reports/" + REPORT;
    private static final String STAFF = "/api/staff/reports/" + REPORT;

    @Autowired
    private Reports reports;

    @Autowired
    private ReportYears years;

    @Autowired
    private ReportFiling filing;

    @Autowired
    private ReportSummaries summaries;

    @Autowired
    private ReportReviews reviews;

    @Autowired
    private OutstandingReports outstanding;

    @Autowired
    private ReportReopenings reopenings;

    @Autowired
    private Register register;

    @Autowired
    private RegisterLists lists;

    @Autowired
    private Units units;

    @BeforeEach
    void oneReport() {
        standing(ENTERPRISE);
        when(years.get(YEAR)).thenReturn(year());
        when(years.byYear(2025)).thenReturn(Optional.of(year()));
        when(register.enterprise(ENTERPRISE)).thenReturn(CaseFixture.enterprise(ENTERPRISE));
        when(register.factory(CaseFixture.FACTORY)).thenReturn(CaseFixture.factory(ENTERPRISE));
        when(units.name("130102")).thenReturn("长安区");
        when(summaries.of(REPORT)).thenReturn(JSON.createObjectNode().put("number", "x"));
        when(summaries.forEnterprise(any(), any()))
                .thenReturn(JSON.createObjectNode().set("prefill", JSON.createObjectNode()));
    }

    @Test
    void anEnterpriseReadsItsReportWithWhatIsMissing() throws Exception {
        when(filing.missing(any(), any()))
                .thenReturn(
                        List.of(new cn.greenfactory.shared.RefusalException.FieldError("/inputs/energyTce", "请填写")));
        web.perform(get(OWN).with(enterprise()))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"3\""))
                .andExpect(jsonPath("$.line.number").value("DTGL-2025-" + CaseFixture.FACTORY))
                .andExpect(jsonPath("$.line.closesOn").value("2026-04-15"))
                .andExpect(jsonPath("$.missing[0].field").value("/inputs/energyTce"));
    }

    @Test
    void aDraftIsSavedOnlyAgainstItsVersion() throws Exception {
        when(filing.saveDraft(eq(REPORT), eq(3L), any())).thenReturn(4L);
        web.perform(json(put(OWN + "/draft"), "{}").with(enterprise())).andExpect(status().is(428));
        web.perform(json(put(OWN + "/draft"), "[]").header("If-Match", "3").with(enterprise()))
                .andExpect(status().isUnprocessableEntity());
        web.perform(json(put(OWN + "/draft"), "{}").header("If-Match", "\"3\"").with(enterprise()))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"4\""));
    }

    @Test
    void anothersReportDoesNotExist() throws Exception {
        standing(UUID.randomUUID());
        for (String path : List.of("", "/attachments", "/attachments/" + REPORT)) {
            web.perform(get(OWN + path).with(enterprise())).andExpect(status().isNotFound());
        }
        web.perform(json(put(OWN + "/draft"), "{}").header("If-Match", "3").with(enterprise()))
                .andExpect(status().isNotFound());
        web.perform(json(post(OWN + "/submission"), "{\"truthUndertaken\":true}")
                        .with(enterprise()))
                .andExpect(status().isNotFound());
        verify(filing, never()).saveDraft(any(), anyLong(), any());
        verify(filing, never()).submit(any(), eq(true));
    }

    @Test
    void aSubmissionWithoutTheUndertakingIsRefusedByItsField() throws Exception {
        web.perform(json(post(OWN + "/submission"), "{}").with(enterprise()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.fields[0].field").value("truthUndertaken"));
        when(filing.submit(REPORT, true)).thenReturn(new ReportFiling.Receipt(REPORT, "DTGL", NOW, true, 1));
        web.perform(json(post(OWN + "/submission"), "{\"truthUndertaken\":true}")
                        .with(enterprise()))
                .andExpect(jsonPath("$.timely").value(true));
    }

    @Test
    void aCountySeesAndUrgesItsOwnReportsOnly() throws Exception {
        Actor own = new Actor("county-reviewer-1", Set.of("county-reviewer-130102"));
        when(reports.ofYear(YEAR, own, new Page(2))).thenReturn(List.of(report(ENTERPRISE)));
        when(reports.count(YEAR, own)).thenReturn(101L);
        when(lists.enterprises(List.of(ENTERPRISE))).thenReturn(Map.of(ENTERPRISE, CaseFixture.enterprise(ENTERPRISE)));
        when(lists.factories(List.of(CaseFixture.FACTORY)))
                .thenReturn(Map.of(CaseFixture.FACTORY, CaseFixture.factory(ENTERPRISE)));
        web.perform(get("/api/staff/report-years/2025/reports?size=501").with(as(Role.COUNTY_REVIEWER)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.fields[0].field").value("size"));
        web.perform(get("/api/staff/report-years/2025/reports?page=2&size=50").with(as(Role.COUNTY_REVIEWER)))
                .andExpect(header().string("X-Total-Count", "101"))
                .andExpect(jsonPath("$.length()").value(1))
                .andExpect(jsonPath("$[0].state.title").value("填报中"));
        web.perform(json(post(STAFF + "/urging"), "{\"text\":\"请填报\"}").with(as(Role.COUNTY_REVIEWER)))
                .andExpect(status().isOk());
        verify(reviews).urge(REPORT, "请填报", "county-reviewer-1", Capacity.COUNTY_REVIEWER);
        Actor other = new Actor("county-reviewer-130104", Set.of("county-reviewer-130104"));
        for (String path : List.of("", "/attachments")) {
            web.perform(get(STAFF + path).with(as(other))).andExpect(status().isNotFound());
        }
        web.perform(json(post(STAFF + "/urging"), "{\"text\":\"请填报\"}").with(as(other)))
                .andExpect(status().isNotFound());
        web.perform(get("/api/staff/report-years/2025/summary").with(as(Role.COUNTY_HEAD)))
                .andExpect(status().isForbidden());
    }

    @Test
    void theCityOpensAYearAndExtendsOneOrAll() throws Exception {
        YearTerms terms = new YearTerms(2025, null, null, null);
        when(years.request(terms, "city-officer-1")).thenReturn(year());
        web.perform(json(post("/api/staff/report-years"), "{\"reportYear\":2025}")
                        .with(as(Role.CITY_OFFICER)))
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", "/api/staff/report-years/2025"));
        when(years.extend(YEAR, LocalDate.of(2026, 4, 30), "维护", "city-officer-1"))
                .thenReturn(year());
        web.perform(json(
                                put("/api/staff/report-years/2025/extension"),
                                "{\"reportsCloseOn\":\"2026-04-30\",\"reason\":\"维护\"}")
                        .with(as(Role.CITY_OFFICER)))
                .andExpect(status().isOk());
        web.perform(json(put(STAFF + "/extension"), "{\"extendedTo\":\"2026-04-30\",\"reason\":\"停电\"}")
                        .with(as(Role.CITY_OFFICER)))
                .andExpect(status().isOk());
        verify(outstanding).extendEarly(REPORT, LocalDate.of(2026, 4, 30), "停电", "city-officer-1");
    }

    @Test
    void onlyTheCityTakesAReportUpAgain() throws Exception {
        String reopening = "{\"reason\":\"误终止\"}";
        web.perform(json(post(STAFF + "/reopening"), reopening).with(as(Role.COUNTY_REVIEWER)))
                .andExpect(status().isForbidden());
        web.perform(json(post(STAFF + "/reopening"), reopening).with(as(Role.CITY_OFFICER)))
                .andExpect(status().isOk());
        verify(reopenings).reopen(REPORT, "误终止", "city-officer-1");
    }

    private void standing(UUID enterprise) {
        when(reports.find(REPORT)).thenReturn(Optional.of(report(enterprise)));
        when(reports.get(REPORT)).thenReturn(report(enterprise));
    }

    private static ReportYear year() {
        return new ReportYear(
                YEAR,
                2025,
                LocalDate.of(2026, 4, 15),
                null,
                10,
                "2025",
                30,
                5,
                "本企业承诺",
                "市局",
                YearState.OPEN,
                "city-officer-1",
                NOW,
                null,
                null,
                null);
    }

    private static Report report(UUID enterprise) {
        return new Report(
                REPORT,
                YEAR,
                2025,
                CaseFixture.FACTORY,
                enterprise,
                "130102",
                "3812",
                Level.CITY,
                ReportForm.CITY,
                ReportState.FILLING,
                3,
                null,
                JSON.createObjectNode(),
                null,
                null,
                null,
                0,
                false,
                JSON.createArrayNode(),
                null,
                null,
                null,
                false,
                null,
                false,
                null,
                0,
                null,
                null,
                null);
    }
}
