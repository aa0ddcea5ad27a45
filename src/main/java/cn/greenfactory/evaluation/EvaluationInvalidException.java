package cn.greenfactory.evaluation;

import cn.greenfactory.shared.RefusalException;
import java.util.List;
import java.util.stream.Collectors;

/** Data that cannot be taken as they are; every wrong field is named by a JSON pointer, with a Chinese message. */
public class EvaluationInvalidException extends RefusalException {

    EvaluationInvalidException(String message, String article, List<FieldError> fields) {
        super(Kind.INVALID, "evaluation-invalid", "填报数据有误", message + list(fields), article, fields);
    }

    static EvaluationInvalidException at(String field, String message) {
        return new EvaluationInvalidException("数据有误：", null, List.of(new FieldError(field, message)));
    }

    private static String list(List<FieldError> fields) {
        String shown =
                fields.stream().limit(5).map(f -> f.field() + " " + f.message()).collect(Collectors.joining("；"));
        return fields.size() > 5 ? shown + "；等" + fields.size() + "处" : shown;
    }
}
