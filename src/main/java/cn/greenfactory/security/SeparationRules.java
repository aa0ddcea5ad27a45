package cn.greenfactory.security;

import static cn.greenfactory.security.Capacity.CITY;
import static cn.greenfactory.security.Capacity.CITY_HEAD;
import static cn.greenfactory.security.Capacity.CITY_OFFICER;
import static cn.greenfactory.security.Capacity.COUNTY;
import static cn.greenfactory.security.Capacity.COUNTY_HEAD;
import static cn.greenfactory.security.Capacity.COUNTY_REVIEWER;
import static cn.greenfactory.security.Capacity.OFFICIAL;
import static cn.greenfactory.security.Capacity.REVIEWING;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** The separation pairs of the catalogue. An act on a round counts as an act on each of its cases. */
class SeparationRules {

    /** What an objection to one case and an objection to the whole list are about, besides the case. */
    private static final Set<String> OF_ALL = Set.of("ROUND", "NOTICE");

    private static final Set<String> OF_ALL_AND_EACH = Set.of("ROUND", "NOTICE", "CASE");

    private final ActorRows rows;

    SeparationRules(ActorRows rows) {
        this.rows = rows;
    }

    void check(UUID caseId, UUID roundId, String userId, Capacity as) {
        if (caseId == null && roundId == null) {
            throw new IllegalArgumentException("neither case nor round given");
        }
        if (as == COUNTY_REVIEWER || as == COUNTY_HEAD) {
            Capacity other = as == COUNTY_REVIEWER ? COUNTY_HEAD : COUNTY_REVIEWER;
            refuseIf(
                    rows.actedOnCase(caseId, userId, Set.of(other)),
                    "同一申报的县级经办与县级负责人不得为同一人：您已作为%s办理过本件".formatted(other.title()));
        }
        if (COUNTY.contains(as)) {
            refuseIf(
                    rows.actedOnCase(caseId, userId, CITY) || rows.actedOnRound(roundId, userId, CITY),
                    "同一申报不得由同一人在县、市两级办理：您已在市局办理过本件");
        }
        if (CITY.contains(as)) {
            refuseIf(actedAtCounty(caseId, roundId, userId), "同一申报不得由同一人在县、市两级办理：您已在县级办理过本件");
        }
        if (REVIEWING.contains(as)) {
            Objects.requireNonNull(caseId, "who reviews reviews a case");
            refuseIf(rows.recused(caseId, userId), "已回避本申报的人员不得再参加其评审");
            refuseIf(rows.worksForParty(caseId, userId), "在申请企业或为其出具报告的机构任职的人员不得参加其评审");
        }
    }

    void checkObjection(UUID caseId, UUID roundId, String approvedBy, String userId, Capacity as) {
        if (as == CITY_OFFICER) {
            refuseIf(
                    rows.actedOnCase(caseId, userId, OFFICIAL)
                            || rows.actedWithinRound(
                                    roundId, userId, OFFICIAL, caseId == null ? OF_ALL_AND_EACH : OF_ALL),
                    "异议应由此前未参与该申报办理的人员核查：您已参与办理");
        }
        if (as == CITY_HEAD) {
            refuseIf(userId.equals(approvedBy), "异议不得由批准拟认定名单的负责人决定：本名单由您批准，须由市局其他负责人决定");
        }
    }

    private boolean actedAtCounty(UUID caseId, UUID roundId, String userId) {
        return caseId == null
                ? rows.actedWithinRound(roundId, userId, COUNTY, Set.of("CASE"))
                : rows.actedOnCase(caseId, userId, COUNTY);
    }

    private static void refuseIf(boolean separated, String message) {
        if (separated) {
            throw new SeparationException(message);
        }
    }
}
