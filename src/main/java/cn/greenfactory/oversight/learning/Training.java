package cn.greenfactory.oversight.learning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A published training.
 *
 * @param persons how many are signed up now
 * @param cancelReason null unless it was cancelled
 */
public record Training(
        UUID id,
        String title,
        String content,
        LocalDate heldOn,
        String place,
        LocalDate signUpBy,
        Integer capacity,
        int persons,
        String publishedBy,
        Instant publishedAt,
        String cancelReason) {}
