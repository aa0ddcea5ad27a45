package cn.greenfactory.process.dmn;

import static cn.greenfactory.process.dmn.DecisionFixture.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ObjectionAdmissibilityTest {

    private static final List<String> REASONS = List.of("真实姓名", "联系方式", "具体事实", "证据材料", "公示期内");

    @Test
    void theFirstThingThatFailsIsTheReason() {
        List<String> names =
                List.copyOf(Catalogue.legal("ObjectionAdmissibility").keySet());
        for (int bits = 0; bits < 32; bits++) {
            Map<String, Object> inputs = new LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) {
                inputs.put(names.get(i), (bits >> i & 1) == 0);
            }
            Map<String, Object> row = row("ObjectionAdmissibility", inputs);

            assertThat(row).as("%s", inputs).containsEntry("admitted", bits == 0);
            String reason = bits == 0 ? "予以受理" : REASONS.get(Integer.numberOfTrailingZeros(bits));
            assertThat((String) row.get("reason")).as("%s", inputs).contains(reason);
        }
    }
}
