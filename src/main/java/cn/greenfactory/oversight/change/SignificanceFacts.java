package cn.greenfactory.oversight.change;

/** What the decision {@code ChangeSignificance} is asked (第十五条). */
public record SignificanceFacts(
        boolean nameChanged,
        boolean investmentOrMerger,
        boolean scopeChanged,
        boolean addressChanged,
        boolean boundaryChanged) {

    static SignificanceFacts of(Change change) {
        ChangeKind kind = change.kind();
        boolean merged = kind == ChangeKind.MERGED_INTO;
        return new SignificanceFacts(
                kind == ChangeKind.RENAMED,
                change.investmentOrMerger() || merged,
                kind == ChangeKind.SCOPE,
                kind == ChangeKind.MOVED,
                kind == ChangeKind.BOUNDARY || kind == ChangeKind.SPLIT || merged);
    }
}
