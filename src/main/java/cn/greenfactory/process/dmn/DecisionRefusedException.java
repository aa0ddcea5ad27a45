package cn.greenfactory.process.dmn;

import cn.greenfactory.shared.RefusalException;

/** An input of a decision is missing, of the wrong type or out of range; the decision gave no answer. */
public final class DecisionRefusedException extends RefusalException {

    DecisionRefusedException(String message) {
        super(Kind.INVALID, "decision-input", "决策的输入缺失或不合规定", message, null);
    }
}
