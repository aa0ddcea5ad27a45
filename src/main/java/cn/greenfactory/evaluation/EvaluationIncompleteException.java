package cn.greenfactory.evaluation;

import cn.greenfactory.shared.RefusalException;
import java.util.List;

/** A dossier that is to be submitted lacks something; all that is missing is named at once (一次性告知). */
public class EvaluationIncompleteException extends RefusalException {

    EvaluationIncompleteException(List<FieldError> missing) {
        super(Kind.INVALID, "evaluation-incomplete", "申报材料不完整", "申报材料还缺" + missing.size() + "项，请补齐后提交", "第七条", missing);
    }
}
