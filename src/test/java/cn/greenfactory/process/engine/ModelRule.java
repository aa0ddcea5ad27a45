package cn.greenfactory.process.engine;

import cn.greenfactory.process.model.Model;
import java.util.List;
import java.util.function.Function;

/**
 * One rule every model keeps, and a damage to a real model that breaks it: a rule nobody has seen fail is no rule.
 *
 * @param violations what is wrong in a model, one sentence each; empty when nothing is
 * @param file the model that is damaged to see the rule fail, relative to {@code processes/}
 * @param find text of that model, a regular expression
 * @param damage what its first occurrence is replaced with
 */
record ModelRule(String claim, Function<Model, List<String>> violations, String file, String find, String damage) {

    static final String CASE = "certification/certification.bpmn";
    static final String ROUND = "certification/certification-round.bpmn";
    static final String REVIEW = "certification/expert-review.bpmn";

    @Override
    public String toString() {
        return claim + " / " + find;
    }
}
