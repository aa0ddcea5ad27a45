package cn.greenfactory.portal;

import static cn.greenfactory.portal.CaseFixture.CASE;
import static cn.greenfactory.portal.CaseFixture.ROUND;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
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

import cn.greenfactory.certification.Applications;
import cn.greenfactory.certification.CaseFiles;
import cn.greenfactory.certification.CaseStatus;
import cn.greenfactory.certification.CaseSummaries;
import cn.greenfactory.certification.Rounds;
import cn.greenfactory.certification.Submission;
import cn.greenfactory.certification.SubmissionReceipt;
import cn.greenfactory.documents.Attachment;
import cn.greenfactory.documents.Attachments;
import cn.greenfactory.documents.FileGate;
import cn.greenfactory.registry.Register;
import cn.greenfactory.security.Units;
import cn.greenfactory.shared.EnterpriseUser;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;

class EnterpriseApiTest extends PortalSlice {

    private static final String APPLICATIONS = "/api/enterprise/applications";
    private static final String ONE = APPLICATIONS + "/" + CASE;

    @Autowired
    private Applications applications;

    @Autowired
    private CaseFiles files;

    @Autowired
    private CaseSummaries summaries;

    @Autowired
    private Attachments attachments;

    @Autowired
    private FileGate gate;

    @Autowired
    private Rounds rounds;

    @Autowired
    private Register register;

    @Autowired
    private Units units;

    @BeforeEach
    void oneCase() {
        standing(CaseStatus.DRAFT);
        when(rounds.get(ROUND)).thenReturn(CaseFixture.round());
        when(rounds.all()).thenReturn(List.of(CaseFixture.round()));
        when(register.factory(CaseFixture.FACTORY)).thenReturn(CaseFixture.factory(ENTERPRISE));
        when(units.name("130102")).thenReturn("长安区");
    }

    @Test
    void roundsSayWhetherTheyTakeApplicationsAndUntilWhen() throws Exception {
        web.perform(get("/api/enterprise/rounds").with(enterprise()))
                .andExpect(jsonPath("$[0].code").value("2026"))
                .andExpect(jsonPath("$[0].status.title").value("受理中"))
                .andExpect(jsonPath("$[0].takesApplications").value(true))
                .andExpect(jsonPath("$[0].applicationsCloseOn").value("2026-03-31"))
                .andExpect(jsonPath("$[0].applicationsCloseAt").value("2026-03-31T16:00:00Z"));
    }

    @Test
    void aNewApplicationSaysWhereItIsAndAtWhichVersion() throws Exception {
        when(applications.start(ENTERPRISE, null, "2026", "130102")).thenReturn(CASE);
        web.perform(json(post(APPLICATIONS), "{\"roundCode\":\"2026\",\"countyCode\":\"130102\"}")
                        .with(enterprise()))
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", ONE))
                .andExpect(header().string("ETag", "\"7\""))
                .andExpect(jsonPath("$.id").value(CASE.toString()))
                .andExpect(jsonPath("$.countyName").value("长安区"));
    }

    @Test
    void anUnknownFieldIsRefusedByName() throws Exception {
        web.perform(json(post(APPLICATIONS), "{\"roundCode\":\"2026\",\"countyCode\":\"130102\",\"county\":\"x\"}")
                        .with(enterprise()))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.type").value("urn:green-factory:problem:unknown-field"))
                .andExpect(jsonPath("$.fields[0].field").value("county"));
    }

    @Test
    void aMissingFieldIsNamedInChinese() throws Exception {
        web.perform(json(post(APPLICATIONS), "{\"countyCode\":\" \"}").with(enterprise()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.type").value("urn:green-factory:problem:invalid-fields"))
                .andExpect(jsonPath("$.fields[?(@.field=='roundCode')].message").value("请填写批次"));
    }

    @Test
    void aDraftIsSavedOnlyAgainstItsVersion() throws Exception {
        when(applications.saveDraft(eq(CASE), eq(7L), any())).thenReturn(8L);
        web.perform(json(put(ONE + "/draft"), "{}").with(enterprise()))
                .andExpect(status().is(428))
                .andExpect(jsonPath("$.type").value("urn:green-factory:problem:if-match-required"));
        web.perform(json(put(ONE + "/draft"), "{}").header("If-Match", "*").with(enterprise()))
                .andExpect(status().isBadRequest());
        verify(applications, never()).saveDraft(any(), anyLong(), any());
        web.perform(json(put(ONE + "/draft"), "{}").header("If-Match", "\"7\"").with(enterprise()))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"8\""))
                .andExpect(jsonPath("$.version").value(8));
    }

    @Test
    void anothersCaseDoesNotExistWhateverIsAskedOfIt() throws Exception {
        when(applications.get(CASE)).thenReturn(CaseFixture.application(CaseStatus.DRAFT, "130102", UUID.randomUUID()));
        for (String path : List.of("", "/draft", "/score", "/missing", "/attachments", "/attachments/" + CASE)) {
            web.perform(get(ONE + path).with(enterprise())).andExpect(status().isNotFound());
        }
        web.perform(json(post(ONE + "/submission"), "{\"truthUndertaken\":true}")
                        .with(enterprise()))
                .andExpect(status().isNotFound());
        for (String path : List.of("/supplement", "/withdrawal")) {
            web.perform(json(post(ONE + path), "{}").with(enterprise())).andExpect(status().isNotFound());
        }
        web.perform(json(put(ONE + "/draft"), "{}").header("If-Match", "7").with(enterprise()))
                .andExpect(status().isNotFound());
        verify(applications, never()).submit(any(), any());
    }

    @Test
    void aSubmissionIsHandedOnAndItsReceiptReturned() throws Exception {
        Submission expected = new Submission(true, Map.of("5(3)", "已改进"), null);
        when(applications.submit(CASE, expected)).thenReturn(new SubmissionReceipt(CASE, NOW, "130102"));
        web.perform(json(
                                post(ONE + "/submission"),
                                "{\"truthUndertaken\":true,\"explanations\":{\"5(3)\":\"已改进\"},\"reportAgency\":\" \"}")
                        .with(enterprise()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.submittedAt").value("2026-03-02T01:00:00Z"));
    }

    @Test
    void aReturnedCaseSaysWhatIsAsked() throws Exception {
        standing(CaseStatus.RETURNED);
        ObjectNode summary = new ObjectMapper().createObjectNode();
        summary.putArray("supplements")
                .addObject()
                .put("opinion", "请补正")
                .putArray("items")
                .add("补充能源审计报告");
        when(summaries.of(CASE)).thenReturn(summary);
        web.perform(get(ONE).with(enterprise()))
                .andExpect(jsonPath("$.status.code").value("RETURNED"))
                .andExpect(jsonPath("$.status.title").value("退回补正中"))
                .andExpect(jsonPath("$.supplement.items[0]").value("补充能源审计报告"))
                .andExpect(jsonPath("$.supplement.opinion").value("请补正"));
    }

    @Test
    void anEnterpriseSeesItsOwnFilesAndTheOfficialsStayWithThem() throws Exception {
        Attachment mine = file("REPORT", EnterpriseUser.of(ENTERPRISE));
        Attachment scan = file("SEALED_RECOMMENDATION", "county-head-130102");
        Attachment letter = file("PAPER_RECOMMENDATION", "system");
        Attachment decline = file("PAPER_DECLINE", "system");
        when(attachments.of("CASE", CASE)).thenReturn(List.of(mine, scan, letter, decline));
        web.perform(get(ONE + "/attachments").with(enterprise()))
                .andExpect(jsonPath("$.length()").value(2))
                .andExpect(jsonPath("$[0].kind").value("REPORT"))
                .andExpect(jsonPath("$[1].kind").value("PAPER_DECLINE"));
        web.perform(get(ONE + "/attachments/" + letter.id()).with(enterprise())).andExpect(status().isNotFound());
        verify(gate, never()).require(letter.id(), EnterpriseUser.of(ENTERPRISE), Set.of());
    }

    @Test
    void aFileIsTakenUnderTheEnterprisesName() throws Exception {
        Attachment kept = file("SELF_EVALUATION_REPORT", EnterpriseUser.of(ENTERPRISE));
        when(files.attach(
                        eq(CASE), eq("SELF_EVALUATION_REPORT"), eq("报告.pdf"), any(), eq(EnterpriseUser.of(ENTERPRISE))))
                .thenReturn(kept);
        web.perform(multipart(ONE + "/attachments")
                        .file(new MockMultipartFile("file", "报告.pdf", "application/pdf", new byte[] {1}))
                        .param("kind", "SELF_EVALUATION_REPORT")
                        .with(enterprise()))
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", ONE + "/attachments/" + kept.id()));
    }

    private void standing(CaseStatus status) {
        when(applications.get(CASE)).thenReturn(CaseFixture.application(status, "130102", ENTERPRISE));
    }

    private static Attachment file(String kind, String who) {
        return new Attachment(
                UUID.randomUUID(), "CASE", CASE, kind, "文件.pdf", "application/pdf", 1, "0".repeat(64), who, NOW, false);
    }
}
