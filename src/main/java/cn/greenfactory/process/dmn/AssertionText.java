package cn.greenfactory.process.dmn;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.feel.impl.FeelException;

/** Finds the Chinese sentence that a decision's FEEL {@code assert} refused an input with. */
final class AssertionText {

    private static final Pattern ASSERTION =
            Pattern.compile("Assertion failure on evaluate the expression '.*': (?<text>.+)", Pattern.DOTALL);

    private AssertionText() {}

    /** The sentence; empty when the failure has another cause. */
    static Optional<String> of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof FeelException && cause.getMessage() != null) {
                Matcher assertion = ASSERTION.matcher(cause.getMessage());
                return assertion.find() ? Optional.of(assertion.group("text")) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
