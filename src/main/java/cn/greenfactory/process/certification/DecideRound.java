package cn.greenfactory.process.certification;

import cn.greenfactory.notice.Notices;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Service_DecideRound: reads {@code roundId}, writes the {@code noticeId} that the list's notice will have; the cases
 * the approved list decides on are told, and where it proposes nobody there is no notice to wait for.
 */
@Component
class DecideRound implements JavaDelegate {

    private final CaseFanOut cases;
    private final Notices notices;

    DecideRound(CaseFanOut cases, Notices notices) {
        this.cases = cases;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID roundId = CertificationProcess.ROUND_ID.idFrom(execution);
        cases.roundDecided(roundId);
        CertificationRoundProcess.NOTICE_ID.set(
                execution, notices.nextId(roundId).toString());
    }
}
