package cn.greenfactory.evaluation;

import cn.greenfactory.shared.RefusalException;
import java.util.UUID;

/** The evaluation of a case is in a state that does not allow what was asked. */
public class EvaluationStateException extends RefusalException {

    private EvaluationStateException(Kind kind, String message, UUID caseId) {
        super(kind, "evaluation-state", "评价资料当前状态不允许此操作", message + "（案件 " + caseId + "）", "第六条");
    }

    static EvaluationStateException none(UUID caseId) {
        return new EvaluationStateException(Kind.NOT_FOUND, "还没有自评价资料", caseId);
    }

    static EvaluationStateException frozen(UUID caseId) {
        return new EvaluationStateException(Kind.CONFLICT, "自评价资料已提交，退回补正前不能修改", caseId);
    }

    static EvaluationStateException draft(UUID caseId) {
        return new EvaluationStateException(Kind.CONFLICT, "自评价资料尚未提交，不能核定", caseId);
    }

    static EvaluationStateException noTerms(UUID caseId) {
        return new EvaluationStateException(Kind.CONFLICT, "本批次的评价规则尚未确定，不能评分", caseId);
    }
}
