package cn.greenfactory.notice;

import java.util.Set;

/** Where an objection stands. */
public enum ObjectionState {
    RECEIVED("已收到"),
    ADMITTED("已受理"),
    INADMISSIBLE("不予受理"),
    VERIFIED("已核查"),
    DECIDED("已作出处理决定"),
    CLOSED("已答复");

    /** In these an objection holds its case. */
    static final Set<ObjectionState> HOLDING = Set.of(RECEIVED, ADMITTED, VERIFIED, DECIDED);

    private final String label;

    ObjectionState(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
