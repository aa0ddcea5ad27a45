package cn.greenfactory.security;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The enterprises' logins: credit code and password, of which only the BCrypt hash is kept.
 *
 * <p>The fifth failure in a row locks the login for one minute, each further one for twice as long, at most an hour;
 * while it is locked nothing is compared and nothing counted. A success forgets the failures.
 */
@Service
public class EnterpriseLogins {

    private static final int FREE_FAILURES = 4;
    private static final Duration FIRST_LOCK = Duration.ofMinutes(1);
    private static final Duration LONGEST_LOCK = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final PasswordPolicy policy;
    private final PasswordEncoder encoder;
    private final TransactionTemplate alone;
    private final String nobodysHash;

    private record Login(UUID enterpriseId, String hash, int failures, Instant lockedUntil) {

        boolean locked(Instant now) {
            return lockedUntil != null && now.isBefore(lockedUntil);
        }
    }

    @Autowired
    EnterpriseLogins(JdbcClient jdbc, Clock clock, PasswordPolicy policy, PlatformTransactionManager transactions) {
        this(
                jdbc,
                clock,
                policy,
                transactions,
                new RememberingEncoder(new BCryptPasswordEncoder(), Ticker.systemTicker()));
    }

    EnterpriseLogins(
            JdbcClient jdbc,
            Clock clock,
            PasswordPolicy policy,
            PlatformTransactionManager transactions,
            PasswordEncoder encoder) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.policy = policy;
        this.encoder = encoder;
        this.nobodysHash = encoder.encode("nobody");
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Whether the enterprise can log in, or could if it were not locked. */
    public boolean exist(UUID enterpriseId) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM gf_enterprise_login WHERE enterprise_id = :id)")
                .param("id", enterpriseId)
                .query(Boolean.class)
                .single();
    }

    /** @throws LoginRefusedException if the password is too weak or the enterprise has a login */
    @Transactional
    public void create(UUID enterpriseId, String creditCode, String password) {
        String hash = hash(creditCode, password);
        try {
            jdbc.sql("INSERT INTO gf_enterprise_login (enterprise_id, credit_code, password_hash)"
                            + " VALUES (:id, :code, :hash)")
                    .param("id", enterpriseId)
                    .param("code", creditCode)
                    .param("hash", hash)
                    .update();
        } catch (DuplicateKeyException e) {
            throw LoginRefusedException.exists(creditCode);
        }
    }

    /**
     * Replaces the password of an existing login and unlocks it; false if there is none.
     *
     * @throws LoginRefusedException if it is too weak
     */
    @Transactional
    public boolean replacePassword(String creditCode, String password) {
        return jdbc.sql("UPDATE gf_enterprise_login SET password_hash = :hash, failures = 0, locked_until = NULL"
                                + " WHERE credit_code = :code")
                        .param("hash", hash(creditCode, password))
                        .param("code", creditCode)
                        .update()
                == 1;
    }

    /**
     * The enterprise if the password is right and the login not locked. Attempts on one login come one after the other;
     * a failure is counted in a transaction of its own, whatever becomes of the caller's.
     */
    public Optional<UUID> check(String creditCode, String password) {
        return alone.execute(status -> {
            Optional<Login> found = lock(creditCode);
            Instant now = clock.instant();
            if (found.isEmpty()) {
                encoder.matches(password, nobodysHash); // an unknown code takes as long as a known one
                return Optional.<UUID>empty();
            }
            Login login = found.get();
            if (login.locked(now)) {
                return Optional.<UUID>empty();
            }
            if (encoder.matches(password, login.hash())) {
                forgetFailures(login);
                return Optional.of(login.enterpriseId());
            }
            countFailure(login, now);
            return Optional.<UUID>empty();
        });
    }

    /** When the next attempt will be compared; empty if at once, or if there is no such login. */
    public Optional<Instant> lockedUntil(String creditCode) {
        Instant now = clock.instant();
        return find(creditCode, "").filter(login -> login.locked(now)).map(Login::lockedUntil);
    }

    private String hash(String creditCode, String password) {
        policy.objection(creditCode, password).ifPresent(objection -> {
            throw LoginRefusedException.weak(objection);
        });
        return encoder.encode(password);
    }

    private Optional<Login> lock(String creditCode) {
        return find(creditCode, " FOR UPDATE");
    }

    private Optional<Login> find(String creditCode, String suffix) {
        return jdbc.sql("SELECT * FROM gf_enterprise_login WHERE credit_code = :code" + suffix)
                .param("code", creditCode)
                .query((row, number) -> {
                    OffsetDateTime until = row.getObject("locked_until", OffsetDateTime.class);
                    return new Login(
                            row.getObject("enterprise_id", UUID.class),
                            row.getString("password_hash"),
                            row.getInt("failures"),
                            until == null ? null : until.toInstant());
                })
                .optional();
    }

    private void forgetFailures(Login login) {
        if (login.failures() > 0) {
            save(login, 0, null);
        }
    }

    private void countFailure(Login login, Instant now) {
        int failures = login.failures() + 1;
        save(login, failures, failures <= FREE_FAILURES ? null : now.plus(lockAfter(failures)));
    }

    private void save(Login login, int failures, Instant lockedUntil) {
        jdbc.sql("UPDATE gf_enterprise_login SET failures = :failures, locked_until = :until WHERE enterprise_id = :id")
                .param("failures", failures)
                .param("until", lockedUntil == null ? null : lockedUntil.atOffset(ZoneOffset.UTC))
                .param("id", login.enterpriseId())
                .update();
    }

    private static Duration lockAfter(int failures) {
        int doublings = Math.min(failures - FREE_FAILURES - 1, 10);
        Duration lock = FIRST_LOCK.multipliedBy(1L << doublings);
        return lock.compareTo(LONGEST_LOCK) < 0 ? lock : LONGEST_LOCK;
    }
}
