package cn.greenfactory.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Compares a password that was right a moment ago without the slow hash: every request of an enterprise brings its
 * password, and the slow hash is most of what a request costs. A wrong one is always compared the slow way, and a
 * changed one has another hash.
 *
 * <p>What is remembered is a keyed digest under a key that this process alone has and never writes down.
 */
final class RememberingEncoder implements PasswordEncoder {

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int MOST = 10_000;
    private static final String DIGEST = "HmacSHA256";

    private final PasswordEncoder slow;
    private final SecretKeySpec key;
    private final Cache<String, byte[]> right;

    RememberingEncoder(PasswordEncoder slow, Ticker ticker) {
        this.slow = slow;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, DIGEST);
        this.right = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(LONGEST)
                .ticker(ticker)
                .build();
    }

    @Override
    public String encode(CharSequence password) {
        return slow.encode(password);
    }

    @Override
    public boolean matches(CharSequence password, String hash) {
        byte[] digest = digest(password);
        byte[] remembered = right.getIfPresent(hash);
        if (remembered != null && MessageDigest.isEqual(remembered, digest)) {
            return true;
        }
        boolean matches = slow.matches(password, hash);
        if (matches) {
            right.put(hash, digest);
        }
        return matches;
    }

    private byte[] digest(CharSequence password) {
        try {
            Mac mac = Mac.getInstance(DIGEST);
            mac.init(key);
            return mac.doFinal(password.toString().getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
