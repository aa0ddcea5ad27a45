package cn.greenfactory.evaluation;

/** Port of the decision {@code IndicatorScore} (第六条、第八条): the points an indicator earns. */
public interface IndicatorScores {

    /**
     * @param direction {@code FORWARD}, {@code INVERSE}, {@code PROVIDED}, {@code MANDATORY} or {@code JUDGED}
     * @param actual the value; for the last three 0 to 1
     * @param base the value worth 0 points; null unless the direction is one of the first two
     * @param lead the value worth all points, never equal to base and never on its wrong side; null as base
     * @param weight all points
     * @return points, 0 to {@code weight}
     */
    double score(String direction, double actual, Double base, Double lead, double weight);
}
