package cn.greenfactory.oversight.removal;

import cn.greenfactory.oversight.Acts;
import cn.greenfactory.oversight.Ground;
import cn.greenfactory.security.Capacity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the county, for 14(5) the city, finds out about the grounds claimed (第十四条). */
@Service
public class RemovalVerification {

    private final RemovalLocks locks;
    private final RemovalGroundRows grounds;
    private final RemovalSteps steps;
    private final RemovalHistory history;
    private final RemovalHearing hearing;
    private final Acts acts;

    RemovalVerification(
            RemovalLocks locks,
            RemovalGroundRows grounds,
            RemovalSteps steps,
            RemovalHistory history,
            RemovalHearing hearing,
            Acts acts) {
        this.locks = locks;
        this.grounds = grounds;
        this.steps = steps;
        this.history = history;
        this.hearing = hearing;
        this.acts = acts;
    }

    /**
     * States a finding on each claim that waits for this verifier, one by one or for all of a ground. What is found true
     * the enterprise is then heard on, for the full time, also when it was being heard on something else.
     *
     * @throws RemovalException if a claim is missing, found on twice or not to be verified, or a finding has no reason
     * @throws cn.greenfactory.calendar.CalendarHorizonException if the days for the statement enter a year not loaded
     */
    @Transactional
    public RemovalDossier verify(UUID removalId, List<GroundFinding> findings, String who) {
        RemovalDossier before = locks.lockOpen(removalId, "核实");
        if (!before.unverified()) {
            throw RemovalException.notYet(before.removal(), "没有待核实的情形。");
        }
        Map<UUID, GroundFinding> found = byClaim(before.claimsToVerify(), findings);
        acts.by(
                who,
                before.countyVerifies() ? Capacity.COUNTY_REVIEWER : Capacity.CITY_OFFICER,
                "Task_VerifyGrounds",
                "REMOVAL",
                removalId,
                before.grounds(),
                findings);
        for (RemovalGround each : before.claimsToVerify()) {
            GroundFinding finding = found.get(each.id());
            String reason = finding.reason().strip();
            grounds.verified(each.id(), finding.upheld(), reason, who);
            history.add(RemovalStep.VERIFIED, each, finding.upheld(), reason, who);
        }
        steps.withoutProposal(removalId);
        boolean news = before.claimsToVerify().stream()
                .anyMatch(each -> !each.heard() && found.get(each.id()).upheld());
        RemovalDossier after = locks.read(removalId);
        hearing.openIfDue(after, news);
        return after;
    }

    private static Map<UUID, GroundFinding> byClaim(List<RemovalGround> wanted, List<GroundFinding> findings) {
        Map<UUID, GroundFinding> found = new HashMap<>();
        for (GroundFinding each : findings) {
            Ground ground = ground(each.ground());
            List<RemovalGround> claims = wanted.stream()
                    .filter(claim -> claim.ground() == ground)
                    .filter(claim -> each.claim() == null || each.claim().equals(claim.id()))
                    .toList();
            if (claims.isEmpty()) {
                throw RemovalException.invalid("groundFindings", ground.clause() + "不在本次核实之列");
            }
            if (each.upheld() == null) {
                throw RemovalException.invalid("groundFindings", "请选择" + ground.clause() + "是否属实");
            }
            RemovalChecks.required("groundFindings", ground.clause() + "的核实情况", each.reason());
            for (RemovalGround claim : claims) {
                if (found.put(claim.id(), each) != null) {
                    throw RemovalException.invalid("groundFindings", ground.clause() + "写了两次");
                }
            }
        }
        List<String> missing = wanted.stream()
                .filter(claim -> !found.containsKey(claim.id()))
                .map(claim -> claim.ground().clause() + "“" + claim.reason() + "”")
                .toList();
        if (!missing.isEmpty()) {
            throw RemovalException.invalid("groundFindings", "请逐项核实：" + String.join("、", missing));
        }
        return found;
    }

    private static Ground ground(String code) {
        try {
            return Ground.of(code);
        } catch (IllegalArgumentException e) {
            throw RemovalException.invalid("groundFindings", "没有“" + code + "”这一情形");
        }
    }
}
