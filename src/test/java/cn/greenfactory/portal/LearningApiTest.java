package cn.greenfactory.portal;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.greenfactory.documents.Attachment;
import cn.greenfactory.documents.FileGate;
import cn.greenfactory.oversight.learning.Benchmark;
import cn.greenfactory.oversight.learning.Benchmarks;
import cn.greenfactory.oversight.learning.NewPolicy;
import cn.greenfactory.oversight.learning.Policies;
import cn.greenfactory.oversight.learning.Policy;
import cn.greenfactory.oversight.learning.SignUp;
import cn.greenfactory.oversight.learning.Training;
import cn.greenfactory.oversight.learning.Trainings;
import cn.greenfactory.registry.Factory;
import cn.greenfactory.registry.Register;
import cn.greenfactory.security.Role;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Policies, trainings and benchmarks over HTTP. */
class LearningApiTest extends PortalSlice {

    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-0000000000aa");

    @Autowired
    private Policies policies;

    @Autowired
    private Trainings trainings;

    @Autowired
    private Benchmarks benchmarks;

    @Autowired
    private Register register;

    @Autowired
    private FileGate gate;

    @Test
    void whatTheCityPublishesAnybodyReads() throws Exception {
        Policy policy = new Policy(ID, "支持政策", null, LocalDate.parse("2026-02-20"), "正文", "city-officer-1", NOW, null);
        when(policies.publish(any(NewPolicy.class), eq("city-officer-1"))).thenReturn(policy);
        web.perform(json(
                                post("/api/staff/policies"),
                                "{\"title\":\"支持政策\",\"issuedOn\":\"2026-02-20\",\"content\":\"正文\"}")
                        .with(as(Role.CITY_OFFICER)))
                .andExpect(status().isCreated());
        when(policies.all()).thenReturn(List.of(policy));
        web.perform(get("/api/public/policies"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].title").value("支持政策"))
                .andExpect(jsonPath("$[0].publishedBy").doesNotExist());
        when(trainings.all()).thenReturn(List.of(training()));
        web.perform(get("/api/public/trainings"))
                .andExpect(jsonPath("$[0].placesLeft").value(3));
    }

    @Test
    void anybodyDownloadsAFileOfATrainingThatIsListedAndOpenedByTheGate() throws Exception {
        Attachment file = new Attachment(
                UUID.randomUUID(),
                Trainings.KIND,
                ID,
                "OTHER",
                "日程.pdf",
                "application/pdf",
                3,
                "00",
                "city-officer-1",
                NOW,
                false);
        when(trainings.files(ID)).thenReturn(List.of(file));
        when(gate.require(file.id(), "public", Set.of())).thenReturn(file);
        when(gate.open(file)).thenReturn(new ByteArrayInputStream("PDF".getBytes(StandardCharsets.UTF_8)));
        web.perform(get("/api/public/trainings/" + ID + "/attachments/" + file.id()))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/pdf"))
                .andExpect(content().string("PDF"));
        web.perform(get("/api/public/trainings/" + ID + "/attachments/" + UUID.randomUUID()))
                .andExpect(status().isNotFound());
    }

    @Test
    void theCityTakesAFileDownWithAReason() throws Exception {
        UUID file = UUID.randomUUID();
        for (String kind : List.of("policies", "trainings")) {
            web.perform(json(
                                    post("/api/staff/" + kind + "/" + ID + "/attachments/" + file + "/withdrawal"),
                                    "{\"reason\":\"误传\"}")
                            .with(as(Role.CITY_OFFICER)))
                    .andExpect(status().isNoContent());
        }
        verify(policies).withdrawFile(ID, file, "误传", "city-officer-1");
        verify(trainings).withdrawFile(ID, file, "误传", "city-officer-1");
    }

    @Test
    void anEnterpriseSignsUpAndWithdrawsForItselfOnly() throws Exception {
        web.perform(json(put("/api/enterprise/trainings/" + ID + "/signup"), "{\"persons\":2}")
                        .with(enterprise()))
                .andExpect(status().isNoContent());
        verify(trainings).signUp(ID, ENTERPRISE, 2);
        web.perform(delete("/api/enterprise/trainings/" + ID + "/signup").with(enterprise()))
                .andExpect(status().isNoContent());
        verify(trainings).withdraw(ID, ENTERPRISE);
        web.perform(json(put("/api/enterprise/trainings/" + ID + "/signup"), "{}")
                        .with(enterprise()))
                .andExpect(status().isUnprocessableEntity());
    }

    @Test
    void theCityRecordsWhoCame() throws Exception {
        when(trainings.signUps(ID)).thenReturn(List.of(new SignUp(ID, ENTERPRISE, 2, NOW, null, true)));
        when(register.enterprise(ENTERPRISE)).thenReturn(CaseFixture.enterprise(ENTERPRISE));
        web.perform(json(put("/api/staff/trainings/" + ID + "/attendance"), "{\"attended\":[\"" + ENTERPRISE + "\"]}")
                        .with(as(Role.CITY_OFFICER)))
                .andExpect(jsonPath("$[0].attended").value(true));
        verify(trainings).recordAttendance(ID, Set.of(ENTERPRISE), "city-officer-1");
    }

    @Test
    void aBenchmarkIsOfTheEnterprisesOwnFactory() throws Exception {
        when(register.factoriesOf(ENTERPRISE))
                .thenReturn(List.of(new Factory(ID, ENTERPRISE, "一厂", "130102", "一号", "3812")));
        when(benchmarks.of(ID)).thenReturn(new Benchmark(ID, null, null, null, "38", null, List.of()));
        web.perform(get("/api/enterprise/benchmark")
                        .param("factory", ID.toString())
                        .with(enterprise()))
                .andExpect(jsonPath("$.industry").value("38"));
        web.perform(get("/api/enterprise/benchmark")
                        .param("factory", UUID.randomUUID().toString())
                        .with(enterprise()))
                .andExpect(status().isNotFound());
    }

    private static Training training() {
        return new Training(
                ID,
                "碳管理培训",
                "内容",
                LocalDate.parse("2026-03-20"),
                "市局",
                LocalDate.parse("2026-03-15"),
                10,
                7,
                "city-officer-1",
                NOW,
                null);
    }
}
