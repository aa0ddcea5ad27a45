package cn.greenfactory.portal.open;

import cn.greenfactory.portal.Code;
import cn.greenfactory.registry.RegisterEvent;
import java.time.LocalDate;
import java.util.List;

/**
 * A certificate: whether it holds, the factory as it stands today, and what happened to it.
 *
 * @param standing VALID, REMOVED, SUCCEEDED or REPLACED
 */
record CertificateDetail(String certificateNo, Code standing, FactoryView factory, List<Event> history) {

    /** One change of the list; null where it changed nothing. */
    record Event(
            Code kind,
            LocalDate on,
            Code level,
            String certificateNo,
            String enterpriseName,
            String factoryName,
            String countyName,
            String document) {

        static Event of(RegisterEvent event, String countyName) {
            return new Event(
                    Code.of(event.kind(), event.kind().title()),
                    event.on(),
                    event.level() == null
                            ? null
                            : Code.of(event.level(), event.level().title()),
                    event.certificateNo(),
                    event.enterpriseName(),
                    event.factoryName(),
                    countyName,
                    event.document());
        }
    }
}
