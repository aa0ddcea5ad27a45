package cn.greenfactory.process.certification;

/** What the city officer says when the recommendations are collected. */
enum CollectOutcome {
    PROCEED,
    EXTEND
}
