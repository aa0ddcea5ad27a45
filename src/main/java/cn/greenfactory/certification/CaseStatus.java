package cn.greenfactory.certification;

import java.util.Arrays;
import java.util.List;

/** Where a case stands. The names are stored and shown to programs; {@link #title()} is what people read. */
public enum CaseStatus {
    DRAFT("自评价编制中", true),
    COUNTY_REVIEW("县级审核中", true),
    RETURNED("退回补正中", true),
    COUNTY_SIGNING("县级签发中", true),
    RECOMMENDED("已推荐", true),
    IN_REVIEW("专家评审中", true),
    REVIEWED("评审完成", true),
    PROPOSED("拟认定", true),
    NOT_PROPOSED("未列入拟认定名单", true),
    CERTIFIED("已认定", false),
    DECLINED("不予推荐", false),
    COUNTY_OVERDUE("县级逾期未推荐", false),
    ROUND_MISSED("逾期未提交", false),
    ROUND_CANCELLED("批次取消", false),
    WITHDRAWN("已撤回", false),
    OBJECTION_UPHELD("异议成立", false),
    NOT_CERTIFIED("不予认定", false),
    NOT_PROPOSED_CLOSED("未列入名单，已办结", false),
    ENDED("由管理员终止", false);

    private final String title;
    private final boolean open;

    CaseStatus(String title, boolean open) {
        this.title = title;
        this.open = open;
    }

    /** The Chinese name. */
    public String title() {
        return title;
    }

    /** Whether something is still to be done; a case that is not open never changes again. */
    public boolean open() {
        return open;
    }

    /** Whether the case lies with the county: received, returned, or waiting for the county head. */
    public boolean atCounty() {
        return this == COUNTY_REVIEW || this == RETURNED || this == COUNTY_SIGNING;
    }

    /** The statuses in which a factory is bound to its application. */
    public static List<CaseStatus> openOnes() {
        return Arrays.stream(values()).filter(CaseStatus::open).toList();
    }
}
