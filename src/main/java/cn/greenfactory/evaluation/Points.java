package cn.greenfactory.evaluation;

/** The outcome of scoring one line: points or none yet, whether people score it, their share, and why, in Chinese. */
record Points(Double score, boolean people, Double share, String rule) {

    static Points open(String rule) {
        return new Points(null, false, null, rule);
    }

    static Points scored(double score, String rule) {
        return new Points(score, false, null, rule);
    }
}
