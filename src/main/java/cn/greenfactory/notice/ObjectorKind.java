package cn.greenfactory.notice;

/** Who objects: a person by real name, or a unit under its seal. */
public enum ObjectorKind {
    PERSON,
    UNIT
}
