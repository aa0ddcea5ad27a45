package cn.greenfactory.oversight.annual;

import static org.assertj.core.api.Assertions.assertThat;

import cn.greenfactory.evaluation.standard.Editions;
import cn.greenfactory.evaluation.standard.StandardsProperties;
import cn.greenfactory.oversight.annual.ReportExamination.Examined;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportTablesTest {

    private static final Editions EDITIONS = new Editions(new ObjectMapper(), new StandardsProperties(null));

    @Test
    void saysWhichFiguresBesideTheReportsAreOfAnotherEdition() {
        assertThat(note("2025", "2018"))
                .contains("GB/T 36132 2025 版", "认定时的值依据 2018 版")
                .doesNotContain("上年值");
        assertThat(note("2018", "2018")).contains("上年值依据 2018 版，认定时的值依据 2018 版");
        assertThat(note("2025", "2025")).isNull();
        assertThat(note(null, null)).isNull();
    }

    private static String note(String lastYear, String certified) {
        return ReportTables.editionNote(new Examined(
                EDITIONS.get("2025"), null, figures("2025"), figures(lastYear), figures(certified), List.of()));
    }

    private static Figures figures(String edition) {
        return edition == null ? null : new Figures(edition, Map.of(), Map.of());
    }
}
