package cn.greenfactory.process.certification;

import static cn.greenfactory.process.certification.ExpertReviewProcess.CASE_ID;

import cn.greenfactory.certification.Panels;
import cn.greenfactory.process.engine.ModelFunctions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** Model function {@code seats}: who sits on the seat whose task is being created. */
@Component("seats")
class Seats implements ModelFunctions {

    private final Panels panels;

    Seats(Panels panels) {
        this.panels = panels;
    }

    public String expertOf(DelegateExecution execution) {
        return panels.expertOf(CASE_ID.idFrom(execution), seat(execution));
    }

    /** The engine's counter of the parallel seats, from 0. */
    static int seat(VariableScope scope) {
        return ((Number) scope.getVariable("loopCounter")).intValue();
    }
}
