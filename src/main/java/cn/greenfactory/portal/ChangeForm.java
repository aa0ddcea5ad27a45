package cn.greenfactory.portal;

import cn.greenfactory.oversight.change.ChangeDetails;
import cn.greenfactory.oversight.change.ChangeKind;
import cn.greenfactory.oversight.change.NewChange;
import java.time.LocalDate;
import java.util.UUID;

/** A change as the API takes it (第十五条); {@code factoryId} may be left out by an enterprise with one factory. */
public record ChangeForm(
        UUID factoryId,
        ChangeKind kind,
        LocalDate effectiveOn,
        String explanation,
        Boolean investmentOrMerger,
        ChangeDetails details) {

    public NewChange change() {
        return new NewChange(kind, effectiveOn, explanation, investmentOrMerger, details);
    }
}
