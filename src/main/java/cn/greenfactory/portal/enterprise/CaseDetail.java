package cn.greenfactory.portal.enterprise;

import cn.greenfactory.portal.FileView;
import cn.greenfactory.portal.PaperView;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;

/**
 * One application as its enterprise sees it.
 *
 * @param supplement what the county asks for now, null unless it was returned
 * @param certificateNo null unless the factory was certified
 * @param papers issued to the enterprise; their Word files are among {@code attachments}
 */
record CaseDetail(
        @JsonUnwrapped CaseView application,
        Supplement supplement,
        String certificateNo,
        List<PaperView> papers,
        List<FileView> attachments) {

    /** Everything the county named at once (一次性告知), and until when; {@code explained} says why until then. */
    record Supplement(List<String> items, String opinion, LocalDate lastDay, List<String> explained) {}
}
