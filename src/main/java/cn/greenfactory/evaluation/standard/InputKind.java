package cn.greenfactory.evaluation.standard;

/** The shape of a raw input in the dossier. */
public enum InputKind {
    /** A number not below 0, plain in the declared unit or as {@code {"value": 1.2, "unit": "万m³"}}. */
    NUMBER,
    /** A whole number not below 0. */
    COUNT,
    /** A calendar year, 2000 to 2100. */
    YEAR,
    /** {@code true} or {@code false}. */
    FLAG,
    /** A list of texts out of the declared options, each at most once. */
    OPTIONS,
    /** One text out of the declared options. */
    UNIT,
    /** One to three {@code {"name", "unit", "output", "consumption"}}; consumption in the declared unit. */
    PRODUCTS,
    /** One to twenty {@code {"name", "concentration", "limit"}} in one unit. */
    POLLUTANTS
}
