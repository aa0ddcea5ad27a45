package cn.greenfactory.notice;

import java.util.Objects;
import java.util.UUID;

/** What a correction prints instead; a null field stays as it was published. Adding a row needs a new approval. */
public record RowCorrection(UUID caseId, String enterpriseName, String factoryName, String countyName) {

    public RowCorrection {
        Objects.requireNonNull(caseId, "caseId");
        enterpriseName = Texts.orNull(enterpriseName);
        factoryName = Texts.orNull(factoryName);
        countyName = Texts.orNull(countyName);
    }
}
