package cn.greenfactory.browser;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Runs browser tests where Chromium is; elsewhere they are reported as skipped with the reason, unless
 * {@code GF_BROWSER_REQUIRED=true}: then they run and fail.
 */
final class BrowserRequired implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        boolean required = Boolean.parseBoolean(System.getenv("GF_BROWSER_REQUIRED"));
        return required || Chromium.available()
                ? ConditionEvaluationResult.enabled("Chromium is there, or required")
                : ConditionEvaluationResult.disabled("未找到 Chromium，浏览器测试跳过（GF_BROWSER_REQUIRED=true 时必须运行）");
    }
}
