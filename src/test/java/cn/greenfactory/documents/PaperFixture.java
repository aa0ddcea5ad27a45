package cn.greenfactory.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Data for every kind of paper, as long as in life. */
public final class PaperFixture {

    private static final String REASON = "经现场核查，企业能源管理体系文件与实际运行不一致，年度能源消费统计表与计量台账相差百分之十二，且未能在补正期限内说明原因。";

    private PaperFixture() {}

    public static Map<String, Object> data(PaperKind kind) {
        Map<String, Object> data = new HashMap<>();
        for (String name : kind.names()) {
            data.put(name, name + "：" + REASON);
        }
        boolean county = kind == PaperKind.RECOMMENDATION || kind == PaperKind.DECLINE;
        data.put("单位", county ? "石家庄市长安区工业和信息化局" : "石家庄市工业和信息化局");
        data.put("发文字号", county ? "长安工信绿推〔2026〕12号" : "石工信绿示〔2026〕3号");
        data.put("年度", "2026");
        data.put("主送机关", "石家庄市工业和信息化局");
        data.put("企业名称", "石家庄示例新材料科技有限公司");
        data.put("工厂名称", "长安区第一工厂");
        data.put("申报编号", "LSGC-2026-130102-0007");
        data.put("异议人", "河北示例环保科技有限公司");
        data.put("证书编号", "LSGC-Z-2026-0012");
        data.put("移出编号", "LSGC-YC-2026-0003");
        data.put("生效日期", LocalDate.of(2026, 5, 6));
        data.put("送达日期", LocalDate.of(2026, 5, 7));
        data.put("异议编号", "YY-2026-0003");
        data.put("收到日期", LocalDate.of(2026, 4, 15));
        data.put("工作日数", 5);
        data.put("公示开始", LocalDate.of(2026, 4, 13));
        data.put("公示截止", LocalDate.of(2026, 4, 20));
        data.put("认定日期", LocalDate.of(2026, 4, 22));
        data.put("名单名称", "名单");
        data.put("受理方式", "书面材料寄送或者送达石家庄市工业和信息化局节能与综合利用处；电子材料通过石家庄市绿色工厂公示页面提交。");
        data.put("级别", "省级");
        data.put("救济途径", "对本通知不服的，可以自收到之日起10个工作日内向石家庄市工业和信息化局书面申请复核。");
        data.remove("日期");
        data.remove("家数");
        return data;
    }

    public static List<List<String>> rows(PaperKind kind, int size) {
        List<List<String>> rows = new ArrayList<>();
        for (int n = 1; n <= size; n++) {
            List<String> row = new ArrayList<>();
            for (String column : kind.columns()) {
                row.add(cell(column, n));
            }
            rows.add(row);
        }
        return rows;
    }

    public static List<List<String>> numberedRows(PaperKind kind, int size) {
        List<List<String>> rows = new ArrayList<>();
        for (List<String> row : rows(kind, size)) {
            List<String> numbered = new ArrayList<>(List.of(String.valueOf(rows.size() + 1)));
            numbered.addAll(row);
            rows.add(numbered);
        }
        return rows;
    }

    public static List<String> columns(PaperKind kind) {
        return kind.columnsWithNumber();
    }

    public static String template(PaperKind kind) {
        return kind.template();
    }

    private static String cell(String column, int n) {
        return switch (column) {
            case "企业名称" -> n % 7 == 0 ? "河北省石家庄市高新技术装备制造（集团）股份有限公司" + n : "石家庄示例科技有限公司" + n;
            case "工厂名称" -> n % 5 == 0 ? "循环化工园区第二生产基地" : "第一工厂";
            case "统一社会信用代码" -> "91130102MA0TEXT04W";
            case "所属县区" -> n % 3 == 0 ? "高新技术产业开发区" : "长安区";
            case "所属行业" -> n % 4 == 0 ? "非金属矿物制品业" : "专用设备制造业";
            case "核实得分" -> "86.50";
            case "证书编号" -> "LSGC-Z-2026-%04d".formatted(n);
            default -> column;
        };
    }
}
