package cn.greenfactory.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The nine basic conditions of 第五条 and the questions each is split into; names as the decision publishes them. */
public final class BasicConditions {

    /** Grades that {@code worstAccidentGrade} may have. */
    public static final List<String> GRADES =
            List.of("NONE", "GENERAL", "LARGER", "MAJOR", "EXTRAORDINARY", "UNDETERMINED");

    /** The answer to a question: yes or no, the industry's four digits, or an accident grade. */
    public enum Answer {
        YES_NO,
        INDUSTRY,
        GRADE
    }

    /** A question of a clause, by the decision's input name. */
    public record Question(String code, String text, Answer answer) {}

    /** A clause, {@code 5(1)} to {@code 5(9)}, with its words in short. */
    public record Clause(String code, String article, String text, List<Question> questions) {}

    /** All nine, in order. */
    public static final List<Clause> CLAUSES = List.of(
            clause(
                    1,
                    "在本市登记注册、独立核算、从事实际生产的制造型企业",
                    yesNo("registeredInCity", "在本市辖区内登记注册"),
                    yesNo("independentAccounting", "依法设立并具有独立法人资格，或者视同法人的独立核算单位"),
                    new Question("industryCode", "国民经济行业分类四位代码", Answer.INDUSTRY),
                    yesNo("producing", "从事实际生产")),
            clause(
                    2,
                    "遵守法律、法规、政策和标准，履行对利益相关方的环境承诺",
                    yesNo("lawCompliant", "建设和生产过程中遵守有关法律、法规、政策和标准"),
                    yesNo("stakeholderCommitmentsMet", "满足对利益相关方的环境承诺（未作承诺的填是）")),
            clause(
                    3,
                    "经济技术基础和经济效益较好，在全市同行业中竞争优势较强",
                    yesNo("economicBasis", "具有较好的经济技术基础和经济效益"),
                    yesNo("competitive", "在全市同行业中具有较强的竞争优势")),
            clause(
                    4,
                    "近三年未发生较大及以上事故和违法违规行为，未被列入严重违法失信企业名单",
                    new Question("worstAccidentGrade", "近三年最严重事故的等级（含网络安全、数据安全）", Answer.GRADE),
                    yesNo("taxOrOtherViolation", "近三年有偷漏税等违法违规行为"),
                    yesNo("seriouslyDishonest", "被列入严重违法失信企业名单")),
            clause(
                    5,
                    "设有绿色工厂管理机构，有中长期规划及目标",
                    yesNo("managementBody", "设有绿色工厂管理机构"),
                    yesNo("mediumLongTermPlan", "有开展绿色工厂的中长期规划"),
                    yesNo("targets", "有开展绿色工厂的目标")),
            clause(6, "各项管理制度健全并执行良好", yesNo("managementRules", "各项管理制度健全"), yesNo("rulesPractised", "各项管理制度执行良好")),
            clause(
                    7,
                    "质量、职业健康、环保、安全生产和节能管理水平较高，管理体系健全",
                    yesNo("managementLevelHigh", "有较高的质量、职业健康、环保、安全生产和节能管理水平"),
                    yesNo("managementSystems", "质量、职业健康安全、环境、能源管理体系健全")),
            clause(8, "各项指标处于全市先进水平", yesNo("indicatorsAdvanced", "用地集约化等指标处于全市先进水平")),
            clause(9, "满足《绿色工厂评价通则》GB/T 36132中的基本要求", yesNo("standardBasicsMet", "满足GB/T 36132中的基本要求")));

    private BasicConditions() {}

    /** The clause of this code, {@code 5(1)} to {@code 5(9)}. */
    public static Optional<Clause> clause(String code) {
        return CLAUSES.stream().filter(clause -> clause.code().equals(code)).findFirst();
    }

    /** The question of this code. */
    static Map<String, Question> questions() {
        Map<String, Question> questions = new LinkedHashMap<>();
        CLAUSES.forEach(clause -> clause.questions().forEach(q -> questions.put(q.code(), q)));
        return questions;
    }

    private static Question yesNo(String code, String text) {
        return new Question(code, text, Answer.YES_NO);
    }

    private static Clause clause(int number, String text, Question... questions) {
        String article = "第五条第（" + "一二三四五六七八九".charAt(number - 1) + "）项";
        return new Clause("5(" + number + ")", article, text, List.of(questions));
    }
}
