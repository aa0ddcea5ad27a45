package cn.greenfactory.program;

/** What is to become of a listed factory in its year, and what must be true of it at the end (Arts. 12–15). */
enum YearFate {
    RETURNED("县级退回一次，补充后归档", "CITY", Filed.IN_TIME, ""),
    URGED("催报后在最后一天提交", "CITY", Filed.IN_TIME, ""),
    EXTENDED_EARLY("截止前获准延期，延期内提交", "CITY", Filed.IN_TIME, ""),
    LATE("逾期提交，市局接受", "CITY", Filed.LATE, ""),
    EXTENDED("逾期未交，市局延期，延期内提交", "CITY", Filed.IN_TIME, ""),
    SILENT("始终未交，未陈述，移出", "CITY", Filed.NEVER, "14(1)"),
    SILENT_PROVINCIAL("省级工厂始终未交，陈述后移出并上报", "PROVINCE", Filed.NEVER, "14(1)"),
    FALSIFIED("审核发现造假，陈述并举证后移出", "CITY", Filed.IN_TIME, "14(2)"),
    FALSIFIED_ON_SITE("现场评估发现造假，检查查实后移出", "CITY", Filed.IN_TIME, "14(2)"),
    ON_SITE("现场评估无问题", "CITY", Filed.IN_TIME, ""),
    MERGED("并入他厂", "CITY", Filed.DELISTED, ""),
    SUCCESSOR("承继他厂", "CITY", Filed.IN_TIME, ""),
    RENAMED("在动态管理表中说明更名", "CITY", Filed.IN_TIME, ""),
    MAJOR_INCIDENT("重大事故，陈述后移出", "CITY", Filed.DELISTED, "14(4)"),
    LARGER_INCIDENT("较大事故，不构成移出情形", "CITY", Filed.IN_TIME, ""),
    DOWNGRADED_INCIDENT("事故先报重大，认定为较大，予以保留", "CITY", Filed.IN_TIME, ""),
    DEREGISTERED("工商注销，不听取陈述，移出", "CITY", Filed.IN_TIME, "14(3)"),
    HIGHER_REMOVED("被调出国家级名单，移出", "NATION", Filed.IN_TIME, "14(5)"),
    PROVINCIAL("省级工厂，只填省级表", "PROVINCE", Filed.IN_TIME, ""),
    NATIONAL("国家级工厂，只填国家级表", "NATION", Filed.IN_TIME, ""),
    PLAIN("按期填报", "CITY", Filed.IN_TIME, "");

    /** How a report ends. */
    enum Filed {
        IN_TIME("ARCHIVED"),
        LATE("ARCHIVED"),
        NEVER("NOT_FILED"),
        DELISTED("DELISTED");

        private final String state;

        Filed(String state) {
            this.state = state;
        }

        /** The report's last state. */
        String state() {
            return state;
        }
    }

    private final String story;
    private final String level;
    private final Filed filed;
    private final String ground;

    YearFate(String story, String level, Filed filed, String ground) {
        this.story = story;
        this.level = level;
        this.filed = filed;
        this.ground = ground;
    }

    String story() {
        return story;
    }

    /** The highest list it is on when the year is opened. */
    String level() {
        return level;
    }

    /** The level it ends with. */
    String lastLevel() {
        return this == HIGHER_REMOVED ? "CITY" : level;
    }

    boolean higher() {
        return !level.equals("CITY");
    }

    Filed filed() {
        return filed;
    }

    boolean submits() {
        return filed == Filed.IN_TIME || filed == Filed.LATE;
    }

    /** Whether it files in the year's first days. */
    boolean early() {
        return submits() && this != URGED && this != EXTENDED_EARLY && this != LATE && this != EXTENDED;
    }

    /** The ground it is removed on, empty where it is not removed. */
    String ground() {
        return ground;
    }

    boolean removed() {
        return !ground.isEmpty();
    }

    /** Whether it uses its days for a statement. */
    boolean states() {
        return removed() && this != SILENT && this != FALSIFIED_ON_SITE && this != DEREGISTERED;
    }

    /** What the public register says of its certificate at the end. */
    String standing() {
        return removed() ? "REMOVED" : this == MERGED ? "SUCCEEDED" : "VALID";
    }
}
