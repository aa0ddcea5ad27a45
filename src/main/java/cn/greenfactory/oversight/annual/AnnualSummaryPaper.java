package cn.greenfactory.oversight.annual;

import static java.util.Map.entry;

import cn.greenfactory.documents.Numbers;
import cn.greenfactory.documents.PaperKind;
import cn.greenfactory.documents.PaperOrder;
import cn.greenfactory.documents.Papers;
import cn.greenfactory.evaluation.standard.RawText;
import cn.greenfactory.oversight.annual.AnnualSummary.Counts;
import cn.greenfactory.settings.SettingKey;
import cn.greenfactory.settings.Settings;
import cn.greenfactory.shared.China;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The year's summary as a paper: counts by county, in words by industry, indicators aggregated (第十二条). */
@Component
class AnnualSummaryPaper {

    private final Papers papers;
    private final Numbers numbers;
    private final Settings settings;
    private final Clock clock;

    AnnualSummaryPaper(Papers papers, Numbers numbers, Settings settings, Clock clock) {
        this.papers = papers;
        this.numbers = numbers;
        this.settings = settings;
        this.clock = clock;
    }

    /** Does nothing for a year in which nobody had to report: a list without a row is no paper. */
    void issue(ReportYear year, AnnualSummary summary) {
        if (summary.counties().isEmpty()) {
            return;
        }
        LocalDate today = China.dayOf(clock.instant());
        String issued = Integer.toString(today.getYear());
        Supplier<String> number = () -> numbers.next(
                "annual-summary:" + issued,
                settings.text(SettingKey.ANNUAL_SUMMARY_NUMBER_FORMAT, today),
                Map.of("year", issued));
        Counts all = summary.all();
        papers.issue(PaperOrder.only(
                PaperKind.ANNUAL_SUMMARY,
                year.id(),
                number,
                Map.ofEntries(
                        entry("单位", year.cityUnitName()),
                        entry("年度", Integer.toString(year.reportYear())),
                        entry("截止日期", year.reportsCloseOn()),
                        entry("应报家数", all.owed()),
                        entry("按期家数", all.timely()),
                        entry("逾期家数", all.late()),
                        entry("上级表家数", all.higher()),
                        entry("未报家数", all.notFiled()),
                        entry("退出家数", all.delisted()),
                        entry("终止家数", all.cancelled()),
                        entry("退回家数", all.returned()),
                        entry("现场评估家数", all.onSite()),
                        entry("涉嫌造假家数", all.suspected()),
                        entry("分行业情况", industries(summary)),
                        entry("指标情况", indicators(summary))),
                Stream.concat(
                                summary.counties().stream().map(each -> row(each.name(), each.counts())),
                                Stream.of(row("合计", all)))
                        .toList()));
    }

    private static List<String> row(String name, Counts c) {
        return List.of(
                name,
                Integer.toString(c.owed()),
                Integer.toString(c.timely()),
                Integer.toString(c.late()),
                Integer.toString(c.higher()),
                Integer.toString(c.notFiled()),
                Integer.toString(c.delisted()),
                Integer.toString(c.cancelled()));
    }

    private static String industries(AnnualSummary summary) {
        return summary.industries().stream()
                .map(each -> each.name() + " " + each.counts().owed() + " 家（" + outcomes(each.counts()) + "）")
                .collect(Collectors.joining("；"));
    }

    /** Adds up to who had to report; the higher forms are among those in time and late. */
    private static String outcomes(Counts c) {
        return "按期 " + c.timely() + "、逾期 " + c.late() + "（按期和逾期中填报上级表 " + c.higher() + "）、未报 " + c.notFiled() + "、退出 "
                + c.delisted() + "、终止 " + c.cancelled();
    }

    private static String indicators(AnnualSummary summary) {
        if (summary.indicators().isEmpty()) {
            return "本年度没有填报市级动态管理表的工厂";
        }
        return summary.indicators().stream()
                .map(each -> each.name() + "中位数 " + RawText.number(each.median()) + unit(each.unit()) + "（"
                        + each.factories() + " 家）")
                .collect(Collectors.joining("；"));
    }

    private static String unit(String unit) {
        return unit.equals("—") ? "" : " " + unit;
    }
}
