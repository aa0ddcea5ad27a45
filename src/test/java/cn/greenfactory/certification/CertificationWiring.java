package cn.greenfactory.certification;

import cn.greenfactory.audit.AuditTrail;
import cn.greenfactory.calendar.CalendarFixture;
import cn.greenfactory.documents.DocumentsFixture;
import cn.greenfactory.documents.Numbers;
import cn.greenfactory.evaluation.EvaluationFixture;
import cn.greenfactory.evaluation.Evaluations;
import cn.greenfactory.evaluation.ReferenceValues;
import cn.greenfactory.registry.Register;
import cn.greenfactory.security.ActorRecord;
import cn.greenfactory.security.Role;
import cn.greenfactory.security.StaffGroups;
import cn.greenfactory.security.Units;
import cn.greenfactory.settings.Settings;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** The module's beans over real neighbours on one database; decisions, objections and incidents are stand-ins. */
final class CertificationWiring {

    private CertificationWiring() {}

    /** What objections there are, as a test says. */
    static final class Objected implements ObjectionGate {

        final Set<UUID> open = ConcurrentHashMap.newKeySet();
        final Set<UUID> upheld = ConcurrentHashMap.newKeySet();

        @Override
        public boolean anyOpen(UUID caseId) {
            return open.contains(caseId);
        }

        @Override
        public boolean upheld(UUID caseId) {
            return upheld.contains(caseId);
        }

        @Override
        public Optional<Upheld> upheldBy(UUID caseId) {
            return upheld(caseId) ? Optional.of(new Upheld("YY-2026-0001", "现场核查发现产能数据不实", "不予认定")) : Optional.empty();
        }
    }

    /** Everything the module published, in order. */
    static final class Heard {

        final List<Object> events = new CopyOnWriteArrayList<>();

        @EventListener
        void on(Object event) {
            if (event.getClass().getPackage().equals(Heard.class.getPackage())) {
                events.add(event);
            }
        }

        <T> List<T> of(Class<T> type) {
            return events.stream().filter(type::isInstance).map(type::cast).toList();
        }
    }

    @EnableTransactionManagement
    @ComponentScan(basePackageClasses = CertificationFixture.class)
    static final class Wiring {}

    /** A context that runs; the caller closes it. */
    static AnnotationConfigApplicationContext over(
            DataSource database, CalendarFixture calendar, Objected objections, List<String> incidents, Heard heard) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        neighbours(context, database, calendar);
        context.registerBean(Objected.class, () -> objections);
        context.registerBean(EntryGate.class, () -> (id, from, to) -> List.copyOf(incidents));
        context.registerBean(Heard.class, () -> heard);
        context.register(Wiring.class);
        context.refresh();
        return context;
    }

    private static void neighbours(
            AnnotationConfigApplicationContext context, DataSource database, CalendarFixture calendar) {
        JdbcClient jdbc = calendar.jdbc;
        ObjectMapper json = new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        Clock clock = calendar.clock;
        Units units = new Units(json, () -> Set.of("130181"));
        AtomicInteger certificates = new AtomicInteger();
        var attachments = DocumentsFixture.attachments(database, folder(), clock);
        new ReferenceValues(jdbc, clock, EvaluationFixture.EDITIONS)
                .load(EvaluationFixture.references(), CertificationFixture.OFFICER);
        context.registerBean(PlatformTransactionManager.class, () -> new DataSourceTransactionManager(database));
        context.registerBean(JdbcClient.class, () -> jdbc);
        context.registerBean(ObjectMapper.class, () -> json);
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(Units.class, () -> units);
        context.registerBean(Settings.class, () -> new Settings(jdbc, clock));
        context.registerBean(cn.greenfactory.calendar.Deadlines.class, () -> calendar.deadlines);
        context.registerBean(cn.greenfactory.calendar.WorkCalendar.class, () -> calendar.calendar);
        context.registerBean(AuditTrail.class, () -> new AuditTrail(jdbc, json, clock));
        context.registerBean(ActorRecord.class, () -> new ActorRecord(jdbc, clock));
        context.registerBean(StaffGroups.class, () -> CertificationWiring::groups);
        context.registerBean(Numbers.class, () -> new Numbers(jdbc));
        context.registerBean(cn.greenfactory.documents.Attachments.class, () -> attachments);
        context.registerBean(
                cn.greenfactory.documents.Papers.class, () -> DocumentsFixture.papers(database, attachments, clock));
        context.registerBean(
                Register.class,
                () -> new Register(
                        jdbc,
                        units,
                        year -> "LSGC-Z-%d-%04d".formatted(year, certificates.incrementAndGet()),
                        event -> {},
                        clock));
        context.registerBean(
                Evaluations.class,
                () -> Evaluations.create(
                        jdbc,
                        clock,
                        json,
                        EvaluationFixture.EDITIONS,
                        EvaluationFixture::score,
                        EvaluationFixture::unmet,
                        EvaluationFixture::hits,
                        EvaluationFixture::suggest));
    }

    /** Logins as the demonstration names them: {@code expert-1} is an expert. */
    private static Set<String> groups(String userId) {
        return Stream.of(Role.values())
                .map(Role::id)
                .filter(role -> userId.matches(role + "-\\d"))
                .collect(Collectors.toSet());
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("gf-files");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
