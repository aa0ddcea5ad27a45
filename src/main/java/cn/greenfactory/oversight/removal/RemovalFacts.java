package cn.greenfactory.oversight.removal;

/**
 * What the decision {@code RemovalGrounds} is asked about a factory (第十四条).
 *
 * @param stoppedMonths how many months on end production has stopped
 * @param abnormalListed on the list of abnormal operations and not taken off
 * @param otherNotOperating another fact that shows it does not operate normally, or null
 */
public record RemovalFacts(
        boolean reportNotFiled,
        boolean falsified,
        boolean deregistered,
        double stoppedMonths,
        boolean abnormalListed,
        String otherNotOperating,
        boolean incidentGround,
        boolean removedFromHigherList) {}
