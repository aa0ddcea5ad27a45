package cn.greenfactory.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What migrations made of the reports there were. */
class ReportBackfillIT extends ReportScenario {

    @Test
    void whoHandedAReportInIsWhoItsLastVersionSaysThoughTheFactoryWasSoldSince() throws Exception {
        UUID report = reports.filling();
        reports.file(report);
        UUID filedBy = reports.get(report).enterpriseId();
        UUID buyer = register.factory(driver.listed("130104", "2026-03-01")).enterpriseId();
        jdbc.sql("UPDATE gf_report SET enterprise_id = :buyer, filed_by = NULL WHERE id = :id")
                .param("buyer", buyer)
                .param("id", report)
                .update();
        backfill("V0207__oversight_report_filer.sql");
        assertThat(jdbc.sql("SELECT filed_by FROM gf_report WHERE id = :id")
                        .param("id", report)
                        .query(UUID.class)
                        .single())
                .isEqualTo(filedBy);
    }

    @Test
    void aGroundThatWasTakenBackClearsNoReport() throws Exception {
        UUID report = reports.filling();
        reports.file(report);
        reports.review(report, "SUSPECT_FALSIFICATION", "数据与电费不符");
        UUID factory = reports.get(report).factoryId();
        jdbc.sql("UPDATE gf_removal_ground SET upheld = false, finding = '不成立', verified_by = 'x', struck = '撤回'"
                        + " WHERE origin_id = :id")
                .param("id", report)
                .update();
        jdbc.sql("UPDATE gf_removal SET decided_at = now() WHERE factory_id = :id")
                .param("id", factory)
                .update();
        backfill("V0215__oversight_report_cleared.sql");
        assertThat(reports.get(report).cleared()).isFalse();
        jdbc.sql("UPDATE gf_removal_ground SET struck = NULL WHERE origin_id = :id")
                .param("id", report)
                .update();
        backfill("V0215__oversight_report_cleared.sql");
        assertThat(reports.get(report).cleared()).isTrue();
    }

    private void backfill(String migration) throws IOException {
        String all = Files.readString(Path.of("src/main/resources/db/migration", migration));
        int first = all.indexOf("UPDATE gf_report");
        jdbc.sql(all.substring(first, all.indexOf(';', first))).update();
    }
}
