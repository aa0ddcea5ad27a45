package cn.greenfactory.shared;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A four-digit class of the national classification of economic activities (国民经济行业分类, 小类).
 *
 * <p>Only the division, the first two digits 01 to 97, is known here; manufacturing (制造业, section C) is 13 to 43.
 * Source: GB/T 4754-2017 with amendment 1 of 2019.
 */
public record IndustryCode(String value) {

    private static final Map<String, String> MANUFACTURING = Map.ofEntries(
            Map.entry("13", "农副食品加工业"),
            Map.entry("14", "食品制造业"),
            Map.entry("15", "酒、饮料和精制茶制造业"),
            Map.entry("16", "烟草制品业"),
            Map.entry("17", "纺织业"),
            Map.entry("18", "纺织服装、服饰业"),
            Map.entry("19", "皮革、毛皮、羽毛及其制品和制鞋业"),
            Map.entry("20", "木材加工和木、竹、藤、棕、草制品业"),
            Map.entry("21", "家具制造业"),
            Map.entry("22", "造纸和纸制品业"),
            Map.entry("23", "印刷和记录媒介复制业"),
            Map.entry("24", "文教、工美、体育和娱乐用品制造业"),
            Map.entry("25", "石油、煤炭及其他燃料加工业"),
            Map.entry("26", "化学原料和化学制品制造业"),
            Map.entry("27", "医药制造业"),
            Map.entry("28", "化学纤维制造业"),
            Map.entry("29", "橡胶和塑料制品业"),
            Map.entry("30", "非金属矿物制品业"),
            Map.entry("31", "黑色金属冶炼和压延加工业"),
            Map.entry("32", "有色金属冶炼和压延加工业"),
            Map.entry("33", "金属制品业"),
            Map.entry("34", "通用设备制造业"),
            Map.entry("35", "专用设备制造业"),
            Map.entry("36", "汽车制造业"),
            Map.entry("37", "铁路、船舶、航空航天和其他运输设备制造业"),
            Map.entry("38", "电气机械和器材制造业"),
            Map.entry("39", "计算机、通信和其他电子设备制造业"),
            Map.entry("40", "仪器仪表制造业"),
            Map.entry("41", "其他制造业"),
            Map.entry("42", "废弃资源综合利用业"),
            Map.entry("43", "金属制品、机械和设备修理业"));

    /** @throws IllegalArgumentException in Chinese if it is not four digits or the division does not exist */
    public IndustryCode {
        Objects.requireNonNull(value, "value");
        problem(value).ifPresent(message -> {
            throw new IllegalArgumentException(message);
        });
    }

    /** What is wrong with {@code text} as an industry code, as a Chinese sentence for its field; empty if nothing is. */
    public static Optional<String> problem(String text) {
        if (text == null || !text.matches("[0-9]{4}")) {
            return Optional.of("行业代码应为国民经济行业分类四位数字小类代码");
        }
        int division = Integer.parseInt(text.substring(0, 2));
        if (division < 1 || division > 97) {
            return Optional.of("行业代码大类不存在：" + text.substring(0, 2));
        }
        return Optional.empty();
    }

    /** The first two digits. */
    public String division() {
        return value.substring(0, 2);
    }

    /** The Chinese name of the division; empty outside manufacturing. */
    public Optional<String> divisionName() {
        return Optional.ofNullable(MANUFACTURING.get(division()));
    }

    /** The code with its division's Chinese name, as people read it; as it is where it is none or the name is not known. */
    public static String named(String text) {
        return problem(text).isPresent()
                ? text
                : new IndustryCode(text)
                        .divisionName()
                        .map(name -> text + "（" + name + "）")
                        .orElse(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
