package cn.greenfactory.process.demo;

import cn.greenfactory.certification.Application;
import cn.greenfactory.certification.Applications;
import cn.greenfactory.certification.CaseFiles;
import cn.greenfactory.certification.CaseStatus;
import cn.greenfactory.certification.Submission;
import cn.greenfactory.registry.Enterprise;
import cn.greenfactory.registry.NewEnterprise;
import cn.greenfactory.registry.NewFactory;
import cn.greenfactory.registry.Register;
import cn.greenfactory.security.EnterpriseLogins;
import cn.greenfactory.shared.CreditCode;
import cn.greenfactory.shared.EnterpriseUser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What the demonstration's enterprises do; each step is done only if it was not done before. */
@Component
@Profile("demo")
class DemoEnterprises {

    private static final String REPORT = "SELF_EVALUATION_REPORT";

    private final Register register;
    private final EnterpriseLogins logins;
    private final Applications applications;
    private final CaseFiles files;
    private final TransactionTemplate transaction;
    private final ObjectMapper json;

    DemoEnterprises(
            Register register,
            EnterpriseLogins logins,
            Applications applications,
            CaseFiles files,
            TransactionTemplate transaction,
            ObjectMapper json) {
        this.register = register;
        this.logins = logins;
        this.applications = applications;
        this.files = files;
        this.transaction = transaction;
        this.json = json;
    }

    /** Enterprise, factory and login, together or not at all. */
    void enrol(DemoFirm firm) {
        if (enrolled(firm)) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            UUID id = register.enrol(new NewEnterprise(
                    firm.creditCode(),
                    firm.name(),
                    "石家庄市示例路1号",
                    "示例法人",
                    firm.industryCode(),
                    "示例联系人",
                    "0311-00000000"));
            register.addFactory(
                    new NewFactory(id, firm.name() + "工厂", firm.county(), "石家庄市示例路1号", firm.industryCode()));
            logins.create(id, firm.creditCode(), DemoLogins.PASSWORD);
        });
    }

    boolean enrolled(DemoFirm firm) {
        return register.find(new CreditCode(firm.creditCode())).isPresent();
    }

    UUID factory(DemoFirm firm) {
        return register.factoriesOf(enterprise(firm).id()).get(0).id();
    }

    /** Its application in the round, drafted now if there is none. */
    UUID draft(DemoFirm firm, String round, UUID roundId) {
        UUID enterprise = enterprise(firm).id();
        return applications.ofEnterprise(enterprise).stream()
                .filter(each -> each.roundId().equals(roundId))
                .map(Application::id)
                .findFirst()
                .orElseGet(() -> start(firm, enterprise, round));
    }

    UUID submit(DemoFirm firm, String round, UUID roundId) {
        UUID caseId = draft(firm, round, roundId);
        if (applications.get(caseId).status() == CaseStatus.DRAFT) {
            applications.submit(caseId, new Submission(true, Map.of()));
        }
        return caseId;
    }

    private UUID start(DemoFirm firm, UUID enterprise, String round) {
        return transaction.execute(status -> {
            UUID caseId = applications.start(enterprise, null, round, firm.county());
            applications.saveDraft(caseId, applications.get(caseId).version(), dossier(firm, round));
            files.attach(
                    caseId,
                    REPORT,
                    "绿色工厂自评价报告.pdf",
                    DemoFiles.pdf(firm.name() + " 绿色工厂自评价报告"),
                    EnterpriseUser.of(enterprise));
            return caseId;
        });
    }

    Enterprise enterprise(DemoFirm firm) {
        return register.find(new CreditCode(firm.creditCode())).orElseThrow();
    }

    /** In the edition the round is held in. */
    private JsonNode dossier(DemoFirm firm, String round) {
        String file = DemoRounds.edition(round).equals("2018") ? "sample-dossier-2018.json" : "sample-dossier.json";
        ObjectNode sample = DemoFiles.json(json, file);
        ((ObjectNode) sample.path("conditions").path("5(1)").path("answers")).put("industryCode", firm.industryCode());
        return sample;
    }
}
