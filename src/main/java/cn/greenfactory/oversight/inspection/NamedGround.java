package cn.greenfactory.oversight.inspection;

import cn.greenfactory.oversight.Fields;
import cn.greenfactory.oversight.Ground;
import java.util.Set;

/** A ground an inspection may name: falsified material or data, or not operating (第十四条（二）、（三）). */
record NamedGround(Ground ground, String reason) {

    private static final Set<String> ALLOWED = Set.of(Ground.FALSIFIED.code(), Ground.NOT_OPERATING.code());

    /** @throws InspectionException if it is another ground, or its facts are missing */
    static NamedGround of(String code, String reason) {
        new Fields()
                .that(code != null && ALLOWED.contains(code), "inspectionGround", "请选择第十四条（二）或者（三）")
                .text("groundReason", "移出情形的事实", reason, 2000)
                .refuse(InspectionException::invalid);
        return new NamedGround(Ground.of(code), Fields.orNull(reason));
    }
}
