package cn.greenfactory.certification;

import static java.util.Map.entry;

import java.util.Map;

/** The Chinese names of acts, as people read them. */
final class ActTitles {

    private static final Map<String, String> TITLES = Map.ofEntries(
            entry("Task_SubmitApplication", "提交申请"),
            entry("Task_ReviewAtCounty", "县级审核"),
            entry("Task_SupplementMaterials", "企业补正"),
            entry("Task_SignRecommendation", "签发推荐"),
            entry("Task_SignDecline", "签发不予推荐"),
            entry("Task_CollectRecommendations", "汇总推荐"),
            entry("Task_AppointPanel", "指派评审"),
            entry("Task_ScoreApplication", "专家评分"),
            entry("Task_ReplaceExpert", "更换评审人员"),
            entry("Task_ReseatPanel", "重新组成专家组"),
            entry("Task_SignPanelOpinion", "签署评审意见"),
            entry("Task_DecideOutstandingReviews", "处理未完成的评审"),
            entry("Task_ProposeList", "提出建议名单"),
            entry("Task_ConsultDepartment", "征求部门意见"),
            entry("Task_ReviewComprehensively", "综合审查"),
            entry("Task_ApproveProposedList", "批准拟认定名单"),
            entry("Task_ConfirmNoticeResult", "确认公示结果"),
            entry("Task_DecideCertification", "决定认定"),
            entry("RoundDatesChanged", "批次改期"),
            entry("ReferencesReloaded", "重新采用基准值和引领值"),
            entry("LeaderChanged", "更换评审组长"),
            entry("CountyExplained", "县级逾期说明"),
            entry("ListReturned", "名单退回"),
            entry("SupplementOpened", "启动增补"),
            entry("SupplementClosed", "增补结束"),
            entry("NoticeEnded", "公示结束"),
            entry(RoundDeadlines.APPLICATIONS, "受理截止"),
            entry(RoundDeadlines.REVIEWS, "评审截止"));

    private ActTitles() {}

    /** The name, or the act itself where there is none. */
    static String of(String act) {
        return TITLES.getOrDefault(act, act);
    }
}
