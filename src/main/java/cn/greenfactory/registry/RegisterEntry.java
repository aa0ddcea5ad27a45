package cn.greenfactory.registry;

import java.time.Instant;

/**
 * An event as it stands in the register.
 *
 * @param id ascending in the order of writing
 * @param recordedAt when it was written, which may be later than the day it takes effect
 */
public record RegisterEntry(long id, RegisterEvent event, Instant recordedAt) {}
