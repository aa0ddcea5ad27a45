package cn.greenfactory.process.task;

import cn.greenfactory.shared.RefusalException;
import java.util.List;

/** A task is not completed as asked; task and case are unchanged. */
public final class CompletionRefusedException extends RefusalException {

    private final String said;

    private CompletionRefusedException(Kind kind, String type, String message, List<FieldError> fields) {
        this(kind, type, message, null, fields);
    }

    private CompletionRefusedException(
            Kind kind, String type, String message, String article, List<FieldError> fields) {
        super(kind, type, "不能完成任务", message, article, fields);
        this.said = message;
    }

    /** The same refusal, resting on the article that the task serves. */
    CompletionRefusedException under(String article) {
        return new CompletionRefusedException(kind(), type(), said, article, fields());
    }

    static CompletionRefusedException undeclared(String variable) {
        return new CompletionRefusedException(
                Kind.INVALID, "task-variable-undeclared", "不允许提交或修改变量：" + variable, List.of());
    }

    /** @param expected what the value has to be, in Chinese */
    public static CompletionRefusedException wrongType(String variable, String expected) {
        String message = variable + " 须为" + expected;
        return new CompletionRefusedException(
                Kind.INVALID, "task-variable-type", message, List.of(new FieldError(variable, message)));
    }

    /** A value that has to be given is absent or blank. */
    public static CompletionRefusedException missing(String variable, String what) {
        String message = "请填写" + what;
        return new CompletionRefusedException(
                Kind.INVALID, "task-variable-missing", message, List.of(new FieldError(variable, message)));
    }

    static CompletionRefusedException stale() {
        return new CompletionRefusedException(Kind.CONFLICT, "case-changed", "案件已变化，请重新打开任务，核对最新材料后再提交", List.of());
    }

    /** Somebody completed it, or the case ended, before this click. */
    public static CompletionRefusedException done() {
        return new CompletionRefusedException(Kind.CONFLICT, "task-done", "该任务已办结或已随案件结束，请刷新任务列表", List.of());
    }

    /** Others keep writing to the same instance. */
    public static CompletionRefusedException busy() {
        return new CompletionRefusedException(Kind.CONFLICT, "conflict", "他人同时办理了同一事项，请刷新后重试", List.of());
    }

    static CompletionRefusedException notYours(String user) {
        return new CompletionRefusedException(
                Kind.FORBIDDEN, "task-not-yours", "该任务不在 " + user + " 的职责范围内，不能由其完成", List.of());
    }

    /** Delegation is not used here: a task is done by whoever it waits for. */
    public static CompletionRefusedException delegated() {
        return new CompletionRefusedException(Kind.FORBIDDEN, "task-delegated", "本系统不使用任务委托，请由承办人直接办理", List.of());
    }

    /** A task is claimed by whoever will do it, never for somebody else. */
    public static CompletionRefusedException handedOn() {
        return new CompletionRefusedException(Kind.FORBIDDEN, "task-handed-on", "只能为自己领取任务，不能指派给他人", List.of());
    }

    /** What an enterprise has to do stays its own, whoever repairs. */
    public static CompletionRefusedException ofEnterprise() {
        return new CompletionRefusedException(
                Kind.FORBIDDEN, "task-of-enterprise", "该事项由企业在企业端办理，不能改派，也不能由他人代为完成", List.of());
    }

    /** A process begins where its model begins. */
    public static CompletionRefusedException startedInTheMiddle() {
        return new CompletionRefusedException(Kind.FORBIDDEN, "process-start", "流程只能从开始事件启动，不能从中间步骤启动", List.of());
    }
}
