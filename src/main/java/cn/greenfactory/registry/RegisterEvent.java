package cn.greenfactory.registry;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One change of the list, with what it changes; everything else is null.
 *
 * @param on the day it takes effect, in China
 * @param document number of the paper it rests on, or null
 */
public record RegisterEvent(
        UUID factoryId,
        Kind kind,
        LocalDate on,
        Level level,
        String certificateNo,
        String enterpriseName,
        String factoryName,
        String countyCode,
        String address,
        UUID successorId,
        UUID caseId,
        String document) {

    /** What may happen to a factory on the list. */
    public enum Kind {
        CERTIFIED("认定"),
        REMOVED("移出"),
        RENAMED("更名"),
        MOVED("迁址"),
        LEVEL_CHANGED("级别变动"),
        SUCCEEDED("由他厂承继");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** The Chinese name people see. */
        public String title() {
            return title;
        }
    }

    /** Removed from the list (第十四条). */
    public static RegisterEvent removed(UUID factoryId, LocalDate on, String document) {
        return of(factoryId, Kind.REMOVED, on, null, null, null, null, null, null, document);
    }

    /** Renamed (第十五条); a name that stays is null. */
    public static RegisterEvent renamed(
            UUID factoryId, LocalDate on, String enterpriseName, String factoryName, String document) {
        return of(factoryId, Kind.RENAMED, on, null, enterpriseName, factoryName, null, null, null, document);
    }

    /** Moved (第十五条); within its county where {@code countyCode} is null. */
    public static RegisterEvent moved(
            UUID factoryId, LocalDate on, String countyCode, String address, String document) {
        return of(factoryId, Kind.MOVED, on, null, null, null, countyCode, address, null, document);
    }

    /** Raised to or lowered from the province's or the nation's list (第十一条、第十四条（五）). */
    public static RegisterEvent levelChanged(UUID factoryId, LocalDate on, Level level, String document) {
        return of(factoryId, Kind.LEVEL_CHANGED, on, level, null, null, null, null, null, document);
    }

    /** Absorbed by another factory (第十五条); leaves the list without being removed. */
    public static RegisterEvent succeeded(UUID factoryId, LocalDate on, UUID successorId, String document) {
        return of(factoryId, Kind.SUCCEEDED, on, null, null, null, null, null, successorId, document);
    }

    static RegisterEvent certified(Factory factory, String enterpriseName, LocalDate on, String no, UUID caseId) {
        return new RegisterEvent(
                factory.id(),
                Kind.CERTIFIED,
                on,
                Level.CITY,
                no,
                enterpriseName,
                factory.name(),
                factory.countyCode(),
                factory.address(),
                null,
                caseId,
                null);
    }

    private static RegisterEvent of(
            UUID factoryId,
            Kind kind,
            LocalDate on,
            Level level,
            String enterpriseName,
            String factoryName,
            String countyCode,
            String address,
            UUID successorId,
            String document) {
        return new RegisterEvent(
                factoryId,
                kind,
                on,
                level,
                null,
                enterpriseName,
                factoryName,
                countyCode,
                address,
                successorId,
                null,
                document);
    }

    /** Whether the event ends the factory's place on the list. */
    boolean delists() {
        return kind == Kind.REMOVED || kind == Kind.SUCCEEDED;
    }
}
