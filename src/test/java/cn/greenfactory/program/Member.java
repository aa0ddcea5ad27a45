package cn.greenfactory.program;

import java.util.ArrayList;
import java.util.List;

/** One of the year's 30 listed factories: a firm that the round program certifies, and its fate in the year after. */
record Member(int ordinal, Firm firm, YearFate fate) {

    static final int COUNT = 30;

    /** Those of the firms of this round; every fate once, the rest of the factories by level. */
    static List<Member> all(int roundYear) {
        List<Firm> certified = Firm.all(roundYear).stream()
                .filter(firm -> firm.fate().end().equals("CERTIFIED"))
                .limit(COUNT)
                .toList();
        List<YearFate> fates = new ArrayList<>(List.of(YearFate.values()));
        fates.addAll(List.of(YearFate.PROVINCIAL, YearFate.PROVINCIAL, YearFate.NATIONAL));
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            members.add(new Member(i + 1, certified.get(i), i < fates.size() ? fates.get(i) : YearFate.PLAIN));
        }
        return List.copyOf(members);
    }

    String creditCode() {
        return firm.creditCode();
    }

    /** The name it takes; only one of them does. */
    String newName() {
        return firm.name().replace("制造有限公司", "智造集团有限公司");
    }

    /** The name it ends with. */
    String lastName() {
        return fate == YearFate.RENAMED ? newName() : firm.name();
    }

    String reviewer() {
        return "county-reviewer-" + firm.county();
    }
}
