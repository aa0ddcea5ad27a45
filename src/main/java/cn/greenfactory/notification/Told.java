package cn.greenfactory.notification;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which recorded acts on a case somebody is told of: the event of {@code MessageText} and its audiences. */
record Told(String event, List<String> audiences) {

    static final String ENTERPRISE = "ENTERPRISE";
    static final String COUNTY = "COUNTY";
    static final String CITY = "CITY";

    private static final Map<String, Told> ACTS = Map.ofEntries(
            of("Service_NumberApplication", null, "ApplicationSubmitted", ENTERPRISE, COUNTY),
            of("Task_ReviewAtCounty", "RETURN", "ApplicationReturned", ENTERPRISE),
            of("Task_SignRecommendation", "SIGNED", "ApplicationRecommended", ENTERPRISE, CITY),
            of("Task_SignDecline", "DECLINED", "ApplicationDeclined", ENTERPRISE, CITY),
            of("Service_NotifyNotProposed", "NOT_PROPOSED_CLOSED", "ApplicationNotProposed", ENTERPRISE, COUNTY),
            of("Service_NotifyNotCertified", "NOT_CERTIFIED", "ApplicationNotCertified", ENTERPRISE, COUNTY),
            of("Service_CertifyFactory", "CERTIFIED", "ApplicationCertified", ENTERPRISE, COUNTY),
            of("RecommendationsClosed", "COUNTY_OVERDUE", "CountyOverdue", ENTERPRISE, COUNTY),
            of("CountyExplained", null, "CountyOverdue", ENTERPRISE),
            of("Service_RecordRoundMissed", "ROUND_MISSED", "RoundMissed", ENTERPRISE),
            of("RoundCancelled", "ROUND_CANCELLED", "RoundCancelled", ENTERPRISE),
            of("Service_RecordRoundCancelled", "ROUND_CANCELLED", "RoundCancelled", ENTERPRISE),
            of("ApplicationWithdrawn", "WITHDRAWN", "ApplicationWithdrawn", ENTERPRISE, COUNTY));

    static Optional<Told> of(String act, String outcome) {
        return Optional.ofNullable(ACTS.get(key(act, outcome)));
    }

    private static Map.Entry<String, Told> of(String act, String outcome, String event, String... audiences) {
        return Map.entry(key(act, outcome), new Told(event, List.of(audiences)));
    }

    private static String key(String act, String outcome) {
        return outcome == null ? act : act + " " + outcome;
    }
}
