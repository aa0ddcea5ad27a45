package cn.greenfactory.oversight.learning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A published policy; {@code withdrawnAt} null while it is up. */
public record Policy(
        UUID id,
        String title,
        String documentNo,
        LocalDate issuedOn,
        String content,
        String publishedBy,
        Instant publishedAt,
        Instant withdrawnAt) {}
