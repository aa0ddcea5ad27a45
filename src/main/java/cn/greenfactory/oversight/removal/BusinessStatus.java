package cn.greenfactory.oversight.removal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A factory's business status as an official found it on a day (第十四条（三）).
 *
 * @param asOf the day the status held
 * @param stoppedMonths how many months on end production had stopped
 * @param abnormalListed on the list of abnormal operations and not taken off
 * @param evidence where it was looked up or seen
 * @param notRaised why it names a ground that was not raised, or null
 */
public record BusinessStatus(
        UUID id,
        UUID factoryId,
        LocalDate asOf,
        boolean deregistered,
        int stoppedMonths,
        boolean abnormalListed,
        String otherNotOperating,
        String evidence,
        String notRaised,
        String recordedBy,
        Instant recordedAt) {

    /** Whether the same official found the same of the same day, in the same words, and the same followed from it. */
    boolean repeats(BusinessStatus earlier) {
        return new BusinessStatus(
                        earlier.id,
                        factoryId,
                        asOf,
                        deregistered,
                        stoppedMonths,
                        abnormalListed,
                        otherNotOperating,
                        evidence,
                        notRaised,
                        recordedBy,
                        earlier.recordedAt)
                .equals(earlier);
    }
}
