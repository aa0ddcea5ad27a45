package cn.greenfactory.registry;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One change of the list, with what it changes; everything else is null.
 *
 * @param on the day it takes effect, in China
 * @param document number of the paper it rests on, or null
 * @param enterpriseId whose factory it is from that day on
 * @param industryCode four digits of GB/T 4754 from that day on
 * @param note what changed, in Chinese, where no other field says it
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
        String document,
        UUID enterpriseId,
        String industryCode,
        String note) {

    /** What may happen to a factory on the list. */
    public enum Kind {
        CERTIFIED("认定"),
        REMOVED("移出"),
        RENAMED("更名"),
        MOVED("迁址"),
        LEVEL_CHANGED("级别变动"),
        SUCCEEDED("由他厂承继"),
        SCOPE_CHANGED("生产经营范围变更"),
        BOUNDARY_CHANGED("组织边界变更"),
        SPLIT("分立"),
        OWNER_CHANGED("所属企业变更");

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
        return of(factoryId, Kind.REMOVED, on, document);
    }

    /** Renamed (第十五条); a name that stays is null. */
    public static RegisterEvent renamed(
            UUID factoryId, LocalDate on, String enterpriseName, String factoryName, String document) {
        return of(factoryId, Kind.RENAMED, on, document).with(null, enterpriseName, factoryName, null, null, null);
    }

    /** Moved (第十五条); within its county where {@code countyCode} is null. */
    public static RegisterEvent moved(
            UUID factoryId, LocalDate on, String countyCode, String address, String document) {
        return of(factoryId, Kind.MOVED, on, document).with(null, null, null, countyCode, address, null);
    }

    /** Raised to or lowered from the province's or the nation's list (第十一条、第十四条（五）). */
    public static RegisterEvent levelChanged(UUID factoryId, LocalDate on, Level level, String document) {
        return of(factoryId, Kind.LEVEL_CHANGED, on, document).with(level, null, null, null, null, null);
    }

    /** Taken onto the province's or the nation's list without being on the city's (第十一条, the exception), or off it. */
    static RegisterEvent listedHigher(UUID factoryId, LocalDate on, Level level, String document) {
        String note = level == Level.CITY ? "不在市级名单，已调出上级名单" : "未纳入市级名单，经例外推荐列入上级名单";
        return levelChanged(factoryId, on, level, document).about(null, null, note);
    }

    /** Absorbed by another factory (第十五条); leaves the list without being removed. */
    public static RegisterEvent succeeded(UUID factoryId, LocalDate on, UUID successorId, String document) {
        return of(factoryId, Kind.SUCCEEDED, on, document).with(null, null, null, null, null, successorId);
    }

    /** Makes something else (第十五条); {@code industryCode} null where the class stays. */
    public static RegisterEvent scopeChanged(
            UUID factoryId, LocalDate on, String note, String industryCode, String document) {
        return of(factoryId, Kind.SCOPE_CHANGED, on, document).about(null, industryCode, note);
    }

    /** Its organisational boundary changed (第十五条). */
    public static RegisterEvent boundaryChanged(UUID factoryId, LocalDate on, String note, String document) {
        return of(factoryId, Kind.BOUNDARY_CHANGED, on, document).about(null, null, note);
    }

    /** Parts were split off, which are not on the list; the factory goes on (第十五条). */
    public static RegisterEvent split(UUID factoryId, LocalDate on, String note, String document) {
        return of(factoryId, Kind.SPLIT, on, document).about(null, null, note);
    }

    /** Belongs to another enterprise, which has its own credit code (第十五条). */
    static RegisterEvent ownerChanged(UUID factoryId, LocalDate on, Enterprise owner, String document) {
        return of(factoryId, Kind.OWNER_CHANGED, on, document)
                .with(null, owner.name(), null, null, null, null)
                .about(owner.id(), null, null);
    }

    static RegisterEvent certified(
            Factory factory, String enterpriseName, LocalDate on, Level level, String no, UUID caseId) {
        return new RegisterEvent(
                factory.id(),
                Kind.CERTIFIED,
                on,
                level,
                no,
                enterpriseName,
                factory.name(),
                factory.countyCode(),
                factory.address(),
                null,
                caseId,
                null,
                factory.enterpriseId(),
                factory.industryCode(),
                null);
    }

    private static RegisterEvent of(UUID factoryId, Kind kind, LocalDate on, String document) {
        return new RegisterEvent(
                factoryId, kind, on, null, null, null, null, null, null, null, null, document, null, null, null);
    }

    private RegisterEvent with(
            Level newLevel, String enterprise, String factory, String county, String place, UUID successor) {
        return new RegisterEvent(
                factoryId,
                kind,
                on,
                newLevel,
                certificateNo,
                enterprise,
                factory,
                county,
                place,
                successor,
                caseId,
                document,
                enterpriseId,
                industryCode,
                note);
    }

    private RegisterEvent about(UUID owner, String industry, String what) {
        return new RegisterEvent(
                factoryId,
                kind,
                on,
                level,
                certificateNo,
                enterpriseName,
                factoryName,
                countyCode,
                address,
                successorId,
                caseId,
                document,
                owner,
                industry,
                what);
    }

    /** Whether the event ends the factory's place on the list. */
    boolean delists() {
        return kind == Kind.REMOVED || kind == Kind.SUCCEEDED;
    }
}
