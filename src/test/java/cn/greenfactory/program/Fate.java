package cn.greenfactory.program;

import java.util.List;

/** What is to become of an application, and the status it must end in. */
enum Fate {
    PLAIN("一路通过", "CERTIFIED"),
    BROKEN("编号时技术故障，管理员修复", "CERTIFIED"),
    LATE("逾期才提交", "ROUND_MISSED"),
    WITHDRAWN("县级审核中撤回", "WITHDRAWN"),
    RETURNED_TWICE("两次退回补正", "CERTIFIED"),
    SILENT_COUNTY("县级始终未审核", "COUNTY_OVERDUE"),
    RECUSED("一名专家回避，另派专家", "CERTIFIED"),
    TWO_OBJECTIONS("两件异议，一件成立", "OBJECTION_UPHELD", "DISMISSED", "UPHELD"),
    OBJECTION_DISMISSED("一件异议，不成立", "CERTIFIED", "DISMISSED"),
    LAST_MINUTE("公示最后一分钟的异议，不成立", "CERTIFIED", "DISMISSED");

    private final String story;
    private final String end;
    private final List<String> objections;

    Fate(String story, String end, String... objections) {
        this.story = story;
        this.end = end;
        this.objections = List.of(objections);
    }

    String story() {
        return story;
    }

    String end() {
        return end;
    }

    /** What became of the objections to it, in alphabetical order. */
    List<String> objections() {
        return objections;
    }
}
