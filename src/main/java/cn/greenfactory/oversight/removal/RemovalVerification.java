package cn.greenfactory.oversight.removal;

import cn.greenfactory.oversight.Acts;
import cn.greenfactory.oversight.Ground;
import cn.greenfactory.security.Capacity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
     * States a finding on each ground that waits for this verifier. What is found true the enterprise is then heard on,
     * for the full time, also when it was being heard on something else.
     *
     * @throws RemovalException if a ground is missing, named twice or not to be verified, or a finding has no reason
     * @throws cn.greenfactory.calendar.CalendarHorizonException if the days for the statement enter a year not loaded
     */
    @Transactional
    public RemovalDossier verify(UUID removalId, List<GroundFinding> findings, String who) {
        RemovalDossier before = locks.lockOpen(removalId, "核实");
        if (!before.unverified()) {
            throw RemovalException.notYet(before.removal(), "没有待核实的情形。");
        }
        Map<Ground, GroundFinding> found = byGround(before, findings);
        acts.by(
                who,
                before.countyVerifies() ? Capacity.COUNTY_REVIEWER : Capacity.CITY_OFFICER,
                "Task_VerifyGrounds",
                "REMOVAL",
                removalId,
                before.grounds(),
                found.values());
        for (RemovalGround each : before.grounds()) {
            GroundFinding finding = found.get(each.ground());
            if (each.unverified() && finding != null) {
                grounds.verified(each.id(), finding.upheld(), finding.reason().strip(), who);
                history.add(
                        RemovalStep.VERIFIED,
                        each,
                        finding.upheld(),
                        finding.reason().strip(),
                        who);
            }
        }
        steps.withoutProposal(removalId);
        boolean news = before.grounds().stream()
                .anyMatch(each -> each.unverified() && !each.heard() && upheld(found.get(each.ground())));
        RemovalDossier after = locks.read(removalId);
        hearing.openIfDue(after, news);
        return after;
    }

    private static boolean upheld(GroundFinding finding) {
        return finding != null && finding.upheld();
    }

    private static Map<Ground, GroundFinding> byGround(RemovalDossier dossier, List<GroundFinding> findings) {
        Map<Ground, GroundFinding> found = new HashMap<>();
        List<Ground> wanted = dossier.toVerify();
        for (GroundFinding each : findings) {
            Ground ground = ground(each.ground());
            if (!wanted.contains(ground)) {
                throw RemovalException.invalid("groundFindings", ground.clause() + "不在本次核实之列");
            }
            if (each.upheld() == null) {
                throw RemovalException.invalid("groundFindings", "请选择" + ground.clause() + "是否属实");
            }
            RemovalChecks.required("groundFindings", ground.clause() + "的核实情况", each.reason());
            if (found.put(ground, each) != null) {
                throw RemovalException.invalid("groundFindings", ground.clause() + "写了两次");
            }
        }
        if (!found.keySet().equals(Set.copyOf(wanted))) {
            throw RemovalException.invalid(
                    "groundFindings",
                    "请逐项核实："
                            + String.join(
                                    "、", wanted.stream().map(Ground::clause).toList()));
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
