package cn.greenfactory.settings;

import cn.greenfactory.shared.RefusalException.FieldError;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The settings of the bureau: what the guide leaves open, decided by a person and read as of a day.
 *
 * <p>Append-only: a later row with the same day of validity corrects an earlier one. What has started keeps the values
 * it copied.
 */
@Service
public class Settings {

    private static final Pattern CODE = Pattern.compile("\"([0-9A-Z]{6})\"");

    private final JdbcClient jdbc;
    private final Clock clock;

    public Settings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The value as text, whatever its type. */
    public String text(SettingKey key, LocalDate asOf) {
        return newest(key, asOf).map(SettingRow::value).orElse(key.defaultValue());
    }

    /** @throws IllegalArgumentException if the key is not a number */
    public int number(SettingKey key, LocalDate asOf) {
        require(key, SettingType.NUMBER);
        return Integer.parseInt(text(key, asOf));
    }

    /** @throws IllegalArgumentException if the key is not a flag */
    public boolean flag(SettingKey key, LocalDate asOf) {
        require(key, SettingType.FLAG);
        return Boolean.parseBoolean(text(key, asOf));
    }

    /** @throws IllegalArgumentException if the key is not a list of codes */
    public List<String> codes(SettingKey key, LocalDate asOf) {
        require(key, SettingType.CODES);
        return CODE.matcher(text(key, asOf)).results().map(hit -> hit.group(1)).toList();
    }

    /** Every key with the value that holds on {@code asOf}, in the order of {@link SettingKey}. */
    public List<SettingRow> all(LocalDate asOf) {
        return Arrays.stream(SettingKey.values())
                .map(key -> newest(key, asOf).orElseGet(() -> unset(key)))
                .toList();
    }

    /**
     * Records a decision of the bureau; it holds from {@code validFrom} until a later one.
     *
     * @throws SettingException naming each field that is wrong, in Chinese; nothing is written
     */
    @Transactional
    public void put(String key, String value, LocalDate validFrom, String who, String why) {
        refuseUnlessComplete(key, value, validFrom, who, why);
        jdbc.sql(
                        """
                INSERT INTO gf_setting (key, value, valid_from, who, why, recorded_at)
                VALUES (:key, :value, :validFrom, :who, :why, :recordedAt)""")
                .param("key", key)
                .param("value", value.strip())
                .param("validFrom", validFrom)
                .param("who", who)
                .param("why", why.strip())
                .param("recordedAt", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static void refuseUnlessComplete(String key, String value, LocalDate validFrom, String who, String why) {
        List<FieldError> wrong = new ArrayList<>();
        if (value == null) {
            wrong.add(new FieldError("value", "请填写设置值"));
        } else {
            SettingKey.of(key)
                    .ifPresentOrElse(
                            known -> known.complaint(value.strip())
                                    .ifPresent(text -> wrong.add(new FieldError("value", key + "：" + text))),
                            () -> wrong.add(new FieldError("key", "没有名为“" + key + "”的设置")));
        }
        if (validFrom == null) {
            wrong.add(new FieldError("validFrom", "请填写生效日期"));
        }
        if (who == null || who.isBlank()) {
            wrong.add(new FieldError("who", "请写明由谁决定"));
        }
        if (why == null || why.isBlank() || why.strip().length() > 1000) {
            wrong.add(new FieldError("why", "请写明理由，不超过 1000 字"));
        }
        if (!wrong.isEmpty()) {
            throw new SettingException(wrong);
        }
    }

    private Optional<SettingRow> newest(SettingKey key, LocalDate asOf) {
        return jdbc.sql(
                        """
                SELECT value, valid_from, who, why, recorded_at FROM gf_setting
                 WHERE key = :key AND valid_from <= :asOf ORDER BY valid_from DESC, id DESC LIMIT 1""")
                .param("key", key.key())
                .param("asOf", asOf)
                .query((row, number) -> row(key, row))
                .optional();
    }

    private static SettingRow row(SettingKey key, ResultSet row) throws SQLException {
        return new SettingRow(
                key.key(),
                row.getString("value"),
                key.defaultValue(),
                key.explanation(),
                row.getObject("valid_from", LocalDate.class),
                row.getString("who"),
                row.getString("why"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    private static SettingRow unset(SettingKey key) {
        return new SettingRow(
                key.key(), key.defaultValue(), key.defaultValue(), key.explanation(), null, null, null, null);
    }

    private static void require(SettingKey key, SettingType type) {
        if (key.type() != type) {
            throw new IllegalArgumentException(key + " is " + key.type() + ", not " + type);
        }
    }
}
