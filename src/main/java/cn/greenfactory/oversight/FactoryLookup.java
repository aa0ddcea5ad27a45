package cn.greenfactory.oversight;

import cn.greenfactory.registry.CertificateView;
import cn.greenfactory.registry.Factory;
import cn.greenfactory.registry.Register;
import cn.greenfactory.shared.CreditCode;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Finds the factory an official means: by certificate number, or by the credit code of its enterprise. */
@Component
public class FactoryLookup {

    private final Register register;

    FactoryLookup(Register register) {
        this.register = register;
    }

    /**
     * The factory meant.
     *
     * @param reference a certificate number, a credit code where the enterprise has one factory, or
     *     {@code <credit code>/<name of the factory>}
     * @param visible which factories there are for whoever asks; the others do not exist
     * @throws FactoryUnclearException if there is none, or there are several
     */
    public Factory find(String reference, Predicate<Factory> visible) {
        String text = reference == null ? "" : reference.strip();
        List<Factory> found = register
                .certificate(text)
                .map(CertificateView::factory)
                .map(listed -> List.of(register.factory(listed.factoryId())))
                .orElseGet(() -> ofEnterprise(text))
                .stream()
                .filter(visible)
                .toList();
        if (found.isEmpty()) {
            throw FactoryUnclearException.unknown(text);
        }
        if (found.size() > 1) {
            throw FactoryUnclearException.several(text, found);
        }
        return found.get(0);
    }

    private List<Factory> ofEnterprise(String text) {
        String[] parts = text.split("/", 2);
        return code(parts[0])
                .flatMap(register::find)
                .map(enterprise -> register.factoriesOf(enterprise.id()))
                .orElse(List.of())
                .stream()
                .filter(factory -> parts.length == 1 || factory.name().equals(parts[1].strip()))
                .toList();
    }

    private static Optional<CreditCode> code(String text) {
        try {
            return Optional.of(new CreditCode(text.strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
