package cn.greenfactory.program;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.function.Predicate;

/** The counts of an annual summary: as the service issued them, or as the factories' fates want them. */
record YearCounts(
        int owed,
        int timely,
        int late,
        int higher,
        int notFiled,
        int delisted,
        int cancelled,
        int returned,
        int onSite,
        int suspected) {

    static YearCounts of(JsonNode counts) {
        return Web.JSON.convertValue(counts, YearCounts.class);
    }

    static YearCounts of(Collection<YearFate> fates) {
        return new YearCounts(
                fates.size(),
                count(fates, fate -> fate.filed() == YearFate.Filed.IN_TIME),
                count(fates, fate -> fate.filed() == YearFate.Filed.LATE),
                count(fates, fate -> fate.submits() && fate.higher()),
                count(fates, fate -> fate.filed() == YearFate.Filed.NEVER),
                count(fates, fate -> fate.filed() == YearFate.Filed.DELISTED),
                0,
                count(fates, fate -> fate == YearFate.RETURNED),
                count(fates, fate -> fate == YearFate.ON_SITE || fate == YearFate.FALSIFIED_ON_SITE),
                count(fates, fate -> fate == YearFate.FALSIFIED));
    }

    private static int count(Collection<YearFate> fates, Predicate<YearFate> which) {
        return (int) fates.stream().filter(which).count();
    }

    @Override
    public String toString() {
        return "应报 " + owed + "，按期 " + timely + "，逾期 " + late + "，上级表 " + higher + "，未报 " + notFiled + "，离开名单 "
                + delisted + "，退回 " + returned + "，现场评估 " + onSite + "，涉嫌造假 " + suspected;
    }
}
