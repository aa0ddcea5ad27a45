package cn.greenfactory.evaluation.standard;

/** How sure we are of a datum: read in the text itself (V), told by somebody else (S), or unverified (U). */
public enum Confidence {
    V,
    S,
    U
}
