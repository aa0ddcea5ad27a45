package cn.greenfactory.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.greenfactory.documents.FileGate;
import cn.greenfactory.oversight.SubjectFiles;
import cn.greenfactory.oversight.support.NewSupport;
import cn.greenfactory.oversight.support.SupportDesk;
import cn.greenfactory.oversight.support.SupportRequest;
import cn.greenfactory.oversight.support.SupportState;
import cn.greenfactory.registry.Register;
import cn.greenfactory.security.SeparationException;
import cn.greenfactory.shared.EnterpriseUser;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A difficulty of an enterprise, from the request to the written reply (第三条、第十七条). */
@ServiceTest
class SupportRequestProcessTest {

    private static final String COUNTY = "130102";

    @Autowired
    private RoundDriver driver;

    @Autowired
    private RoundStages stages;

    @Autowired
    private SupportDesk desk;

    @Autowired
    private Register register;

    @Autowired
    private FileGate gate;

    @Autowired
    private SubjectFiles files;

    @Autowired
    private IdentityService identity;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private UUID factory;
    private UUID enterprise;

    @BeforeEach
    void clear() {
        stages.clear();
        factory = driver.enterprise(COUNTY);
        enterprise = register.factory(factory).enterpriseId();
    }

    @Test
    void theCountyAnswersAndTheEnterpriseReadsIt() {
        SupportRequest request = ask("缺少屋顶光伏并网指标");
        assertThat(request.number()).matches("KN-2026-130102-\\d{4}");
        complete(request, "Task_AnswerSupport", "county-reviewer-130102", answer("已协调供电公司，下月办理。"));
        SupportRequest now = desk.get(request.id());
        assertThat(now.state()).isEqualTo(SupportState.REPLIED);
        assertThat(now.answeredAs()).isEqualTo("COUNTY");
        assertThat(inbox(EnterpriseUser.of(enterprise))).anyMatch(each -> each.contains("已协调供电公司"));
        assertThat(inbox("county-reviewer-130102")).anyMatch(each -> each.contains(request.number()));
        assertThat(path(request)).endsWith("Service_ReplyToSupport", "EndEvent_SupportAnswered");
    }

    @Test
    void whatACountyCannotAnswerTheCityDoes() {
        SupportRequest request = ask("需要省级技改资金");
        Task task = task(request, "Task_AnswerSupport");
        assertThatThrownBy(() -> driver.complete("county-reviewer-130102", task, Map.of("supportOutcome", "FORWARD")))
                .hasMessageContaining("转报市局的理由");
        complete(
                request,
                "Task_AnswerSupport",
                "county-reviewer-130102",
                Map.of("supportOutcome", "FORWARD", "forwardReason", "超出县级权限"));
        assertThat(desk.get(request.id()).state()).isEqualTo(SupportState.FORWARDED);
        complete(request, "Task_AnswerSupportAtCity", "city-officer-1", Map.of("supportAnswer", "已列入申报计划"));
        assertThat(desk.get(request.id()).answeredAs()).isEqualTo("CITY");
        assertThat(path(request))
                .containsSubsequence(
                        "Task_AnswerSupport",
                        "Task_AnswerSupportAtCity",
                        "Service_ReplyToSupport",
                        "EndEvent_SupportAnswered");
    }

    @Test
    void nobodyActsOnOneRequestForTheCountyAndForTheCity() {
        SupportRequest request = ask("能源管理人员培训");
        complete(
                request,
                "Task_AnswerSupport",
                "county-reviewer-130102",
                Map.of("supportOutcome", "FORWARD", "forwardReason", "请市局统筹"));
        identity.createMembership("county-reviewer-130102", "city-officer");
        try {
            Task task = task(request, "Task_AnswerSupportAtCity");
            assertThatThrownBy(() -> driver.complete("county-reviewer-130102", task, Map.of("supportAnswer", "已安排")))
                    .hasRootCauseInstanceOf(SeparationException.class);
        } finally {
            identity.deleteMembership("county-reviewer-130102", "city-officer");
        }
    }

    @Test
    void theSameRequestAgainIsTheFirstOneUntilItIsAnswered() {
        SupportRequest first = ask("缺少绿电");
        assertThat(ask("缺少绿电").id()).isEqualTo(first.id());
        complete(first, "Task_AnswerSupport", "county-reviewer-130102", answer("已联系电网"));
        assertThat(ask("缺少绿电").id()).isNotEqualTo(first.id());
    }

    @Test
    void everyWrongFieldIsNamedAndAnotherEnterprisesFactoryIsRefused() {
        assertThatThrownBy(() -> desk.request(enterprise, new NewSupport(null, " ", "")))
                .hasMessageContaining("工厂")
                .hasMessageContaining("标题")
                .hasMessageContaining("困难和问题");
        UUID other = driver.enterprise("130104");
        assertThatThrownBy(() -> desk.request(enterprise, new NewSupport(other, "标题", "内容")))
                .hasMessageContaining("不属于本企业");
    }

    @Test
    void aFileIsSeenInTheOpenTaskAndByNobodyOfAnotherCounty() {
        SupportRequest request = ask("附件说明");
        Task task = task(request, "Task_AnswerSupport");
        attach(request);
        assertThatThrownBy(() -> driver.complete(
                        "county-reviewer-130102",
                        task,
                        Map.of("supportOutcome", "ANSWER", "supportAnswer", "已阅", "viewVersion", "1")))
                .hasMessageContaining("案件已变化");
        String sha = attach(request);
        assertThat(gate.require(sha, "county-reviewer-130102", Set.of("county-reviewer-130102")))
                .isNotNull();
        assertThatThrownBy(() -> gate.require(sha, "county-reviewer-130104", Set.of("county-reviewer-130104")))
                .isInstanceOf(RuntimeException.class);
        complete(request, "Task_AnswerSupport", "county-reviewer-130102", answer("已阅"));
        assertThatThrownBy(() -> attach(request)).hasMessageContaining("不能补充附件");
    }

    @Test
    void aFileWhoseUploadEndsAfterTheAnswerIsNotKept() {
        SupportRequest request = ask("上传很慢");
        InputStream late = LongUpload.of(
                pdf(), () -> complete(request, "Task_AnswerSupport", "county-reviewer-130102", answer("已阅")));
        assertThatThrownBy(() -> attach(request, late)).hasMessageContaining("不能补充附件");
        assertThat(files.of(SupportDesk.KIND, request.id())).isEmpty();
    }

    @Test
    void anotherCountyNeitherSeesNorCompletesTheTask() {
        SupportRequest request = ask("外县不可见");
        Task task = task(request, "Task_AnswerSupport");
        TasklistClient other = TasklistClient.tasklist(port, "county-reviewer-130104");
        assertThat(other.get("/task").body()).doesNotContain(task.getId());
        assertThat(other.get("/task/" + task.getId()).statusCode()).isEqualTo(404);
        assertThat(other.get("/process-instance/" + task.getProcessInstanceId()).statusCode())
                .isGreaterThanOrEqualTo(400);
        String post =
                "{\"variables\":{\"supportOutcome\":{\"value\":\"ANSWER\"}," + "\"supportAnswer\":{\"value\":\"x\"}}}";
        for (String road : List.of("complete", "submit-form")) {
            assertThat(other.post("/task/" + task.getId() + "/" + road, post).statusCode())
                    .isGreaterThanOrEqualTo(400);
        }
        TasklistClient own = TasklistClient.tasklist(port, "county-reviewer-130102");
        assertThat(own.post("/task/" + task.getId() + "/complete", post).statusCode())
                .isEqualTo(204);
    }

    @Test
    void oneWhoseProcessAnAdministratorEndedIsNotOpenForEver() {
        SupportRequest request = ask("缺少储能场地");
        driver.runtime()
                .deleteProcessInstance(task(request, "Task_AnswerSupport").getProcessInstanceId(), "企业撤回", true);
        SupportRequest now = desk.get(request.id());
        assertThat(now.state()).isEqualTo(SupportState.ENDED);
        assertThat(now.endedReason()).isEqualTo("企业撤回", true);
        for (String recipient : List.of(EnterpriseUser.of(enterprise), "county-reviewer-130102")) {
            assertThat(inbox(recipient))
                    .anyMatch(each -> each.contains("终止办理：" + request.number()) && each.contains("企业撤回"));
        }
        assertThat(ask("缺少储能场地").id()).isNotEqualTo(request.id());
    }

    private SupportRequest ask(String content) {
        return desk.request(enterprise, new NewSupport(factory, "绿色转型困难", content));
    }

    private String attach(SupportRequest request) {
        return attach(request, pdf());
    }

    private String attach(SupportRequest request, InputStream content) {
        return desk.attach(request.id(), "OTHER", "说明.pdf", content, EnterpriseUser.of(enterprise))
                .sha256();
    }

    private static InputStream pdf() {
        return new ByteArrayInputStream("%PDF-1.4\n% 说明\n%%EOF\n".getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Object> answer(String text) {
        return Map.of("supportOutcome", "ANSWER", "supportAnswer", text);
    }

    private void complete(SupportRequest request, String task, String user, Map<String, Object> variables) {
        driver.complete(user, task(request, task), variables);
        driver.runJobs();
    }

    private Task task(SupportRequest request, String key) {
        return driver.task(key, "supportId", request.id());
    }

    private List<String> path(SupportRequest request) {
        return stages.path("SupportRequestProcess", "supportId", request.id());
    }

    private List<String> inbox(String recipient) {
        return jdbc.sql("SELECT subject || body FROM gf_inbox WHERE recipient = :recipient")
                .param("recipient", recipient)
                .query(String.class)
                .list();
    }
}
