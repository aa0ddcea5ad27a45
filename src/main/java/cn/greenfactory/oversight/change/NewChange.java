package cn.greenfactory.oversight.change;

import java.time.LocalDate;

/**
 * A change as it is declared; unchecked.
 *
 * @param effectiveOn the day it took effect, not in the future
 * @param explanation the enterprise's own words (第十五条：予以说明)
 * @param investmentOrMerger whether it comes from investment, merger or the like; null for no
 */
public record NewChange(
        ChangeKind kind, LocalDate effectiveOn, String explanation, Boolean investmentOrMerger, ChangeDetails details) {

    public NewChange {
        details = details == null ? ChangeDetails.NONE : details;
        investmentOrMerger = Boolean.TRUE.equals(investmentOrMerger);
        explanation = explanation == null ? null : explanation.strip();
    }
}
