package cn.greenfactory.security;

import cn.greenfactory.shared.RefusalException;
import java.util.List;

/** There is no recommending unit of this code, or it is switched off. */
public final class UnitUnknownException extends RefusalException {

    private UnitUnknownException(String message) {
        super(Kind.INVALID, "unit-unknown", "推荐单位无效", message, "第四条", List.of(new FieldError("countyCode", message)));
    }

    static UnitUnknownException noSuchCode(String code) {
        return new UnitUnknownException("没有代码为“" + code + "”的县（市、区）推荐单位");
    }

    static UnitUnknownException switchedOff(Unit unit) {
        return new UnitUnknownException(unit.name() + "未启用为本市推荐单位");
    }
}
