package cn.greenfactory.oversight.change;

import cn.greenfactory.oversight.Fields;
import cn.greenfactory.registry.Factory;
import cn.greenfactory.registry.ListedFactory;
import cn.greenfactory.registry.Register;
import cn.greenfactory.registry.RegisterLine;
import cn.greenfactory.shared.China;
import cn.greenfactory.shared.RefusalException.FieldError;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a declaration has to say, whatever its kind; its details are checked in {@link DetailChecks}. */
@Component
class ChangeChecks {

    static final int LONGEST = 2000;

    private final Register register;
    private final DetailChecks details;
    private final Clock clock;

    ChangeChecks(Register register, DetailChecks details, Clock clock) {
        this.register = register;
        this.details = details;
        this.clock = clock;
    }

    /** @throws ChangeException naming every field that is wrong, or that the factory is not on the list */
    void refuse(Factory factory, NewChange change) {
        refuseUnlisted(factory);
        List<FieldError> wrong = problems(factory, change);
        if (!wrong.isEmpty()) {
            throw ChangeException.invalid(wrong);
        }
    }

    /** @throws ChangeException if the factory is not on the list */
    void refuseUnlisted(Factory factory) {
        if (listed(factory).isEmpty()) {
            throw ChangeException.notListed(factory.name());
        }
    }

    List<FieldError> problems(Factory factory, NewChange change) {
        Fields wrong = new Fields();
        wrong.text("explanation", "变更说明", change.explanation(), LONGEST);
        day(wrong, factory, change.effectiveOn());
        if (change.kind() == null) {
            wrong.add("kind", "请选择变更类别");
        } else {
            details.check(wrong, factory, change);
        }
        return wrong.all();
    }

    private void day(Fields wrong, Factory factory, LocalDate effectiveOn) {
        if (effectiveOn == null) {
            wrong.add("effectiveOn", "请填写变更生效日期");
        } else if (effectiveOn.isAfter(China.dayOf(clock.instant()))) {
            wrong.add("effectiveOn", "变更生效日期不能晚于今天");
        } else if (listed(factory)
                .filter(line -> effectiveOn.isBefore(line.certifiedOn()))
                .isPresent()) {
            wrong.add("effectiveOn", "变更生效日期早于认定日期的，不属于列入后的变更");
        }
    }

    private Optional<ListedFactory> listed(Factory factory) {
        return register.line(factory.id(), LocalDate.MAX)
                .filter(RegisterLine::listed)
                .map(RegisterLine::factory);
    }
}
