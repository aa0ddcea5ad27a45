package cn.greenfactory.process.certification;

import cn.greenfactory.certification.Round;
import cn.greenfactory.certification.Rounds;
import cn.greenfactory.security.Role;
import cn.greenfactory.security.Units;
import cn.greenfactory.shared.InboxEntry;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Service_PublishCall (Art. 3): reads {@code roundId}; every county is told that the round takes applications. */
@Component
class PublishCall implements JavaDelegate {

    private final Rounds rounds;
    private final Units units;
    private final ApplicationEventPublisher events;

    PublishCall(Rounds rounds, Units units, ApplicationEventPublisher events) {
        this.rounds = rounds;
        this.units = units;
        this.events = events;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID roundId = CertificationRoundProcess.ROUND_ID.idFrom(execution);
        Round round = rounds.get(roundId);
        String subject = round.code() + " 年度市级绿色工厂申报开始";
        String body = "企业申报截止 " + round.terms().applicationsCloseOn() + "，县级推荐截止 "
                + round.terms().recommendationsCloseOn() + "。";
        units.all()
                .forEach(unit ->
                        events.publishEvent(new InboxEntry(Role.countyReviewer(unit.code()), subject, body, roundId)));
    }
}
