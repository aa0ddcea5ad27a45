package cn.greenfactory.program;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** The city loads the year's holidays where they are missing, opens the year and sees it close (Art. 12). */
class YearCalling {

    private final Year year;

    YearCalling(Year year) {
        this.year = year;
    }

    void calendar() {
        int needed = year.dataYear + 1;
        for (JsonNode loaded :
                year.bureau.officer.get("/api/staff/calendars").orFail().body()) {
            if (loaded.path("year").asInt() == needed) {
                return;
            }
        }
        Map<String, Object> newYear = Map.of("name", "元旦", "date", needed + "-01-01", "isOffDay", true);
        year.bureau
                .officer
                .post("/api/staff/calendars?why=notice", Map.of("year", needed, "days", java.util.List.of(newYear)))
                .orFail();
        year.bureau.say("导入 " + needed + " 年放假安排");
    }

    void open() {
        if (year.shown().isEmpty()) {
            year.bureau
                    .officer
                    .post("/api/staff/report-years", Map.of("reportYear", year.dataYear))
                    .orFail();
        }
        year.drive("开启全部动态管理表", () -> year.reports().stream().noneMatch(row -> row.at("PENDING")), () -> {});
    }

    /** Everybody's last day passes. */
    void close() {
        year.bureau.waitUntil(Year.at(year.day(4, 16), 0).plusSeconds(30));
        year.drive("填报截止", () -> !year.state().equals("OPEN"), () -> {});
    }
}
