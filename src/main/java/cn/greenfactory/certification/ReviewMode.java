package cn.greenfactory.certification;

/** Who reviews the applications of a round (第九条): experts, or a third-party agency. */
public enum ReviewMode {
    PANEL,
    AGENCY
}
