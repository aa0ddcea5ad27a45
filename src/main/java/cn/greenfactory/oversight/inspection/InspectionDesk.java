package cn.greenfactory.oversight.inspection;

import cn.greenfactory.documents.Attachment;
import cn.greenfactory.documents.Numbers;
import cn.greenfactory.notice.Leads;
import cn.greenfactory.oversight.Acts;
import cn.greenfactory.oversight.FactoryLookup;
import cn.greenfactory.oversight.SubjectFiles;
import cn.greenfactory.registry.Factory;
import cn.greenfactory.registry.Register;
import cn.greenfactory.security.Actor;
import cn.greenfactory.security.Capacity;
import cn.greenfactory.settings.SettingKey;
import cn.greenfactory.settings.Settings;
import cn.greenfactory.shared.China;
import cn.greenfactory.shared.Page;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Inspections as they are opened and read; what is found in them goes through {@link InspectionFindings}. */
@Service
public class InspectionDesk {

    public static final String KIND = "INSPECTION";

    private final InspectionRows rows;
    private final RectificationRows rectifications;
    private final FactoryLookup factories;
    private final Register register;
    private final Leads leads;
    private final SubjectFiles files;
    private final Numbers numbers;
    private final Settings settings;
    private final Acts acts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InspectionDesk(
            InspectionRows rows,
            RectificationRows rectifications,
            FactoryLookup factories,
            Register register,
            Leads leads,
            SubjectFiles files,
            Numbers numbers,
            Settings settings,
            Acts acts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.rectifications = rectifications;
        this.factories = factories;
        this.register = register;
        this.leads = leads;
        this.files = files;
        this.numbers = numbers;
        this.settings = settings;
        this.acts = acts;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens an inspection over the API, by the same start and the same first step as in Tasklist; the same one again
     * before it is recorded returns the first.
     *
     * @param counties the units the official is a reviewer of
     * @throws InspectionException field by field
     */
    @Transactional
    public Inspection call(NewInspection asked, String who, Set<String> counties) {
        NewInspection checked = asked.checked();
        Factory factory = own(checked, counties);
        register.lockFactory(factory.id());
        return rows.same(factory.id(), checked).orElseGet(() -> {
            events.publishEvent(new InspectionCalled(checked, who));
            return rows.same(factory.id(), checked)
                    .orElseThrow(() -> new IllegalStateException("no process opened the inspection"));
        });
    }

    /**
     * Service_OpenInspection: writes the row and its number.
     *
     * @throws cn.greenfactory.oversight.FactoryUnclearException if the factory is not in one of the counties
     * @throws InspectionException field by field, or if the same one waits to be recorded
     */
    @Transactional
    public Inspection open(NewInspection asked, String who, Set<String> counties) {
        NewInspection checked = asked.checked();
        Factory factory = register.lockFactory(own(checked, counties).id());
        rows.same(factory.id(), checked).ifPresent(first -> {
            throw InspectionException.repeated(first);
        });
        refuseUnlessOfTheFactory(checked.leadId(), factory);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Inspection inspection = Inspection.opened(number(factory, China.dayOf(now)), factory, checked, who, now);
        rows.insert(inspection);
        acts.by(
                who,
                Capacity.COUNTY_REVIEWER,
                "Service_OpenInspection",
                KIND,
                inspection.id(),
                null,
                Map.of("number", inspection.number(), "reason", checked.reason()));
        return inspection;
    }

    public Optional<Inspection> find(UUID inspectionId) {
        return rows.find(inspectionId);
    }

    /** @throws InspectionException if there is none */
    public Inspection get(UUID inspectionId) {
        return find(inspectionId).orElseThrow(() -> InspectionException.unknown(inspectionId));
    }

    /** What the official may see, the city's all, a county's its own; newest first. */
    public List<Inspection> seenBy(Actor who, Page page) {
        return rows.seenBy(who, page);
    }

    /** The inspections of the factory, oldest first. */
    public List<Inspection> ofFactory(UUID factoryId) {
        return rows.ofFactory(factoryId);
    }

    /** What was found at the enterprise's factories, newest first; an inspection to come is not put to it. */
    public List<Inspection> ofEnterprise(UUID enterpriseId, Page page) {
        return rows.ofEnterprise(enterpriseId, page);
    }

    /** What the enterprise was demanded to rectify, in order. */
    public List<Rectification> rectifications(UUID inspectionId) {
        return rectifications.of(inspectionId);
    }

    /** Takes a file while the inspection is open. */
    public Attachment attach(UUID inspectionId, String kind, String fileName, InputStream content, String who) {
        UUID factoryId = open(inspectionId).factoryId();
        return files.attach(KIND, inspectionId, kind, fileName, content, who, () -> {
            register.lockFactory(factoryId);
            open(inspectionId);
        });
    }

    private Inspection open(UUID inspectionId) {
        Inspection inspection = get(inspectionId);
        if (!inspection.state().open()) {
            throw InspectionException.state(inspection, "补充附件");
        }
        return inspection;
    }

    private Factory own(NewInspection asked, Set<String> counties) {
        return factories.find(asked.factory(), factory -> counties.contains(factory.countyCode()));
    }

    private void refuseUnlessOfTheFactory(UUID leadId, Factory factory) {
        if (leadId != null
                && leads.find(leadId)
                        .filter(lead -> factory.enterpriseId().equals(lead.enterpriseId()))
                        .isEmpty()) {
            throw InspectionException.lead(leadId);
        }
    }

    private String number(Factory factory, LocalDate today) {
        String year = Integer.toString(today.getYear());
        String county = factory.countyCode();
        return numbers.next(
                "inspection:" + year + ":" + county,
                settings.text(SettingKey.INSPECTION_NUMBER_FORMAT, today),
                Map.of("year", year, "county", county));
    }
}
