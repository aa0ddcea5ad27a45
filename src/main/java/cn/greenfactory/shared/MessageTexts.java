package cn.greenfactory.shared;

/** The wording of what the service tells people, kept by the bureau in the decision {@code MessageText}. */
public interface MessageTexts {

    /**
     * @param event what happened, e.g. {@code ApplicationDeclined}
     * @param audience who is told: {@code ENTERPRISE}, {@code COUNTY}, {@code CITY}, {@code EXPERT},
     *     {@code OBJECTOR} or {@code PUBLIC}
     * @throws RefusalException if the event or the audience does not exist
     */
    MessageText of(String event, String audience);
}
