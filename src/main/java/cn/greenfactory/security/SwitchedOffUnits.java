package cn.greenfactory.security;

import java.util.Set;

/** Which units of the data file do not recommend at present: the setting {@code unitsOff}. */
@FunctionalInterface
public interface SwitchedOffUnits {

    /** Codes; read each time, so that a changed setting holds at once. */
    Set<String> codes();
}
