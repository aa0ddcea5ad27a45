package cn.greenfactory.oversight.incident;

/** What its process does next with an incident. */
public enum IncidentStanding {
    /** A version was recorded from which nothing was concluded yet. */
    CORRECTED,
    /** It is open, and everything known is concluded. */
    OPEN,
    /** Determined or closed, and everything known is concluded. */
    SETTLED
}
