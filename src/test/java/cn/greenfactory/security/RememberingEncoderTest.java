package cn.greenfactory.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Right passwords are compared the slow way once in a while, wrong ones always. */
class RememberingEncoderTest {

    private final AtomicLong now = new AtomicLong();
    private final Counting slow = new Counting();
    private final RememberingEncoder encoder = new RememberingEncoder(slow, now::get);
    private final String hash = encoder.encode("right");

    @Test
    void aRightOneIsComparedOnceInTenMinutes() {
        assertThat(encoder.matches("right", hash)).isTrue();
        assertThat(encoder.matches("right", hash)).isTrue();
        assertThat(slow.compared).isEqualTo(1);
        now.addAndGet(Duration.ofMinutes(11).toNanos());
        assertThat(encoder.matches("right", hash)).isTrue();
        assertThat(slow.compared).isEqualTo(2);
    }

    @Test
    void aWrongOneIsComparedEachTimeAndNeverTaken() {
        encoder.matches("right", hash);
        assertThat(encoder.matches("wrong", hash)).isFalse();
        assertThat(encoder.matches("wrong", hash)).isFalse();
        assertThat(encoder.matches("", hash)).isFalse();
        assertThat(slow.compared).isEqualTo(4);
    }

    @Test
    void theOldOneIsWorthNothingUnderANewHash() {
        encoder.matches("right", hash);
        String changed = encoder.encode("changed");
        assertThat(encoder.matches("right", changed)).isFalse();
        assertThat(encoder.matches("changed", changed)).isTrue();
    }

    private static final class Counting implements PasswordEncoder {

        private final PasswordEncoder encoder = new BCryptPasswordEncoder(4);
        private int compared;

        @Override
        public String encode(CharSequence password) {
            return encoder.encode(password);
        }

        @Override
        public boolean matches(CharSequence password, String encoded) {
            compared++;
            return encoder.matches(password, encoded);
        }
    }
}
