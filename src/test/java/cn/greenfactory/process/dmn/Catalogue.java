package cn.greenfactory.process.dmn;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The published decisions, written out from the process catalogue: the contract that outside programs rely on. */
final class Catalogue {

    /**
     * A decision that outside programs may ask.
     *
     * @param file below {@code processes/}
     * @param inputs {@code name:type}
     * @param outputs {@code name:type}
     * @param legal one legal set of inputs; an input that is null here may be null
     */
    record Published(
            String key,
            String file,
            String hitPolicy,
            List<String> inputs,
            List<String> outputs,
            Map<String, Object> legal) {

        boolean mayBeNull(String input) {
            return legal.get(input) == null;
        }

        @Override
        public String toString() {
            return key;
        }
    }

    static final List<Published> DECISIONS = List.of(
            published(
                    "BasicConditions",
                    "certification/basic-conditions.dmn",
                    "COLLECT",
                    """
                    registeredInCity:boolean=true independentAccounting:boolean=true industryCode:string=2651 producing:boolean=true
                    lawCompliant:boolean=true stakeholderCommitmentsMet:boolean=true economicBasis:boolean=true
                    competitive:boolean=true worstAccidentGrade:string=NONE taxOrOtherViolation:boolean=false
                    seriouslyDishonest:boolean=false managementBody:boolean=true mediumLongTermPlan:boolean=true
                    targets:boolean=true managementRules:boolean=true rulesPractised:boolean=true
                    managementLevelHigh:boolean=true managementSystems:boolean=true indicatorsAdvanced:boolean=true
                    standardBasicsMet:boolean=true""",
                    "clause:string",
                    "reason:string"),
            published(
                    "VetoItems",
                    "certification/veto-items.dmn",
                    "COLLECT",
                    """
                    notOperating:boolean=false anyAccidentOrViolation:boolean=false removedBefore:boolean=false
                    seriousInspectionFinding:boolean=false energySupervisionUnrectified:boolean=false
                    dishonestDebtor:boolean=false""",
                    "item:string",
                    "reason:string"),
            published(
                    "CountyRecommendation",
                    "certification/county-recommendation.dmn",
                    "FIRST",
                    """
                    unmetConditions:double=0 vetoItems:double=0 indicatorsMet:boolean=true materialsTrue:boolean=true
                    materialsCompliant:boolean=true materialsComplete:boolean=true curable:boolean=false""",
                    "suggestion:string",
                    "reason:string"),
            published(
                    "IndicatorScore",
                    "certification/indicator-score.dmn",
                    "FIRST",
                    """
                    direction:string=FORWARD actual:double=50 base:double=0 lead:double=100 weight:double=8""",
                    "score:double"),
            published(
                    "PanelOutcome",
                    "certification/panel-outcome.dmn",
                    "FIRST",
                    """
                    reviewerKind:string=PANEL quorumMet:boolean=true vetoFound:boolean=false scoreSpread:double=5
                    maxSpread:double=20 averageScore:double=80 passScore:double=null supportVotes:double=2 votes:double=3
                    requiredNumerator:double=2 requiredDenominator:double=3 agencyRecommends:boolean=null attempt:double=1
                    maxAttempts:double=2""",
                    "outcome:string",
                    "reason:string"),
            published(
                    "ObjectionAdmissibility",
                    "notice/objection-admissibility.dmn",
                    "FIRST",
                    """
                    realNameOrSealed:boolean=true contactGiven:boolean=true factsGiven:boolean=true
                    evidenceGiven:boolean=true withinPeriod:boolean=true""",
                    "admitted:boolean",
                    "reason:string"),
            published(
                    "ReportDuty",
                    "annual/report-duty.dmn",
                    "UNIQUE",
                    """
                    highestLevel:string=CITY""",
                    "form:string",
                    "cityFormRequired:boolean"),
            published(
                    "ChangeSignificance",
                    "annual/change-significance.dmn",
                    "FIRST",
                    """
                    nameChanged:boolean=false investmentOrMerger:boolean=false scopeChanged:boolean=false
                    addressChanged:boolean=false boundaryChanged:boolean=false""",
                    "declarable:boolean",
                    "reassess:boolean",
                    "reason:string"),
            published(
                    "IncidentGrade",
                    "incident/incident-grade.dmn",
                    "FIRST",
                    """
                    kind:string=SAFETY deaths:double=0 seriousInjuries:double=0 directLossYuan:double=0
                    evacuated:double=0 otherCriterionGrade:string=null trafficOrFire:boolean=false
                    determinedGrade:string=null""",
                    "grade:string",
                    "supplementDays:double",
                    "provisional:boolean"),
            published(
                    "IncidentConsequence",
                    "incident/incident-consequence.dmn",
                    "UNIQUE",
                    """
                    kind:string=SAFETY grade:string=MAJOR""",
                    "blocksEntry:boolean",
                    "reportToCity:boolean",
                    "removalGround:boolean",
                    "needsDetermination:boolean"),
            published(
                    "RemovalGrounds",
                    "removal/removal-grounds.dmn",
                    "COLLECT",
                    """
                    reportNotFiled:boolean=false falsified:boolean=false deregistered:boolean=false
                    stoppedMonths:double=0 abnormalListed:boolean=false otherNotOperating:string=null
                    incidentGround:boolean=false removedFromHigherList:boolean=false""",
                    "ground:string",
                    "reason:string"),
            published(
                    "ProvincialRecommendation",
                    "recommendation/provincial-recommendation.dmn",
                    "FIRST",
                    """
                    onCityList:boolean=true removalOpen:boolean=false exceptionReason:string=null""",
                    "route:string"),
            published(
                    "TaskDeadline",
                    "administration/task-deadline.dmn",
                    "FIRST",
                    """
                    task:string=Task_ReviewAtCounty highestLevel:string=null""",
                    "workdays:double",
                    "remindBefore:double",
                    "escalateTo:string"),
            published(
                    "MessageText",
                    "administration/message-text.dmn",
                    "FIRST",
                    """
                    event:string=ApplicationDeclined audience:string=ENTERPRISE""",
                    "subject:string",
                    "body:string"));

    private Catalogue() {}

    static Map<String, Object> legal(String key) {
        return DECISIONS.stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow()
                .legal();
    }

    /** @param inputs {@code name:type=legal value}, separated by blanks */
    private static Published published(String key, String file, String hitPolicy, String inputs, String... outputs) {
        List<String> each = Arrays.asList(inputs.trim().split("\\s+"));
        Map<String, Object> legal = new LinkedHashMap<>();
        each.forEach(input -> legal.put(
                input.substring(0, input.indexOf(':')),
                value(
                        input.substring(input.indexOf(':') + 1, input.indexOf('=')),
                        input.substring(input.indexOf('=') + 1))));
        List<String> signatures = each.stream()
                .map(input -> input.substring(0, input.indexOf('=')))
                .toList();
        return new Published(key, file, hitPolicy, signatures, List.of(outputs), legal);
    }

    private static Object value(String type, String text) {
        if (text.equals("null")) {
            return null;
        }
        return switch (type) {
            case "boolean" -> Boolean.valueOf(text);
            case "double" -> Double.valueOf(text);
            default -> text;
        };
    }
}
