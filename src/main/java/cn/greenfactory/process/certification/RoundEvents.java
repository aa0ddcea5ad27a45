package cn.greenfactory.process.certification;

import static cn.greenfactory.process.certification.CertificationProcess.CASE_ID;
import static cn.greenfactory.process.certification.CertificationProcess.ROUND_ID;

import cn.greenfactory.certification.CaseReady;
import cn.greenfactory.certification.CasesSettled;
import cn.greenfactory.certification.ReviewsCompleted;
import cn.greenfactory.certification.RoundCancelled;
import cn.greenfactory.certification.RoundDatesChanged;
import cn.greenfactory.certification.RoundRequested;
import cn.greenfactory.certification.SeatReleased;
import cn.greenfactory.process.common.Messages;
import cn.greenfactory.process.common.StartForm;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happens to a round moves its process, in the transaction in which it happens. */
@Component
class RoundEvents {

    private final RuntimeService runtime;
    private final StartForm start;
    private final Messages messages;

    RoundEvents(RuntimeService runtime, StartForm start, Messages messages) {
        this.runtime = runtime;
        this.start = start;
        this.messages = messages;
    }

    @EventListener
    void on(RoundRequested requested) {
        runtime.startProcessInstanceByKey(
                CertificationRoundProcess.KEY, start.variables(requested.terms(), requested.who()));
    }

    @EventListener
    void on(ReviewsCompleted completed) {
        tell("ReviewsCompleted", completed.roundId());
    }

    @EventListener
    void on(CaseReady ready) {
        tell("CaseReady", ready.roundId());
    }

    @EventListener
    void on(CasesSettled settled) {
        tell("CasesSettled", settled.roundId());
    }

    @EventListener
    void on(RoundDatesChanged changed) {
        tell("RoundDatesChanged", changed.roundId());
    }

    @EventListener
    void on(RoundCancelled cancelled) {
        tell("RoundCancelled", cancelled.roundId());
    }

    /** Only the seat that was released hears of it. */
    @EventListener
    void on(SeatReleased released) {
        runtime
                .createExecutionQuery()
                .processDefinitionKey(ExpertReviewProcess.KEY)
                .messageEventSubscriptionName("SeatReleased")
                .processVariableValueEquals(CASE_ID.name(), released.caseId().toString())
                .list()
                .stream()
                .filter(seat -> runtime.getVariable(seat.getId(), "loopCounter").equals(released.seat()))
                .forEach(seat -> runtime.messageEventReceived("SeatReleased", seat.getId()));
    }

    private void tell(String message, UUID roundId) {
        messages.tell(message, CertificationRoundProcess.KEY, ROUND_ID.name(), roundId);
    }
}
