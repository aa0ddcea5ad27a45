package cn.greenfactory.process.demo;

import cn.greenfactory.oversight.inspection.Inspection;
import cn.greenfactory.oversight.inspection.InspectionDesk;
import cn.greenfactory.oversight.inspection.InspectionFindings;
import cn.greenfactory.oversight.inspection.InspectionState;
import cn.greenfactory.oversight.inspection.NewInspection;
import cn.greenfactory.oversight.learning.NewPolicy;
import cn.greenfactory.oversight.learning.NewTraining;
import cn.greenfactory.oversight.learning.Policies;
import cn.greenfactory.oversight.learning.Training;
import cn.greenfactory.oversight.learning.Trainings;
import cn.greenfactory.oversight.recommendation.NewRecommendation;
import cn.greenfactory.oversight.recommendation.RecommendationDesk;
import cn.greenfactory.oversight.support.NewSupport;
import cn.greenfactory.oversight.support.SupportDesk;
import cn.greenfactory.registry.Level;
import cn.greenfactory.shared.Page;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** How the demonstration's counties and city guide, inspect, recommend, help and train; each step once. */
@Component
@Profile("demo")
class DemoGuidance {

    private static final String OFFICER = "city-officer-1";

    private final InspectionDesk inspections;
    private final InspectionFindings findings;
    private final RecommendationDesk recommendations;
    private final SupportDesk support;
    private final Policies policies;
    private final Trainings trainings;
    private final DemoEnterprises enterprises;
    private final DemoEngine engine;

    DemoGuidance(
            InspectionDesk inspections,
            InspectionFindings findings,
            RecommendationDesk recommendations,
            SupportDesk support,
            Policies policies,
            Trainings trainings,
            DemoEnterprises enterprises,
            DemoEngine engine) {
        this.inspections = inspections;
        this.findings = findings;
        this.recommendations = recommendations;
        this.support = support;
        this.policies = policies;
        this.trainings = trainings;
        this.enterprises = enterprises;
        this.engine = engine;
    }

    /** The firm's inspection, opened now if there is none. */
    UUID inspect(DemoFirm firm, String plannedOn, String reason) {
        UUID factory = enterprises.factory(firm);
        return inspections.ofFactory(factory).stream()
                .map(Inspection::id)
                .findFirst()
                .orElseGet(() -> inspections
                        .call(
                                new NewInspection(firm.creditCode(), LocalDate.parse(plannedOn), reason, null),
                                "county-reviewer-" + firm.county(),
                                Set.of(firm.county()))
                        .id());
    }

    void demand(DemoFirm firm, UUID inspectionId, String on, String found, String measures, String rectifyBy) {
        engine.complete(
                "county-reviewer-" + firm.county(),
                "Task_RecordInspection",
                "inspectionId",
                inspectionId,
                Map.of(
                        "inspectionKind", "INSPECTION",
                        "inspectedOn", on,
                        "inspectionFindings", found,
                        "inspectionOutcome", "RECTIFY",
                        "inspectionMeasures", measures,
                        "rectifyBy", rectifyBy));
    }

    void rectified(UUID inspectionId, String statement) {
        Inspection inspection = inspections.get(inspectionId);
        if (inspection.state() == InspectionState.RECTIFYING) {
            findings.submit(inspectionId, inspection.enterpriseId(), statement);
        }
        engine.runJobs();
    }

    void recommend(DemoFirm firm, String exceptionReason) {
        UUID enterprise = enterprises.enterprise(firm).id();
        if (recommendations.ofEnterprise(enterprise, Page.FIRST).isEmpty()) {
            recommendations.call(
                    new NewRecommendation(firm.creditCode(), Level.PROVINCE, 2026, exceptionReason), OFFICER);
        }
        engine.runJobs();
    }

    UUID ask(DemoFirm firm, String title, String content) {
        NewSupport asked = new NewSupport(enterprises.factory(firm), title, content);
        UUID id = support.request(enterprises.enterprise(firm).id(), asked).id();
        engine.runJobs();
        return id;
    }

    void forward(DemoFirm firm, UUID supportId, String reason) {
        engine.complete(
                "county-reviewer-" + firm.county(),
                "Task_AnswerSupport",
                "supportId",
                supportId,
                Map.of("supportOutcome", "FORWARD", "forwardReason", reason));
    }

    void policy() {
        if (policies.all().isEmpty()) {
            policies.publish(
                    new NewPolicy(
                            "关于支持绿色工厂节能降碳技术改造的若干措施（示例）",
                            "示例工信节〔2026〕1号",
                            LocalDate.parse("2026-01-05"),
                            "一、对列入市级及以上绿色工厂名单的企业，优先推荐申报节能降碳技术改造项目。\n"
                                    + "二、各县（市、区）工信主管部门加强对绿色工厂创建工作的政策支持，协调解决企业困难。\n"
                                    + "三、本措施为演示用的虚构文件。"),
                    OFFICER);
        }
    }

    UUID training() {
        return trainings.all().stream().map(Training::id).findFirst().orElseGet(() -> trainings
                .publish(
                        new NewTraining(
                                "2025年度动态管理表填报和GB/T 36132—2025培训",
                                "动态管理表各项关键指标的口径、原始数据和佐证材料；新版评价通则的变化；答疑。",
                                LocalDate.parse("2026-03-18"),
                                "市工业和信息化局二楼会议室（示例）",
                                LocalDate.parse("2026-03-13"),
                                60),
                        OFFICER)
                .id());
    }

    void signUp(UUID trainingId, DemoFirm firm, int persons) {
        trainings.signUp(trainingId, enterprises.enterprise(firm).id(), persons);
    }
}
