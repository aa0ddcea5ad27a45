package cn.greenfactory.settings;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One setting as of a day, as people see it.
 *
 * @param validFrom first day the value holds; null for the default
 * @param who who decided; null for the default
 * @param why the reason given; null for the default
 * @param recordedAt when it was entered; null for the default
 */
public record SettingRow(
        String key,
        String value,
        String defaultValue,
        String explanation,
        LocalDate validFrom,
        String who,
        String why,
        Instant recordedAt) {}
