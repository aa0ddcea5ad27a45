package cn.greenfactory.portal.enterprise;

import cn.greenfactory.portal.Code;
import java.time.Instant;
import java.util.UUID;

/**
 * A line of an enterprise's applications.
 *
 * @param number application number, null until it was given after submission
 * @param version what the next change rests on, as {@code If-Match}
 * @param outcome why it ended, null while it is open
 */
record CaseView(
        UUID id,
        String number,
        String roundCode,
        UUID factoryId,
        String factoryName,
        String countyCode,
        String countyName,
        Code status,
        boolean open,
        long version,
        Instant startedAt,
        Instant submittedAt,
        Instant closedAt,
        String outcome) {}
