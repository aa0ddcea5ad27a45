package cn.greenfactory.process.dmn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.greenfactory.shared.MessageText;
import cn.greenfactory.shared.MessageTexts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTextTest {

    private static final List<String> EVENTS = List.of(
            """
            TaskReminder TaskEscalated DeadlineMoved ApplicationSubmitted ApplicationReturned
            ApplicationRecommended ApplicationDeclined ApplicationNotProposed ApplicationNotCertified
            ApplicationCertified NoticePublished NoticeCorrected NoticeRevoked ObjectionReceived ObjectionAdmitted
            ObjectionInadmissible ObjectionUpheld ObjectionDismissed LeadNoted RoundOpened RoundDatesChanged
            RoundMissed CountyOverdue RoundCancelled ApplicationWithdrawn
            ReportOpened ReportUrged ReportSupplementUrged ReportFiled ReportFiledLate ReportReturned ReportSupplementExpired ReportAccepted ReportAssessed ReportReopened ReportCancelled ReportExtended ReportUnfiled
            ChangeDeclared ChangeRegistered ChangeNotRegistered LoginMissing IncidentReported IncidentRegraded
            IncidentSupplemented IncidentClosed RemovalOpened DefenceWaivable GroundsChanged RemovalDecided RemovalKept
            RemovalTransferred RemovalCancelled FactoryDelisted
            RectificationRequired InspectionClosed RecommendationMade RecommendationRefused
            HigherResultRecorded SupportRequested SupportAnswered TrainingPublished
            TrainingCancelled ProcessCancelled DefenceWaiverLapsed"""
                    .split("\\s+"));
    private static final List<String> AUDIENCES =
            List.of("ENTERPRISE", "COUNTY", "CITY", "EXPERT", "OBJECTOR", "PUBLIC");
    private static final Set<String> FACTS = Set.of(
            "enterprise",
            "number",
            "lead",
            "reason",
            "date",
            "oldDate",
            "task",
            "county",
            "round",
            "certificateNo",
            "noticeNo",
            "publishedOn",
            "place",
            "signUpBy",
            "reconsiderationWorkdays");

    private final MessageTexts texts = new MessageTextTable(DecisionFixture.DECISIONS_OF_FILES);

    @Test
    void everyEventHasAChineseTextForEveryAudienceFromKnownFacts() {
        Map<String, String> facts = new HashMap<>();
        FACTS.forEach(fact -> facts.put(fact, "〔" + fact + "〕"));
        for (String event : EVENTS) {
            for (String audience : AUDIENCES) {
                MessageText text = texts.of(event, audience).filled(facts);

                assertThat(text.subject()).as("%s %s", event, audience).containsPattern("\\p{IsHan}");
                assertThat(text.body()).endsWith("。").doesNotContain("{", "}");
            }
        }
    }

    @Test
    void theTableHoldsNoOtherEvent() {
        assertThat(Texts.firstColumn("MessageText")).containsExactlyInAnyOrderElementsOf(EVENTS);
        assertThat(Texts.allowed("MessageText", "event")).containsExactlyInAnyOrderElementsOf(EVENTS);
        assertThat(Texts.allowed("MessageText", "audience")).containsExactlyElementsOf(AUDIENCES);
    }

    @ParameterizedTest
    @CsvSource({
        "ApplicationDeclined, ENTERPRISE",
        "ApplicationNotProposed, ENTERPRISE",
        "ApplicationNotCertified, ENTERPRISE",
        "ObjectionUpheld, ENTERPRISE",
        "ObjectionInadmissible, OBJECTOR",
        "ObjectionDismissed, OBJECTOR",
        "RoundMissed, ENTERPRISE",
        "CountyOverdue, ENTERPRISE",
        "RoundCancelled, ENTERPRISE",
        "ChangeNotRegistered, ENTERPRISE",
        "RemovalDecided, ENTERPRISE",
        "RecommendationRefused, ENTERPRISE"
    })
    void adverseNewsNamesTheRemedies(String event, String audience) {
        assertThat(texts.of(event, audience).body())
                .contains("{reconsiderationWorkdays}个工作日内", "申请复核", "行政复议法", "行政诉讼法");
    }

    @ParameterizedTest
    @CsvSource({
        "ApplicationDeclined, 第八条",
        "ApplicationNotProposed, 第十条",
        "ApplicationNotCertified, 第十条",
        "ObjectionUpheld, 第十条"
    })
    void adverseDecisionsNameFactsAndClause(String event, String article) {
        assertThat(texts.of(event, "ENTERPRISE").body()).contains("依据认定指南" + article, "事实和理由：{reason}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TaskReminder",
                "ApplicationSubmitted",
                "ApplicationReturned",
                "ApplicationRecommended",
                "ApplicationDeclined",
                "ApplicationNotProposed",
                "ApplicationNotCertified",
                "ApplicationCertified",
                "NoticePublished",
                "ObjectionAdmitted",
                "ObjectionUpheld",
                "ObjectionDismissed",
                "RoundMissed",
                "CountyOverdue",
                "RoundCancelled",
                "ApplicationWithdrawn",
                "IncidentReported"
            })
    void anEnterpriseIsAddressedByItsName(String event) {
        assertThat(texts.of(event, "ENTERPRISE").body()).startsWith("{enterprise}：");
        assertThat(texts.of(event, "CITY").body())
                .doesNotStartWith("{enterprise}：")
                .doesNotContain("贵单位");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ObjectionReceived",
                "ObjectionAdmitted",
                "ObjectionInadmissible",
                "ObjectionUpheld",
                "ObjectionDismissed"
            })
    void anObjectorIsAddressed(String event) {
        assertThat(texts.of(event, "OBJECTOR").body()).startsWith("您");
        assertThat(texts.of(event, "CITY").body()).doesNotContain("您");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RecommendationMade", "RecommendationRefused"})
    void aRecommendationIsToTheLevelItIsFor(String event) {
        for (String audience : AUDIENCES) {
            assertThat(texts.of(event, audience).body()).contains("{task}").doesNotContain("省级", "国家级");
        }
    }

    @Test
    void aLeadIsToldWithItsIdToWhoMayInspectAndToWhoMustFindOut() {
        assertThat(texts.of("LeadNoted", "COUNTY").body()).contains("{lead}", "{enterprise}", "检查");
        assertThat(texts.of("LeadNoted", "CITY").body())
                .contains("{lead}", "指定企业")
                .doesNotContain("{enterprise}");
    }

    @Test
    void aTextFillsEachFactOnceAndMissesNone() {
        MessageText text = new MessageText("{number}", "{enterprise}：{reason}");

        assertThat(text.filled(Map.of("number", "LSGC-1", "enterprise", "甲{reason}", "reason", "$1\\")))
                .isEqualTo(new MessageText("LSGC-1", "甲{reason}：$1\\"));
        assertThatThrownBy(() -> text.filled(Map.of("number", "1", "enterprise", "甲")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("{reason}");
    }
}
