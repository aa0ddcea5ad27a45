package cn.greenfactory.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.greenfactory.certification.EntryGate;
import cn.greenfactory.documents.Attachment;
import cn.greenfactory.documents.Attachments;
import cn.greenfactory.documents.FileGate;
import cn.greenfactory.documents.Paper;
import cn.greenfactory.documents.Papers;
import cn.greenfactory.oversight.Ground;
import cn.greenfactory.oversight.Origin;
import cn.greenfactory.oversight.annual.Report;
import cn.greenfactory.oversight.annual.Reports;
import cn.greenfactory.oversight.change.Change;
import cn.greenfactory.oversight.change.ChangeDetails;
import cn.greenfactory.oversight.change.ChangeDetails.NewOwner;
import cn.greenfactory.oversight.change.ChangeKind;
import cn.greenfactory.oversight.change.ChangeStatus;
import cn.greenfactory.oversight.change.NewChange;
import cn.greenfactory.oversight.incident.Grade;
import cn.greenfactory.oversight.incident.IncidentIntake;
import cn.greenfactory.oversight.incident.Incidents;
import cn.greenfactory.oversight.incident.NewIncident;
import cn.greenfactory.oversight.removal.Removal;
import cn.greenfactory.oversight.removal.RemovalFiles;
import cn.greenfactory.oversight.removal.RemovalGround;
import cn.greenfactory.oversight.removal.RemovalHearing;
import cn.greenfactory.oversight.removal.RemovalState;
import cn.greenfactory.oversight.removal.RemovalSummaries;
import cn.greenfactory.oversight.removal.Removals;
import cn.greenfactory.registry.Enterprise;
import cn.greenfactory.security.Capacity;
import cn.greenfactory.shared.CreditCode;
import cn.greenfactory.shared.EnterpriseUser;
import cn.greenfactory.shared.Page;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a factory's change of owner does to what is known of it and what is on its way (第五条（四）、第十四条、第十五条). */
class ChangeOfOwnerProcessTest extends ChangeScenario {

    @Autowired
    private List<EntryGate> gates;

    @Autowired
    private IncidentIntake intake;

    @Autowired
    private Incidents incidents;

    @Autowired
    private IncidentDriver at;

    @Autowired
    private RemovalStages removalStages;

    @Autowired
    private Removals removals;

    @Autowired
    private RemovalHearing hearing;

    @Autowired
    private RemovalFiles removalFiles;

    @Autowired
    private RemovalSummaries summaries;

    @Autowired
    private Papers papers;

    @Autowired
    private OversightStages oversight;

    @Autowired
    private ReportDriver reports;

    @Autowired
    private Reports filed;

    @Autowired
    private Attachments attachments;

    @Autowired
    private FileGate gate;

    /** As {@link RemovalStages#state} hands it in. */
    private static final String STATEMENT = "我厂情况特殊";

    private static final String REPORTED_NAME = "动态管理表所说新名有限公司";

    private UUID former;

    @BeforeEach
    void formerOwner() {
        former = register.factory(factory).enterpriseId();
    }

    @Test
    void anIncidentThatNamedNoFactoryTakesItsGroundBackAlsoFromTheFactoryThatWasSold() {
        UUID incident = ofTheEnterprise();
        assertThat(removals.openOf(factory)).isPresent();
        sold();
        at.determine(incident, Grade.LARGER, "应急〔2026〕1号");
        assertThat(removals.dossier(removals.openOf(factory).orElseThrow().id()).grounds())
                .singleElement()
                .matches(ground -> !ground.live());
    }

    @Test
    void aSettledIncidentSpeaksAgainstWhoeverHasTheFactoryAndWhoeverHadIt() {
        UUID incident = at.report(factory, IncidentDriver.deaths(10));
        at.determine(incident, Grade.MAJOR, "应急〔2026〕2号");
        UUID after = sold();
        assertThat(blocks(after)).anyMatch(each -> each.contains(number(incident)));
        assertThat(blocks(former)).anyMatch(each -> each.contains(number(incident)));
    }

    @Test
    void aSettledIncidentThatIsOpenedAgainIsHandledWithWhoeverHasTheFactoryNow() {
        UUID incident = at.report(factory, IncidentDriver.deaths(1));
        at.determine(incident, Grade.GENERAL, "应急〔2026〕5号");
        UUID after = sold();
        assertThat(incidents.get(incident).enterpriseId()).isEqualTo(former);
        incidents.correct(incident, IncidentDriver.change(2, null, null), "后续死亡", IncidentDriver.reviewer(COUNTY));
        driver.runJobs();
        assertThat(incidents.get(incident).enterpriseId()).isEqualTo(after);
    }

    @Test
    void aNewCreditCodeOfTheSameEnterpriseClearsItOfNothingAndABuyerOfOneFactoryIsNotBlamedForTheRest() {
        UUID incident = ofTheEnterprise();
        at.determine(incident, Grade.MAJOR, "应急〔2026〕3号");
        assertThat(blocks(sold())).noneMatch(each -> each.contains(number(incident)));

        factory = driver.listed(COUNTY, "2025-06-30");
        former = register.factory(factory).enterpriseId();
        UUID own = ofTheEnterprise();
        at.determine(own, Grade.MAJOR, "应急〔2026〕4号");
        UUID recoded = owner(ChangeKind.RENAMED);
        assertThat(blocks(recoded)).anyMatch(each -> each.contains(number(own)));
        assertThat(blocks(former)).anyMatch(each -> each.contains(number(own)));
        assertThat(incidents.ofEnterprise(recoded, Page.FIRST)).hasSize(1);
    }

    @Test
    void aRenameThatTheFormerOwnerDeclaredDoesNotRenameTheNewOne() {
        UUID rename = declare(ChangeKind.RENAMED, names("原企业的新名称有限公司", null));
        UUID after = sold();
        String name = register.enterprise(after).name();
        verify(rename, true);
        assertThatThrownBy(() -> register(rename, true, null)).hasMessageContaining("不能登记到现所属企业");
        assertThat(register.enterprise(after).name()).isEqualTo(name);
        register(rename, false, "工厂已变更所属企业");
        assertThat(changes.get(rename).status()).isEqualTo(ChangeStatus.NOT_REGISTERED);
        assertThat(told(EnterpriseUser.of(former), rename)).contains("未予登记");
        assertThat(told(EnterpriseUser.of(after), rename)).doesNotContain("未予登记");
    }

    @Test
    void aRenameInAReportIsOfWhoHandedItInAlsoWhenTheFactoryIsSoldBeforeItIsAccepted() {
        UUID report = reportedRename();
        UUID after = sold();
        Change rename = accepted(report);
        assertThat(rename.enterpriseId()).isEqualTo(former);
        assertThat(rename.declaredBy()).isEqualTo(EnterpriseUser.of(former));
        verify(rename.id(), true);
        assertThatThrownBy(() -> register(rename.id(), true, null)).hasMessageContaining("不能登记到现所属企业");
        assertThat(register.enterprise(after).name()).isNotEqualTo(REPORTED_NAME);
    }

    @Test
    void aRenameInAReportIsOfTheSameEnterpriseUnderItsNewCreditCode() {
        UUID report = reportedRename();
        UUID recoded = owner(ChangeKind.RENAMED);
        Change rename = accepted(report);
        assertThat(rename.enterpriseId()).isEqualTo(recoded);
        registered(rename.id());
        assertThat(register.enterprise(recoded).name()).isEqualTo(REPORTED_NAME);
    }

    @Test
    void aNewOwnerOfWhichOnlyTheNameWasKnownIsEnrolledWithTheChange() {
        String code = newCode();
        Enterprise noted = register.note(new CreditCode(code), "只知名称的公司");
        registered(declare(ChangeKind.BOUNDARY, boundary("由新公司经营", newOwner(code))));
        assertThat(register.factory(factory).enterpriseId()).isEqualTo(noted.id());
        assertThat(register.enterprise(noted.id())).matches(Enterprise::enrolled);
    }

    @Test
    void bothOwnersAreToldAndTheCityThatTheNewOneHasNoLogin() {
        UUID change = declare(ChangeKind.BOUNDARY, details(ChangeKind.BOUNDARY));
        registered(change);
        UUID after = register.factory(factory).enterpriseId();
        assertThat(told(EnterpriseUser.of(after), change)).contains("已于");
        assertThat(told(EnterpriseUser.of(former), change)).contains("已于");
        assertThat(told("city-officer", change))
                .contains("登录账号", register.enterprise(after).creditCode().value());
    }

    @Test
    void whoIsHeardOnARemovalLearnsThatTheNewOwnerIsHeardInstead() {
        UUID removal = removalStages.raise(factory, Ground.FALSIFIED, Origin.INSPECTION);
        removalStages.verify(removal, "county-reviewer-130102", true, Ground.FALSIFIED);
        UUID after = sold();
        String name = register.enterprise(after).name();
        assertThat(told(EnterpriseUser.of(former), removal)).contains("此后由" + name, "原所属企业不再参加");
        assertThat(told(EnterpriseUser.of(after), removal)).contains("此后由" + name, "2026年3月9日");
        assertThat(removals.dossier(removal).grounds()).allMatch(RemovalGround::live);
    }

    @Test
    void aBuyerIsHeardForAllTheDaysAlsoWhereTheSellerWasHeard() {
        UUID removal = heard();
        removalStages.propose(removal);
        driver.at("2026-03-04T09:00");
        UUID buyer = sold();
        isHeardUntil(removal, buyer, "2026-03-11T23:59:59");
        assertThat(told(EnterpriseUser.of(buyer), removal)).contains("2026年3月11日");
        assertThat(removals.get(removal).proposal()).isNull();
        removalStages.state(removal);
        assertThat(removalStages.task(removal, "Task_ProposeRemoval")).isNotNull();
    }

    @Test
    void aBuyerHasAllTheDaysAlsoWhereTheSellersStillRun() {
        UUID removal = verified();
        driver.at("2026-03-04T09:00");
        isHeardUntil(removal, sold(), "2026-03-11T23:59:59");
        assertThat(told(EnterpriseUser.of(former), removal)).doesNotContain("2026年3月11日");
    }

    @Test
    void aBuyerIsHeardAlsoWhereTheHeadSparedTheSeller() {
        UUID removal = removalStages.raise(factory, Ground.FALSIFIED, Origin.INSPECTION);
        hearing.waive(removal, "企业已注销，无人可以陈述", "city-head-1");
        removalStages.verify(removal, "county-reviewer-130102", true, Ground.FALSIFIED);
        isHeardUntil(removal, sold(), "2026-03-09T23:59:59");
    }

    @Test
    void aNewCreditCodeOrASaleAfterTheDecisionAsksNobodyAgain() {
        UUID removal = heard();
        owner(ChangeKind.RENAMED);
        assertThat(removalStages.task(removal, "Task_ProposeRemoval")).isNotNull();
        removalStages.propose(removal);
        driver.complete(
                "city-head-1",
                removalStages.task(removal, "Task_DecideRemoval"),
                Map.of("removalOutcome", "REMOVE", "removalOpinion", "依据第十四条办理"));
        sold();
        assertThat(removals.get(removal).state()).isEqualTo(RemovalState.REMOVED);
    }

    @Test
    void aBuyerDoesNotReadWhatTheSellerStatedAndThePaperToItSaysOnlyThatItWasHeard() {
        UUID removal = heard();
        UUID recoded = owner(ChangeKind.RENAMED);
        assertThat(removals.get(removal).enterpriseId()).isEqualTo(recoded);
        assertThat(summaries.forEnterprise(removal).toString()).contains(STATEMENT);
        sold();
        assertThat(summaries.forEnterprise(removal).toString()).doesNotContain(STATEMENT);
        assertThat(summaries.of(removal).toString()).contains(STATEMENT);
        driver.at("2026-03-10T00:00");
        driver.runJobs();
        removalStages.propose(removal);
        removalStages.decide(removal, "REMOVE");
        assertThat(decision(removal)).contains("期限届满，企业未陈述").doesNotContain(STATEMENT);
    }

    @Test
    void thePaperOfADecisionThatRestsOnTheSellersStatementDoesNotTellTheBuyerIt() {
        UUID removal = heard();
        removalStages.propose(removal);
        driver.complete(
                "city-head-1",
                removalStages.task(removal, "Task_DecideRemoval"),
                Map.of("removalOutcome", "REMOVE", "removalOpinion", "依据第十四条办理"));
        sold();
        assertThat(decision(removal)).contains("原所属企业").doesNotContain(STATEMENT);
    }

    @Test
    void anEnterpriseReadsItsSettledReportsAndRemovalsUnderItsNewCreditCodeAndABuyerDoesNot() {
        factory = oversight.reportingFactory();
        former = register.factory(factory).enterpriseId();
        UUID report = oversight.report(factory);
        reports.prove(report);
        reports.file(report);
        reports.review(report, "ACCEPT", "同意");
        String file = attachments.of("REPORT", report).get(0).sha256();
        UUID removal = removalStages.raise(factory, Ground.FALSIFIED, Origin.INSPECTION);
        removalStages.verify(removal, "county-reviewer-130102", true, Ground.FALSIFIED);
        UUID evidence = removalFiles.handIn(removal, former, "台账.pdf", pdf()).id();
        driver.runtime().deleteProcessInstance(stages.instance("RemovalProcess", "removalId", removal), "重复立案", true);

        UUID recoded = owner(ChangeKind.RENAMED);
        assertThat(filed.ofEnterprise(recoded)).extracting(Report::id).containsExactly(report);
        assertThat(gate.require(file, EnterpriseUser.of(recoded), Set.of())).isNotNull();
        assertThat(removals.ofEnterprise(recoded, Page.FIRST))
                .extracting(Removal::id)
                .containsExactly(removal);
        assertThat(removalFiles.ofEnterprise(removal, recoded))
                .extracting(Attachment::id)
                .contains(evidence);

        UUID buyer = sold();
        assertThat(filed.ofEnterprise(buyer)).isEmpty();
        assertThat(removals.ofEnterprise(buyer, Page.FIRST)).isEmpty();
        assertThat(filed.ofEnterprise(recoded)).hasSize(1);
    }

    @Test
    void aBuyerDoesNotReadWhatTheSellerHandedInUnderWhicheverCode() {
        UUID removal = removalStages.raise(factory, Ground.FALSIFIED, Origin.INSPECTION);
        removalStages.verify(removal, "county-reviewer-130102", true, Ground.FALSIFIED);
        UUID evidence = removalFiles.handIn(removal, former, "台账.pdf", pdf()).id();
        UUID recoded = owner(ChangeKind.RENAMED);
        assertThat(removalFiles.ofEnterprise(removal, recoded))
                .extracting(Attachment::id)
                .contains(evidence);
        UUID buyer = sold();
        assertThat(removals.get(removal).enterpriseId()).isEqualTo(buyer);
        assertThat(removalFiles.ofEnterprise(removal, buyer)).isEmpty();
    }

    @Test
    void theSameNewCodeDeclaredTwiceIsShownAsRegisteredAndAnsweredToWhoDeclaredIt() {
        ChangeDetails recoding = details(ChangeKind.RENAMED);
        UUID first = declare(ChangeKind.RENAMED, recoding);
        UUID second = changes.declare(
                        factory,
                        new NewChange(ChangeKind.RENAMED, EFFECTIVE, "营业执照换发", false, recoding),
                        EnterpriseUser.of(former),
                        Capacity.ENTERPRISE)
                .change()
                .id();
        registered(first);
        verify(second, true);
        assertThat(driver.view(task(second, "Task_RegisterChange")))
                .contains("已随" + changes.get(first).number() + "登记");
        register(second, true, null);
        assertThat(told(EnterpriseUser.of(former), second)).contains("已随");
    }

    /** A removal whose ground is found true. */
    private UUID verified() {
        UUID removal = removalStages.raise(factory, Ground.FALSIFIED, Origin.INSPECTION);
        removalStages.verify(removal, "county-reviewer-130102", true, Ground.FALSIFIED);
        return removal;
    }

    /** A removal on which the enterprise has stated itself. */
    private UUID heard() {
        UUID removal = verified();
        removalStages.state(removal);
        return removal;
    }

    private void isHeardUntil(UUID removal, UUID enterprise, String due) {
        Task task = removalStages.task(removal, "Task_StateDefence");
        assertThat(task).isNotNull();
        assertThat(task.getAssignee()).isEqualTo(EnterpriseUser.of(enterprise));
        assertThat(task.getDueDate()).isEqualTo(due);
    }

    /** The words of the decision paper. */
    private String decision(UUID removal) {
        Paper paper = papers.of(removal).stream()
                .filter(each -> each.kind().name().equals("REMOVAL_DECISION"))
                .findFirst()
                .orElseThrow();
        try (XWPFDocument document = new XWPFDocument(attachments.open(paper.sha256()));
                XWPFWordExtractor words = new XWPFWordExtractor(document)) {
            return words.getText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A report that is handed in and declares the enterprise's {@link #REPORTED_NAME}. */
    private UUID reportedRename() {
        factory = oversight.reportingFactory();
        former = register.factory(factory).enterpriseId();
        UUID report = oversight.report(factory);
        ObjectNode content = reports.content(reports.get(report).reportYear());
        content.putObject("changes")
                .put("changed", true)
                .putArray("declarations")
                .addObject()
                .put("kind", "RENAMED")
                .put("effectiveOn", EFFECTIVE.toString())
                .put("explanation", "企业更名")
                .putObject("details")
                .put("enterpriseName", REPORTED_NAME);
        reports.save(report, content);
        reports.submit(report);
        return report;
    }

    /** The change that the report declares when it is accepted. */
    private Change accepted(UUID report) {
        reports.review(report, "ACCEPT", "同意");
        return changes.ofFactory(factory).stream()
                .filter(each -> report.equals(each.reportId()))
                .findFirst()
                .orElseThrow();
    }

    /** An incident of ten deaths that names no factory. */
    private UUID ofTheEnterprise() {
        UUID id = intake.report(new NewIncident(former, null, COUNTY, IncidentDriver.deaths(10)))
                .incident()
                .id();
        driver.runJobs();
        return id;
    }

    private UUID sold() {
        return owner(ChangeKind.BOUNDARY);
    }

    private UUID owner(ChangeKind kind) {
        registered(declare(kind, details(kind)));
        driver.runJobs();
        return register.factory(factory).enterpriseId();
    }

    private static ChangeDetails details(ChangeKind kind) {
        NewOwner owner = newOwner(newCode());
        return kind == ChangeKind.BOUNDARY
                ? boundary("由新公司经营", owner)
                : new ChangeDetails(null, null, owner, null, null, null, null, null, null, null);
    }

    private List<String> blocks(UUID enterprise) {
        LocalDate from = TODAY.minusYears(1);
        return gates.stream()
                .flatMap(gate -> gate.blocks(enterprise, from, TODAY).stream())
                .toList();
    }

    private String number(UUID incident) {
        return incidents.get(incident).number();
    }
}
