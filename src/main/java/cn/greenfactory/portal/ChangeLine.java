package cn.greenfactory.portal;

import cn.greenfactory.oversight.change.Change;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A declared change in a list (第十五条); {@code repeated} where the same had been declared before. */
public record ChangeLine(
        UUID id,
        String number,
        UUID factoryId,
        String factoryName,
        String countyCode,
        Code kind,
        Code status,
        boolean open,
        LocalDate effectiveOn,
        Instant declaredAt,
        Instant decidedAt,
        boolean repeated) {

    public static ChangeLine of(Change change) {
        return of(change, false);
    }

    public static ChangeLine of(Change change, boolean repeated) {
        return new ChangeLine(
                change.id(),
                change.number(),
                change.factoryId(),
                change.before().factoryName(),
                change.countyCode(),
                Code.of(change.kind(), change.kind().title()),
                Code.of(change.status(), change.status().title()),
                change.status().open(),
                change.effectiveOn(),
                change.declaredAt(),
                change.decidedAt(),
                repeated);
    }
}
