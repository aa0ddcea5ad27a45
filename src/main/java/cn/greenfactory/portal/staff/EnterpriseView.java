package cn.greenfactory.portal.staff;

import cn.greenfactory.registry.Enterprise;
import cn.greenfactory.registry.Factory;
import java.util.List;
import java.util.UUID;

/** An enterprise as officials see it, with the factories they may see. */
record EnterpriseView(
        UUID id,
        String creditCode,
        String name,
        String address,
        String legalRepresentative,
        String industryCode,
        String contact,
        String phone,
        List<Factory> factories) {

    static EnterpriseView of(Enterprise e, List<Factory> factories) {
        return new EnterpriseView(
                e.id(),
                e.creditCode().value(),
                e.name(),
                e.address(),
                e.legalRepresentative(),
                e.industryCode(),
                e.contact(),
                e.phone(),
                factories);
    }
}
