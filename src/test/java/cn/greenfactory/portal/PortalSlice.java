package cn.greenfactory.portal;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import cn.greenfactory.audit.AuditTrail;
import cn.greenfactory.calendar.Deadlines;
import cn.greenfactory.calendar.HolidayNotices;
import cn.greenfactory.calendar.ServiceClock;
import cn.greenfactory.certification.Applications;
import cn.greenfactory.certification.CaseFiles;
import cn.greenfactory.certification.CaseSummaries;
import cn.greenfactory.certification.CountyReviews;
import cn.greenfactory.certification.Panels;
import cn.greenfactory.certification.RoundCalls;
import cn.greenfactory.certification.Rounds;
import cn.greenfactory.documents.Attachments;
import cn.greenfactory.documents.FileGate;
import cn.greenfactory.documents.Papers;
import cn.greenfactory.evaluation.Evaluations;
import cn.greenfactory.evaluation.ReferenceValues;
import cn.greenfactory.evaluation.standard.Editions;
import cn.greenfactory.notice.Leads;
import cn.greenfactory.notice.NoticeChanges;
import cn.greenfactory.notice.ObjectionHandling;
import cn.greenfactory.notice.ObjectionSummaries;
import cn.greenfactory.notice.Objections;
import cn.greenfactory.notice.PublicNotices;
import cn.greenfactory.oversight.GroundDesk;
import cn.greenfactory.oversight.SubjectFiles;
import cn.greenfactory.oversight.annual.AnnualSummaries;
import cn.greenfactory.oversight.annual.OutstandingReports;
import cn.greenfactory.oversight.annual.ReportFiles;
import cn.greenfactory.oversight.annual.ReportFiling;
import cn.greenfactory.oversight.annual.ReportReopenings;
import cn.greenfactory.oversight.annual.ReportReviews;
import cn.greenfactory.oversight.annual.ReportSummaries;
import cn.greenfactory.oversight.annual.ReportYears;
import cn.greenfactory.oversight.annual.Reports;
import cn.greenfactory.oversight.change.ChangeFiles;
import cn.greenfactory.oversight.change.ChangeSummaries;
import cn.greenfactory.oversight.change.Changes;
import cn.greenfactory.oversight.incident.IncidentFiles;
import cn.greenfactory.oversight.incident.IncidentIntake;
import cn.greenfactory.oversight.incident.IncidentReports;
import cn.greenfactory.oversight.incident.IncidentSummaries;
import cn.greenfactory.oversight.incident.Incidents;
import cn.greenfactory.oversight.inspection.InspectionDesk;
import cn.greenfactory.oversight.inspection.InspectionFindings;
import cn.greenfactory.oversight.learning.Benchmarks;
import cn.greenfactory.oversight.learning.LevelRequirements;
import cn.greenfactory.oversight.learning.Policies;
import cn.greenfactory.oversight.learning.Trainings;
import cn.greenfactory.oversight.recommendation.RecommendationDesk;
import cn.greenfactory.oversight.removal.BusinessStatuses;
import cn.greenfactory.oversight.removal.HigherRemovals;
import cn.greenfactory.oversight.removal.PublicRemovals;
import cn.greenfactory.oversight.removal.RemovalFiles;
import cn.greenfactory.oversight.removal.RemovalHearing;
import cn.greenfactory.oversight.removal.RemovalReopening;
import cn.greenfactory.oversight.removal.RemovalSummaries;
import cn.greenfactory.oversight.removal.Removals;
import cn.greenfactory.oversight.support.SupportDesk;
import cn.greenfactory.registry.Register;
import cn.greenfactory.registry.RegisterLists;
import cn.greenfactory.registry.Timelines;
import cn.greenfactory.security.Actor;
import cn.greenfactory.security.ActorRecord;
import cn.greenfactory.security.EnterpriseLogins;
import cn.greenfactory.security.Role;
import cn.greenfactory.security.StaffLogins;
import cn.greenfactory.security.Units;
import cn.greenfactory.settings.Settings;
import cn.greenfactory.shared.Inboxes;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springdoc.core.configuration.SpringDocConfiguration;
import org.springdoc.core.configuration.SpringDocSecurityConfiguration;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.webmvc.core.configuration.SpringDocWebMvcConfiguration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.MultipartAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The web with its security and description over stand-ins of all desks; one context for every test of it. */
@SpringBootTest(classes = PortalSlice.Web.class, properties = "logging.level.cn.greenfactory.portal.Problems=off")
@AutoConfigureMockMvc
@ActiveProfiles("demo")
@MockitoBean(
        types = {
            AuditTrail.class,
            Deadlines.class,
            HolidayNotices.class,
            Applications.class,
            CaseFiles.class,
            CaseSummaries.class,
            CountyReviews.class,
            Panels.class,
            Inboxes.class,
            RoundCalls.class,
            Rounds.class,
            Attachments.class,
            FileGate.class,
            Papers.class,
            Evaluations.class,
            ReferenceValues.class,
            Editions.class,
            NoticeChanges.class,
            ObjectionHandling.class,
            ObjectionSummaries.class,
            Objections.class,
            PublicNotices.class,
            Register.class,
            RegisterLists.class,
            IncidentIntake.class,
            IncidentReports.class,
            Incidents.class,
            IncidentFiles.class,
            IncidentSummaries.class,
            ActorRecord.class,
            Units.class,
            Settings.class,
            AnnualSummaries.class,
            OutstandingReports.class,
            ReportFiles.class,
            ReportFiling.class,
            ReportReopenings.class,
            ReportReviews.class,
            ReportSummaries.class,
            ReportYears.class,
            Reports.class,
            Leads.class,
            GroundDesk.class,
            BusinessStatuses.class,
            HigherRemovals.class,
            PublicRemovals.class,
            RemovalFiles.class,
            RemovalHearing.class,
            RemovalReopening.class,
            RemovalSummaries.class,
            Removals.class,
            Benchmarks.class,
            LevelRequirements.class,
            Policies.class,
            Trainings.class,
            SubjectFiles.class,
            InspectionDesk.class,
            InspectionFindings.class,
            RecommendationDesk.class,
            SupportDesk.class,
            Changes.class,
            ChangeFiles.class,
            ChangeSummaries.class,
            Timelines.class
        })
abstract class PortalSlice {

    static final UUID ENTERPRISE = UUID.fromString("00000000-0000-4000-8000-000000000001");
    static final String CODE = "91130102MA0TEXT04W";
    static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    @Autowired
    MockMvc web;

    @MockitoBean
    StaffLogins staff;

    @MockitoBean
    EnterpriseLogins enterprises;

    @MockitoBean
    ServiceClock clock;

    @Configuration(proxyBeanMethods = false)
    @ComponentScan("cn.greenfactory.portal")
    @ImportAutoConfiguration({
        PropertyPlaceholderAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        ValidationAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        MultipartAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        SecurityAutoConfiguration.class,
        SecurityFilterAutoConfiguration.class,
        SpringDocConfigProperties.class,
        SpringDocConfiguration.class,
        SpringDocSecurityConfiguration.class,
        SpringDocWebMvcConfiguration.class
    })
    static class Web {}

    @BeforeEach
    void standIns() {
        when(clock.instant()).thenReturn(NOW);
        when(enterprises.check(CODE, "demo")).thenReturn(Optional.of(ENTERPRISE));
        when(staff.bySession(any())).thenReturn(Optional.empty());
    }

    /** Somebody of the staff, by Basic; a county's people are of 130102. */
    RequestPostProcessor as(Role role) {
        return as(new Actor(role.id() + "-1", Set.of(role.ofCounty() ? role.id() + "-130102" : role.id())));
    }

    RequestPostProcessor as(Actor actor) {
        when(staff.byPassword(actor.userId(), "demo")).thenReturn(Optional.of(actor));
        return basic(actor.userId());
    }

    /** The enterprise {@link #ENTERPRISE}, by Basic. */
    static RequestPostProcessor enterprise() {
        return basic(CODE);
    }

    static MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder request, String body) {
        return request.contentType("application/json").content(body);
    }

    private static RequestPostProcessor basic(String user) {
        return org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic(
                user, "demo");
    }
}
