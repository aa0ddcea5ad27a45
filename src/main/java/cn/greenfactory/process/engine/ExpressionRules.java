package cn.greenfactory.process.engine;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The allow-list for the text of expressions: a variable or step by name, comparisons of variables with literals, and
 * a model function with the execution and, where needed, an element's id. Everything else is refused, whatever it would do.
 */
final class ExpressionRules {

    /** Beans with {@link ModelFunctions}; {@code ModelContractTest} holds this equal to the beans that exist. */
    static final Set<String> FUNCTION_BEANS = Set.of("deadlines", "seats");

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}?");
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:(?<word>[A-Za-z_][A-Za-z0-9_]*)"
                    + "(?<call>\\.[A-Za-z_][A-Za-z0-9_]*\\(\\s*execution\\s*(?:,\\s*'[A-Za-z_]+'\\s*)?\\))?"
                    + "|(?<text>'[\\p{L}\\p{N}_ -]*')|(?<number>\\d+(?:\\.\\d+)?)|(?<sign>==|!=|<=|>=|<|>|&&|\\|\\||!|\\(|\\)))\\s*");

    private ExpressionRules() {}

    /** The first expression in the text that is not allowed, in Chinese; empty when all are. */
    static Optional<String> violation(String text) {
        Matcher expressions = EXPRESSION.matcher(text);
        while (expressions.find()) {
            if (!allowed(expressions.group(1)) || !expressions.group().endsWith("}")) {
                return Optional.of("表达式不在允许范围内：" + expressions.group());
            }
        }
        return Optional.empty();
    }

    private static boolean allowed(String expression) {
        if (expression.isBlank()) {
            return false;
        }
        Matcher token = TOKEN.matcher(expression);
        int end = 0;
        boolean afterWord = false;
        while (end < expression.length() && token.find(end) && token.start() == end) {
            boolean word = token.group("word") != null;
            if (token.group("call") != null && !FUNCTION_BEANS.contains(token.group("word"))) {
                return false;
            }
            if (afterWord && "(".equals(token.group("sign"))) {
                return false;
            }
            afterWord = word;
            end = token.end();
        }
        return end == expression.length();
    }
}
