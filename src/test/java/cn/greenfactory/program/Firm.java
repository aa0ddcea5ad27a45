package cn.greenfactory.program;

import java.util.List;
import java.util.stream.IntStream;

/** One of the round's 45 enterprises; the same year always gives the same ones. */
record Firm(int ordinal, String creditCode, String name, String county, Fate fate) {

    static final String PASSWORD = "Round-program-2026";
    static final int COUNT = 45;

    static final List<String> COUNTIES =
            List.of("130102", "130104", "130105", "130107", "130108", "130109", "130110", "130111", "130121", "130123");

    static final String SILENT_COUNTY = COUNTIES.get(9);

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    static List<Firm> all(int year) {
        return IntStream.rangeClosed(1, COUNT).mapToObj(n -> of(year, n)).toList();
    }

    static Firm of(int year, int n) {
        String county = COUNTIES.get((n - 1) % COUNTIES.size());
        String code = creditCode(county, year, n);
        return new Firm(n, code, "石家庄巡回" + year + "第" + n + "制造有限公司", county, fate(n, county));
    }

    private static Fate fate(int n, String county) {
        return switch (n) {
            case 1 -> Fate.BROKEN;
            case 2 -> Fate.LATE;
            case 3 -> Fate.WITHDRAWN;
            case 4 -> Fate.RETURNED_TWICE;
            case 5 -> Fate.RECUSED;
            case 6 -> Fate.TWO_OBJECTIONS;
            case 7 -> Fate.OBJECTION_DISMISSED;
            case 8 -> Fate.LAST_MINUTE;
            default -> county.equals(SILENT_COUNTY) ? Fate.SILENT_COUNTY : Fate.PLAIN;
        };
    }

    /** Synthetic, with the check character of GB 32100. */
    private static String creditCode(String county, int year, int n) {
        String body = "91" + county + "MP" + year + String.format("%03d", n);
        int sum = 0;
        int weight = 1;
        for (char c : body.toCharArray()) {
            sum += ALPHABET.indexOf(c) * weight;
            weight = weight * 3 % 31;
        }
        return body + ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
