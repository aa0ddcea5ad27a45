package cn.greenfactory.process.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * What became of the demonstration's listed factories: a rename and a merger in the register, a reporting year with
 * reports at every stage, removals at every hand, a fire whose grade was raised, inspections, recommendations, requests
 * for support, a training. In the order of time; what was done before is not done again.
 */
@Component
@Profile("demo")
class DemoListed {

    private final DemoEngine engine;
    private final DemoReports reports;
    private final DemoChanges changes;
    private final DemoRemovals removals;
    private final DemoGuidance guidance;

    DemoListed(
            DemoEngine engine, DemoReports reports, DemoChanges changes, DemoRemovals removals, DemoGuidance guidance) {
        this.engine = engine;
        this.reports = reports;
        this.changes = changes;
        this.removals = removals;
        this.guidance = guidance;
    }

    /** Whether the past was begun and its last step, the corrected fire, is missing. */
    boolean brokenOff() {
        return removals.correctionMissing(DemoFirm.COATINGS);
    }

    /** From the last weeks of 2025 to the Spring Festival. */
    void winter() {
        rename();
        engine.at("2026-01-05T10:00");
        guidance.policy();
        engine.at("2026-01-12T09:00");
        reports.openYear();
        merge();
        engine.at("2026-01-20T10:00");
        reports.file(DemoFirm.CITY_ONE, reports.content(108));
        reports.file(DemoFirm.SUCCESSOR, reports.content(165));
        reports.fileHigher(DemoFirm.NATIONAL, "国家级绿色工厂动态管理表（2025年度）");
        engine.at("2026-01-26T10:00");
        reports.review(DemoFirm.CITY_ONE, "ACCEPT", "数据与报表、台账一致，予以通过");
        reports.review(DemoFirm.SUCCESSOR, "ACCEPT", "数据与报表、台账一致，予以通过");
        reports.review(DemoFirm.NATIONAL, "ACCEPT", "已核对上级平台填报回执");
        suspect();
        engine.at("2026-02-10T10:00");
        UUID printing = guidance.inspect(DemoFirm.PRINTING, "2026-02-11", "年度监督检查计划");
        engine.at("2026-02-11T15:00");
        guidance.demand(
                DemoFirm.PRINTING,
                printing,
                "2026-02-11",
                "危险废物暂存间标识不全，2号印刷机有机废气收集罩破损。",
                "补齐危险废物标识；修复废气收集罩并重新监测。",
                "2026-03-06");
    }

    /** The last working days before the demonstration begins. */
    void lastDays() {
        engine.at("2026-02-27T14:00");
        file();
        removals.propose(DemoFirm.SUSPECTED, "报表与供电、供气部门数据不符，企业陈述不能说明，事实清楚，建议移出名单");
        removals.stopped(DemoFirm.CEMENT, 14, "供电公司用电量证明、现场核查记录");
        removals.abnormal(DemoFirm.RENAMED, "国家企业信用信息公示系统查询截图");
        engine.at("2026-02-27T16:00");
        review();
        removals.verify(DemoFirm.CEMENT, "14(3)", "现场核查，窑炉自2024年12月起停产，至今未恢复");
        removals.verify(DemoFirm.RENAMED, "14(3)", "公示系统显示因登记住所无法联系被列入经营异常名单，尚未移出");
        guide();
        engine.at("2026-02-28T10:00");
        removals.state(DemoFirm.RENAMED, "我公司2月整体搬迁，住所变更登记已受理，正在申请移出经营异常名单，生产未中断。");
        UUID move = changes.move(DemoFirm.RENAMED, "2026-02-12", "石家庄市正定县示例园区8号", "因园区规划调整，生产线整体搬迁至示例园区，产品和产能不变。");
        engine.at("2026-02-28T15:00");
        changes.verify(move, "已到新址现场核实，生产线已投产，属实");
    }

    /** The afternoon and the morning before it begins. */
    void fire() {
        engine.at("2026-03-01T16:00");
        UUID fire = removals.reportFire(DemoFirm.COATINGS);
        engine.at("2026-03-02T08:30");
        removals.correctFire(fire);
    }

    private void rename() {
        engine.at("2025-12-18T10:00");
        UUID renamed = changes.rename(
                DemoFirm.RENAMED, "2025-12-05", "正定示例木业有限公司", "正定示例木业有限公司工厂", "公司更名，股东、生产地址和产品不变，统一社会信用代码不变。");
        engine.at("2025-12-22T10:00");
        changes.verify(renamed, "已核对营业执照和准予变更登记通知书，属实");
        engine.at("2025-12-24T10:00");
        changes.register(renamed, "予以登记");
    }

    private void merge() {
        engine.at("2026-01-14T10:00");
        UUID merged = changes.merge(
                DemoFirm.ABSORBED, "2026-01-01", DemoFirm.SUCCESSOR, "公司被新乐示例橡胶有限公司吸收合并，生产线、人员和债权债务由其承继。");
        engine.at("2026-01-16T10:00");
        changes.verify(merged, "已核对合并协议、公告和注销核准通知书，属实");
        engine.at("2026-01-19T10:00");
        changes.register(merged, "予以登记，工厂由承继方继续按名单管理");
    }

    private void suspect() {
        engine.at("2026-02-03T10:00");
        reports.file(DemoFirm.SUSPECTED, reports.content(90));
        engine.at("2026-02-05T10:00");
        reports.review(DemoFirm.SUSPECTED, "SUSPECT_FALSIFICATION", "填报的综合能源消费量约为供电、供气部门数据的一半，原始凭证不能提供");
        engine.at("2026-02-06T10:00");
        removals.verify(DemoFirm.SUSPECTED, "14(2)", "调取供电、供气部门年度数据核对，填报数据明显偏低，企业不能提供原始凭证");
        engine.at("2026-02-11T10:00");
        removals.state(DemoFirm.SUSPECTED, "因统计人员更换，漏计了二车间的用电和天然气，愿意更正，请求保留资格。");
    }

    private void file() {
        reports.file(DemoFirm.VALVES, withFoundry());
        reports.file(DemoFirm.PRINTING, unrectified());
        reports.file(DemoFirm.TOOLS, withBlades());
        reports.file(DemoFirm.RENAMED, reports.content(52));
        reports.file(DemoFirm.CITY_TWO, moved());
        reports.fileHigher(DemoFirm.PROVINCIAL, "省级绿色工厂动态管理表（2025年度）");
        reports.draft(DemoFirm.CEMENT, begun());
    }

    private void review() {
        reports.review(DemoFirm.PRINTING, "ASSESS_ON_SITE", "节能监察整改尚未完成，需到现场评估");
        reports.review(DemoFirm.TOOLS, "ACCEPT", "数据与报表一致，变更说明另行复核");
        reports.review(DemoFirm.RENAMED, "RETURN", "请补充搬迁后的用水、用电计量台账，并核对取水量");
    }

    private void guide() {
        guidance.inspect(DemoFirm.VALVES, "2026-03-05", "年度监督检查计划");
        UUID food = guidance.inspect(DemoFirm.CITY_TWO, "2026-02-27", "群众反映厂界异味");
        guidance.demand(
                DemoFirm.CITY_TWO, food, "2026-02-27", "污水站格栅间未密闭，厂界有异味。", "密闭格栅间并接入除臭设施，补做厂界臭气浓度监测。", "2026-03-20");
        UUID printing = guidance.inspect(DemoFirm.PRINTING, "2026-02-11", "年度监督检查计划");
        guidance.rectified(printing, "标识已补齐，废气收集罩已更换并委托监测，监测结果符合排放限值。");
        guidance.recommend(DemoFirm.CITY_ONE, null);
        guidance.recommend(DemoFirm.DECLINED, "省级重点培育的建材行业试点企业，计量器具已按要求配齐，拟同步申报。");
        guidance.ask(DemoFirm.FREE, "屋顶光伏并网手续办理缓慢", "我公司4兆瓦屋顶光伏项目已建成，并网验收申请提交近两个月尚无答复，影响绿电使用比例指标，请协调。");
        UUID quota = guidance.ask(DemoFirm.CITY_TWO, "节能改造项目申请贷款贴息", "拟投资1200万元更换节能空压机和余热回收装置，不清楚是否可以申请技术改造贷款贴息，请予指导。");
        guidance.forward(DemoFirm.CITY_TWO, quota, "贴息政策由市局会同财政部门执行，县级无权答复");
        UUID training = guidance.training();
        guidance.signUp(training, DemoFirm.CITY_ONE, 2);
        guidance.signUp(training, DemoFirm.VALVES, 1);
        guidance.signUp(training, DemoFirm.NATIONAL, 3);
    }

    /** One answer that the county has to look at. */
    private ObjectNode unrectified() {
        ObjectNode content = reports.content(61);
        ((ObjectNode) content.path("compliance"))
                .putObject("energyRectified")
                .put("answer", false)
                .put("explanation", "2025年节能监察要求淘汰的2台电动机正在更换，预计3月底完成");
        return content;
    }

    /** The firm has taken in the foundry next door; nobody has looked at it yet. */
    private ObjectNode withFoundry() {
        ObjectNode content = reports.content(74);
        declared(content, "BOUNDARY", "2025-09-01", "收购相邻铸造车间，自2025年9月起阀体铸件由本厂自产。")
                .put("boundary", "原厂区之外，新增相邻铸造车间（1.2万平方米）");
        return content;
    }

    private ObjectNode withBlades() {
        ObjectNode content = reports.content(83);
        declared(content, "SCOPE", "2025-10-15", "新建数控刀具生产线，停止手动工具的电镀工序，主要产品由手工具变为切削刀具。")
                .put("scope", "切削刀具、手工具的研发、生产和销售")
                .put("industryCode", "3321");
        return content;
    }

    /** Adds a declaration of a change, whose details are still to be put. */
    private static ObjectNode declared(ObjectNode content, String kind, String on, String why) {
        return ((ObjectNode) content.path("changes"))
                .put("changed", true)
                .putArray("declarations")
                .addObject()
                .put("kind", kind)
                .put("effectiveOn", on)
                .put("explanation", why)
                .put("investmentOrMerger", true)
                .putObject("details");
    }

    /** Figures that moved so much since the certification that they are explained. */
    private ObjectNode moved() {
        ObjectNode content = reports.content(100);
        ((ObjectNode) content.path("inputs"))
                .put("energyTce", 7300)
                .put("carbonTonnes", 19900)
                .put("renewableTce", 1180);
        ObjectNode why = content.putObject("explanations");
        String line = "2025年8月新增一条冷冻食品生产线，能源消费相应增加，投产初期产值尚未达到设计水平";
        for (String each : new String[] {"energyTce", "carbonTonnes", "energyPerOutput", "carbonPerOutput"}) {
            why.put(each, line);
        }
        why.put("renewableTce", "屋顶光伏二期于2025年6月并网");
        return content;
    }

    private ObjectNode begun() {
        ObjectNode content = reports.content(40);
        content.remove("indicators");
        content.remove("compliance");
        return content;
    }
}
