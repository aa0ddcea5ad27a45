package cn.greenfactory.oversight.recommendation;

import cn.greenfactory.documents.Attachment;
import cn.greenfactory.documents.Numbers;
import cn.greenfactory.oversight.Acts;
import cn.greenfactory.oversight.FactoryLookup;
import cn.greenfactory.oversight.SubjectFiles;
import cn.greenfactory.registry.Factory;
import cn.greenfactory.registry.Level;
import cn.greenfactory.registry.ListedFactory;
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
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Recommendations upward as they are opened and read; what is decided goes through {@link RecommendationSteps}. */
@Service
public class RecommendationDesk {

    public static final String KIND = "RECOMMENDATION";

    private final RecommendationRows rows;
    private final FactoryLookup factories;
    private final Register register;
    private final SubjectFiles files;
    private final Numbers numbers;
    private final Settings settings;
    private final Acts acts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecommendationDesk(
            RecommendationRows rows,
            FactoryLookup factories,
            Register register,
            SubjectFiles files,
            Numbers numbers,
            Settings settings,
            Acts acts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.factories = factories;
        this.register = register;
        this.files = files;
        this.numbers = numbers;
        this.settings = settings;
        this.acts = acts;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens a recommendation over the API, by the same start and the same first step as in Tasklist; returns what became
     * of it at once: a refused one is refused when this returns.
     *
     * @throws RecommendationException field by field, or if one for this level and year is open
     */
    @Transactional
    public Recommendation call(NewRecommendation asked, String who) {
        NewRecommendation checked = asked.checked();
        Factory factory = factories.find(checked.factory(), any -> true);
        register.lockFactory(factory.id());
        rows.open(factory.id(), checked).ifPresent(first -> {
            throw RecommendationException.exists(first);
        });
        events.publishEvent(new RecommendationCalled(checked, who));
        return rows.newestOf(factory.id())
                .orElseThrow(() -> new IllegalStateException("no process opened the recommendation"));
    }

    /**
     * Service_OpenRecommendation: writes the row and its number.
     *
     * @throws RecommendationException field by field, if one for this level and year is open, or the factory has the level
     */
    @Transactional
    public Recommendation open(NewRecommendation asked, String who) {
        NewRecommendation checked = asked.checked();
        Factory factory = register.lockFactory(
                factories.find(checked.factory(), any -> true).id());
        rows.open(factory.id(), checked).ifPresent(first -> {
            throw RecommendationException.exists(first);
        });
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate today = China.dayOf(now);
        register.level(factory.id(), today).ifPresent(level -> refuseIfReached(level, checked));
        String year = Integer.toString(today.getYear());
        String number = numbers.next(
                "provincial:" + year, settings.text(SettingKey.PROVINCIAL_NUMBER_FORMAT, today), Map.of("year", year));
        Recommendation opened = Recommendation.opened(number, factory, checked, who, now);
        rows.insert(opened);
        acts.by(
                who,
                Capacity.CITY_OFFICER,
                "Service_OpenRecommendation",
                KIND,
                opened.id(),
                null,
                Map.of("number", number, "targetLevel", checked.targetLevel()));
        return opened;
    }

    /** The factory's line on the city's list today, if it is on it. */
    public Optional<ListedFactory> listing(UUID factoryId) {
        String code = register.enterprise(register.factory(factoryId).enterpriseId())
                .creditCode()
                .value();
        return register.list(China.dayOf(clock.instant()), code, null).stream()
                .filter(each -> each.factoryId().equals(factoryId))
                .findFirst();
    }

    public Optional<Recommendation> find(UUID recommendationId) {
        return rows.find(recommendationId);
    }

    /** @throws RecommendationException if there is none */
    public Recommendation get(UUID recommendationId) {
        return find(recommendationId).orElseThrow(() -> RecommendationException.unknown(recommendationId));
    }

    /** What the official may see, the city's all, a county's its own; newest first. */
    public List<Recommendation> seenBy(Actor who, Page page) {
        return rows.seenBy(who, page);
    }

    /** The recommendations of the enterprise's factories, newest first. */
    public List<Recommendation> ofEnterprise(UUID enterpriseId, Page page) {
        return rows.ofEnterprise(enterpriseId, page);
    }

    /** Takes a file while a result may still come. */
    public Attachment attach(UUID recommendationId, String kind, String fileName, InputStream content, String who) {
        UUID factoryId = awaited(recommendationId).factoryId();
        return files.attach(KIND, recommendationId, kind, fileName, content, who, () -> {
            register.lockFactory(factoryId);
            awaited(recommendationId);
        });
    }

    private Recommendation awaited(UUID recommendationId) {
        Recommendation found = get(recommendationId);
        if (found.endedAt() != null || found.resultAt() != null || found.refusalReason() != null) {
            throw RecommendationException.state(found, "补充附件");
        }
        return found;
    }

    private static void refuseIfReached(Level level, NewRecommendation asked) {
        if (level.compareTo(asked.targetLevel()) >= 0) {
            throw RecommendationException.already(level);
        }
    }
}
