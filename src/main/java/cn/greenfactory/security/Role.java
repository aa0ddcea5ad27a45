package cn.greenfactory.security;

import java.util.Optional;

/** A role of the catalogue; its id is the engine's candidate group, for a county's roles followed by the unit's code. */
public enum Role {
    COUNTY_REVIEWER("county-reviewer", "县级经办", true),
    COUNTY_HEAD("county-head", "县级负责人", true),
    CITY_OFFICER("city-officer", "市局经办", false),
    CITY_HEAD("city-head", "市局负责人", false),
    EXPERT("expert", "评审专家", false),
    THIRD_PARTY("third-party", "第三方评价机构", false),
    PROCESS_ANALYST("process-analyst", "流程分析员", false),
    CAMUNDA_ADMIN("camunda-admin", "管理员", false);

    private final String id;
    private final String title;
    private final boolean ofCounty;

    Role(String id, String title, boolean ofCounty) {
        this.id = id;
        this.title = title;
        this.ofCounty = ofCounty;
    }

    /** The engine's group; for a county's role the part before the hyphen and the unit's code. */
    public String id() {
        return id;
    }

    /** The Chinese name people see. */
    public String title() {
        return title;
    }

    /** Whether everyone of this role belongs to one unit. */
    public boolean ofCounty() {
        return ofCounty;
    }

    /** The group of a unit's reviewers, e.g. {@code county-reviewer-130102}. */
    public static String countyReviewer(String countyCode) {
        return COUNTY_REVIEWER.group(countyCode);
    }

    /** The group of a unit's heads, e.g. {@code county-head-130102}. */
    public static String countyHead(String countyCode) {
        return COUNTY_HEAD.group(countyCode);
    }

    /** The unit's code if {@code group} is this county role's group of some unit. */
    public Optional<String> countyOf(String group) {
        return ofCounty && group.startsWith(id + "-") && group.length() > id.length() + 1
                ? Optional.of(group.substring(id.length() + 1))
                : Optional.empty();
    }

    private String group(String countyCode) {
        if (countyCode == null || countyCode.isBlank()) {
            throw new IllegalArgumentException("a county's role needs the unit's code");
        }
        return id + "-" + countyCode;
    }
}
