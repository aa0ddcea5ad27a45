package cn.greenfactory.security;

import java.util.EnumSet;
import java.util.Set;

/** As what a person acted. */
public enum Capacity {
    COUNTY_REVIEWER("县级经办"),
    COUNTY_HEAD("县级负责人"),
    CITY_OFFICER("市局经办"),
    CITY_HEAD("市局负责人"),
    EXPERT("评审专家"),
    AGENCY("第三方评价机构"),
    ENTERPRISE("企业");

    static final Set<Capacity> COUNTY = EnumSet.of(COUNTY_REVIEWER, COUNTY_HEAD);
    static final Set<Capacity> CITY = EnumSet.of(CITY_OFFICER, CITY_HEAD);
    static final Set<Capacity> REVIEWING = EnumSet.of(EXPERT, AGENCY);
    static final Set<Capacity> OFFICIAL = EnumSet.complementOf(EnumSet.of(ENTERPRISE));

    private final String title;

    Capacity(String title) {
        this.title = title;
    }

    /** The Chinese name people see. */
    public String title() {
        return title;
    }
}
