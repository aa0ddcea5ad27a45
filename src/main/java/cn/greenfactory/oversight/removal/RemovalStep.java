package cn.greenfactory.oversight.removal;

/** What can happen to a removal; each becomes a row of its history. */
public enum RemovalStep {
    RAISED("提出情形"),
    REPLACED("更改情形"),
    STRUCK("撤回情形"),
    VERIFIED("核实"),
    WAIVED("决定不听取陈述"),
    WAIVER_LAPSED("不听取陈述的决定不再适用"),
    STATED("企业陈述"),
    NOT_STATED("企业未陈述"),
    TRANSFERRED("随工厂转移"),
    PROPOSED("提出移出建议"),
    SENT_BACK("退回重新核实"),
    DECIDED("作出决定"),
    REGISTERED("登记移出"),
    ISSUED("送达决定书"),
    ANNOUNCED("发布公告"),
    REPORTED_UPWARD("上报"),
    ENDED("终止"),
    REOPENED("重新立案");

    private final String title;

    RemovalStep(String title) {
        this.title = title;
    }

    /** The Chinese name people see. */
    public String title() {
        return title;
    }
}
