package cn.greenfactory.oversight.removal;

import cn.greenfactory.registry.Level;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A factory's removal from the nation's or the province's list, as its document says (第十四条（五）).
 *
 * @param fromLevel the level it had
 * @param level the level it keeps there, CITY when it is on no higher list any more
 */
public record HigherRemoval(
        UUID id,
        UUID factoryId,
        Level fromLevel,
        Level level,
        LocalDate removedOn,
        String documentNo,
        String recordedBy,
        Instant recordedAt) {}
