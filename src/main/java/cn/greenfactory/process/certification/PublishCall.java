package cn.greenfactory.process.certification;

import cn.greenfactory.certification.Round;
import cn.greenfactory.certification.Rounds;
import cn.greenfactory.registry.Register;
import cn.greenfactory.security.Role;
import cn.greenfactory.security.Units;
import cn.greenfactory.shared.EnterpriseUser;
import cn.greenfactory.shared.InboxEntry;
import cn.greenfactory.shared.MessageText;
import cn.greenfactory.shared.MessageTexts;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Service_PublishCall (Art. 3): reads {@code roundId}; counties and enterprises are told that the round has begun. */
@Component
class PublishCall implements JavaDelegate {

    private final Rounds rounds;
    private final Units units;
    private final Register register;
    private final MessageTexts texts;
    private final ApplicationEventPublisher events;

    PublishCall(Rounds rounds, Units units, Register register, MessageTexts texts, ApplicationEventPublisher events) {
        this.rounds = rounds;
        this.units = units;
        this.register = register;
        this.texts = texts;
        this.events = events;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Round round = rounds.get(CertificationRoundProcess.ROUND_ID.idFrom(execution));
        Stream<String> counties = units.all().stream().map(unit -> Role.countyReviewer(unit.code()));
        tell("COUNTY", counties, round);
        tell("ENTERPRISE", register.enterprises().stream().map(EnterpriseUser::of), round);
    }

    private void tell(String audience, Stream<String> recipients, Round round) {
        MessageText text = texts.of("RoundOpened", audience)
                .filled(Map.of(
                        "round",
                        round.code() + "年度",
                        "date",
                        round.terms().applicationsCloseOn().toString()));
        recipients.forEach(who -> events.publishEvent(new InboxEntry(who, text.subject(), text.body(), round.id())));
    }
}
