package cn.greenfactory.process.engine;

/**
 * Marks the few beans whose public methods expressions in models may call.
 *
 * <p>Arguments are the execution and, where needed, an element's id: input mappings are evaluated outside the activity
 * they belong to, so the execution does not tell it.
 */
public interface ModelFunctions {}
