package cn.greenfactory.certification;

import cn.greenfactory.shared.RefusalException.FieldError;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks every {@link EntryGate} there is; none is known until incidents are kept. */
@Component
class EntryGates {

    private static final int LOOKBACK_YEARS = 3;

    private final ObjectProvider<EntryGate> gates;

    EntryGates(ObjectProvider<EntryGate> gates) {
        this.gates = gates;
    }

    /** What speaks against certifying these cases on {@code today}, per case (第五条（四）). */
    List<FieldError> blocks(Round round, List<Application> toCertify, LocalDate today) {
        LocalDate from = round.terms().lookbackEndsOn().minusYears(LOOKBACK_YEARS);
        List<EntryGate> all = gates.orderedStream().toList();
        List<FieldError> blocked = new ArrayList<>();
        for (Application each : toCertify) {
            all.stream()
                    .flatMap(gate -> gate.blocks(each.enterpriseId(), from, today).stream())
                    .forEach(reason -> blocked.add(new FieldError(each.number(), each.number() + "：" + reason)));
        }
        return blocked;
    }
}
