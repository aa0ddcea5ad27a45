package cn.greenfactory.process.demo;

import java.util.List;
import java.util.stream.Stream;

/** A made-up enterprise of the demonstration with one factory; the credit codes are synthetic with right check digits. */
public record DemoFirm(String creditCode, String name, String county, String industryCode) {

    /** Has no application yet: whoever looks around may apply for it in the running round. */
    static final DemoFirm FREE = new DemoFirm("91130102MA0TEXT04W", "石家庄长安示例电机有限公司", "130102", "3812");

    static final DemoFirm NATIONAL = new DemoFirm("91130109MA0TEXT12W", "石家庄藁城示例制药有限公司", "130109", "2720");
    static final DemoFirm PROVINCIAL = new DemoFirm("91130183MA0TEXT20W", "晋州示例纺织有限公司", "130183", "1711");
    static final DemoFirm CITY_ONE = new DemoFirm("91130108MA0TEXT396", "石家庄裕华示例电子有限公司", "130108", "3982");
    static final DemoFirm CITY_TWO = new DemoFirm("91130104MA0TEXT05W", "石家庄桥西示例食品有限公司", "130104", "1411");
    static final DemoFirm DECLINED = new DemoFirm("91130110MA0TEXT06M", "石家庄鹿泉示例建材有限公司", "130110", "3021");

    static final DemoFirm DRAFTING = new DemoFirm("91130123MA0TEXT47P", "正定示例家具有限公司", "130123", "2110");
    static final DemoFirm SUBMITTED = new DemoFirm("91130102MA0TE0F050", "石家庄长安示例机床有限公司", "130102", "3421");
    static final DemoFirm RETURNED = new DemoFirm("91130111MA0TEXT077", "石家庄栾城示例化工有限公司", "130111", "2614");
    static final DemoFirm SIGNING = new DemoFirm("91130125MA0TEXT08K", "行唐示例乳业有限公司", "130125", "1441");
    static final DemoFirm RECOMMENDED = new DemoFirm("91130184MA0TEXT10A", "新乐示例装备有限公司", "130184", "3516");

    /** Its annual report waits for the county. */
    static final DemoFirm VALVES = new DemoFirm("91130102MA0TEXT21M", "石家庄长安示例阀门有限公司", "130102", "3443");
    /** Is looked at on site, and has rectified what an inspection found. */
    static final DemoFirm PRINTING = new DemoFirm("91130102MA0TEXT22Q", "石家庄长安示例印刷有限公司", "130102", "2319");
    /** Had a fire whose grade was raised. */
    static final DemoFirm COATINGS = new DemoFirm("91130102MA0TEXT23U", "石家庄长安示例涂料有限公司", "130102", "2641");
    /** Declares a change in its annual report. */
    static final DemoFirm TOOLS = new DemoFirm("91130102MA0TEXT24Y", "石家庄长安示例工具有限公司", "130102", "3322");
    /** Has stopped for more than a year and is heard on its removal. */
    static final DemoFirm CEMENT = new DemoFirm("91130110MA0TEXT25L", "石家庄鹿泉示例水泥有限公司", "130110", "3011");
    /** Was renamed, has moved, and stands on the list of abnormal operations. */
    static final DemoFirm RENAMED = new DemoFirm("91130123MA0TEXT26J", "正定示例板材有限公司", "130123", "2021");
    /** Is suspected of falsified figures. */
    static final DemoFirm SUSPECTED = new DemoFirm("91130131MA0TEXT278", "平山示例钢构有限公司", "130131", "3311");

    static final DemoFirm SUCCESSOR = new DemoFirm("91130184MA0TEXT284", "新乐示例橡胶有限公司", "130184", "2913");
    static final DemoFirm ABSORBED = new DemoFirm("91130184MA0TEXT297", "新乐示例塑料有限公司", "130184", "2922");

    /** Certified in the round of 2024; certificates are numbered by county, so the one that left the list is the last. */
    static final List<DemoFirm> CERTIFIED_2024 =
            List.of(VALVES, PRINTING, COATINGS, TOOLS, CEMENT, RENAMED, SUSPECTED, SUCCESSOR, ABSORBED);

    /** Certified in the round of 2025. */
    static final List<DemoFirm> CERTIFIED_2025 = List.of(NATIONAL, PROVINCIAL, CITY_ONE, CITY_TWO);

    static final List<DemoFirm> ALL = Stream.of(
                    List.of(FREE, DECLINED, DRAFTING, SUBMITTED, RETURNED, SIGNING, RECOMMENDED),
                    CERTIFIED_2024,
                    CERTIFIED_2025)
            .flatMap(List::stream)
            .toList();

    /** Of every enterprise of the demonstration. */
    public static List<String> creditCodes() {
        return ALL.stream().map(DemoFirm::creditCode).toList();
    }
}
