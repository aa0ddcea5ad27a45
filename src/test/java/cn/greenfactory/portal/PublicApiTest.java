package cn.greenfactory.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.forwardedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.greenfactory.notice.NewObjection;
import cn.greenfactory.notice.ObjectionTarget;
import cn.greenfactory.notice.Objections;
import cn.greenfactory.notice.ObjectorKind;
import cn.greenfactory.notice.Receipt;
import cn.greenfactory.registry.Level;
import cn.greenfactory.registry.ListedFactory;
import cn.greenfactory.registry.Register;
import cn.greenfactory.security.Units;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;

class PublicApiTest extends PortalSlice {

    private static final UUID NOTICE = UUID.fromString("00000000-0000-4000-8000-000000000005");

    @Autowired
    private Register register;

    @Autowired
    private Objections objections;

    @Autowired
    private Units units;

    @Test
    void theListIsOfTodayUnlessAnotherDayIsAskedFor() throws Exception {
        LocalDate today = LocalDate.of(2026, 3, 2);
        when(register.list(today, null, null)).thenReturn(List.of(listed()));
        when(units.name("130102")).thenReturn("长安区");
        web.perform(get("/api/public/factories?q="))
                .andExpect(jsonPath("$[0].certificateNo").value("LSGC-Z-2025-0001"))
                .andExpect(jsonPath("$[0].level.title").value("市级"))
                .andExpect(jsonPath("$[0].countyName").value("长安区"));
        web.perform(get("/api/public/factories?asOf=2025-12-31&q=电机&county=130102"))
                .andExpect(status().isOk());
        verify(register).list(LocalDate.of(2025, 12, 31), "电机", "130102");
        web.perform(get("/api/public/factories?asOf=soon")).andExpect(status().isBadRequest());
    }

    @Test
    void nothingPersonalIsPublished() throws Exception {
        when(register.list(any(), any(), any())).thenReturn(List.of(listed()));
        String body = web.perform(get("/api/public/factories"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(body)
                .doesNotContain("contact", "phone", "legalRepresentative", "address", "factoryId", "enterpriseId");
        String description =
                web.perform(get("/v3/api-docs")).andReturn().getResponse().getContentAsString();
        assertThat(description).doesNotContain("\"principal\"", "\"name\":\"who\"", "\"name\":\"enterpriseId\"");
    }

    @Test
    void anObjectionIsReadFromTheFormAndAnsweredWithItsReceipt() throws Exception {
        Receipt receipt = new Receipt(UUID.randomUUID(), "YY-2026-0001", "abc", NOW, false);
        when(objections.file(eq(NOTICE), any(), eq("127.0.0.1"))).thenReturn(receipt);
        web.perform(multipart("/api/public/notices/" + NOTICE + "/objections")
                        .file(new MockMultipartFile("evidence", "证据.pdf", "application/pdf", new byte[] {1}))
                        .file(new MockMultipartFile("evidence", "", "application/octet-stream", new byte[0]))
                        .param("target", "LISTED")
                        .param("caseId", CaseFixture.CASE.toString())
                        .param("objectorKind", "UNIT")
                        .param("sealed", "true")
                        .param("facts", "排放数据与公开信息不符"))
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", "/api/public/objections/abc"))
                .andExpect(jsonPath("$.receipt").value("abc"))
                .andExpect(jsonPath("$.objectionId").doesNotExist());
        var filed = ArgumentCaptor.forClass(NewObjection.class);
        verify(objections).file(eq(NOTICE), filed.capture(), any());
        assertThat(filed.getValue().target()).isEqualTo(ObjectionTarget.LISTED);
        assertThat(filed.getValue().objectorKind()).isEqualTo(ObjectorKind.UNIT);
        assertThat(filed.getValue().caseId()).isEqualTo(CaseFixture.CASE);
        assertThat(filed.getValue().sealed()).isTrue();
        assertThat(filed.getValue().evidence()).singleElement().satisfies(each -> assertThat(each.fileName())
                .isEqualTo("证据.pdf"));
    }

    @Test
    void aFormFieldOfTheWrongShapeIsNamed() throws Exception {
        web.perform(multipart("/api/public/notices/" + NOTICE + "/objections").param("target", "EVERYBODY"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.fields[0].field").value("target"))
                .andExpect(jsonPath("$.fields[0].message").value("格式不正确"));
    }

    @Test
    void theFirstPageIsThePublics() throws Exception {
        web.perform(get("/")).andExpect(status().isOk()).andExpect(forwardedUrl("index.html"));
        for (String path : List.of("/index.html", "/assets/page.js", "/assets/page.css", "/assets/leaf.svg")) {
            String text = web.perform(get(path))
                    .andExpect(status().isOk())
                    .andExpect(header().string(
                                    "Content-Security-Policy",
                                    org.hamcrest.Matchers.containsString("default-src 'none'")))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(text).doesNotContain("//cdn", "https://");
        }
    }

    private static ListedFactory listed() {
        return new ListedFactory(
                CaseFixture.FACTORY,
                "LSGC-Z-2025-0001",
                LocalDate.of(2025, 9, 1),
                Level.CITY,
                "示例电机有限公司",
                "示例电机一厂",
                CODE,
                "130102",
                "3812",
                List.of());
    }
}
