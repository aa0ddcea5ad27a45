package cn.greenfactory.evaluation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The veto items (第八条 否决条件), by the names the decision publishes. The guide does not list them; they are read as
 * the six of 《绿色工厂梯度培育及管理暂行办法》第十五条, and a round says which of them count.
 */
public final class VetoItems {

    /** Published name to what it means, in order. */
    public static final Map<String, String> ALL;

    /** What counts unless the round says otherwise: all but {@code anyAccidentOrViolation} and {@code removedBefore}. */
    public static final Set<String> DEFAULT_ON =
            Set.of("notOperating", "seriousInspectionFinding", "energySupervisionUnrectified", "dishonestDebtor");

    static {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("notOperating", "未正常经营生产（注销、连续停产12个月以上、列入经营异常名录且未被移出等）");
        all.put("anyAccidentOrViolation", "近三年发生安全（含网络安全、数据安全）、质量、环境污染事故或偷漏税等违法违规行为");
        all.put("removedBefore", "近三年被动态调出绿色制造名单");
        all.put("seriousInspectionFinding", "在国务院及有关部委督查工作中被发现存在严重问题");
        all.put("energySupervisionUnrectified", "被列入工业节能监察整改名单且未按要求完成整改");
        all.put("dishonestDebtor", "被列为失信被执行人");
        ALL = Collections.unmodifiableMap(all);
    }

    private VetoItems() {}
}
