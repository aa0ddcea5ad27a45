package cn.greenfactory.oversight.removal;

import java.util.EnumSet;
import java.util.Set;

/** How far a removal has come. */
public enum RemovalState {
    OPEN("办理中"),
    DECIDED("已决定移出，正在登记"),
    REMOVED("已移出"),
    KEPT("予以保留"),
    ENDED("已终止"),
    CANCELLED("已取消");

    /** A factory has at most one of these. */
    static final Set<RemovalState> UNSETTLED = EnumSet.of(OPEN, DECIDED);

    private final String title;

    RemovalState(String title) {
        this.title = title;
    }

    /** The Chinese name people see. */
    public String title() {
        return title;
    }
}
