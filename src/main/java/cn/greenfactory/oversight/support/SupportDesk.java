package cn.greenfactory.oversight.support;

import cn.greenfactory.documents.Attachment;
import cn.greenfactory.documents.Numbers;
import cn.greenfactory.oversight.Acts;
import cn.greenfactory.oversight.EndsWithProcess;
import cn.greenfactory.oversight.Fields;
import cn.greenfactory.oversight.SubjectFiles;
import cn.greenfactory.oversight.Teller;
import cn.greenfactory.registry.Factory;
import cn.greenfactory.registry.Register;
import cn.greenfactory.security.Actor;
import cn.greenfactory.security.Capacity;
import cn.greenfactory.security.Role;
import cn.greenfactory.settings.SettingKey;
import cn.greenfactory.settings.Settings;
import cn.greenfactory.shared.China;
import cn.greenfactory.shared.EnterpriseUser;
import cn.greenfactory.shared.Page;
import cn.greenfactory.shared.RefusalException.FieldError;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Difficulties of enterprises, answered by their county or, forwarded, by the city (第三条、第十七条). Any factory of the
 * enterprise will do: support does not ask whether it is on the list.
 */
@Service
public class SupportDesk implements EndsWithProcess {

    public static final String KIND = "SUPPORT";

    /** The kind of a file that goes to the enterprise with the answer; the others that officials attach are theirs. */
    public static final String WITH_REPLY = "REPLY";

    private final SupportRows rows;
    private final Register register;
    private final SubjectFiles files;
    private final Numbers numbers;
    private final Settings settings;
    private final Acts acts;
    private final Teller teller;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SupportDesk(
            SupportRows rows,
            Register register,
            SubjectFiles files,
            Numbers numbers,
            Settings settings,
            Acts acts,
            Teller teller,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.register = register;
        this.files = files;
        this.numbers = numbers;
        this.settings = settings;
        this.acts = acts;
        this.teller = teller;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes a request; the same one again while it is unanswered returns the first.
     *
     * @throws SupportException field by field
     */
    @Transactional
    public SupportRequest request(UUID enterpriseId, NewSupport asked) {
        NewSupport checked = asked.checked();
        Factory factory = register.factoriesOf(enterpriseId).stream()
                .filter(each -> each.id().equals(checked.factoryId()))
                .findFirst()
                .orElseThrow(() -> SupportException.invalid(List.of(new FieldError("factoryId", "所选工厂不属于本企业"))));
        register.lockFactory(factory.id());
        Optional<SupportRequest> first = rows.same(checked);
        return first.orElseGet(() -> open(checked, factory));
    }

    public Optional<SupportRequest> find(UUID supportId) {
        return rows.find(supportId);
    }

    /** @throws SupportException if there is none */
    public SupportRequest get(UUID supportId) {
        return find(supportId).orElseThrow(() -> SupportException.unknown(supportId));
    }

    /** The enterprise's requests, newest first. */
    public List<SupportRequest> ofEnterprise(UUID enterpriseId, Page page) {
        return rows.ofEnterprise(enterpriseId, page);
    }

    /** What the official may see, the city's all, a county's its own; newest first. */
    public List<SupportRequest> seenBy(Actor who, Page page) {
        return rows.seenBy(who, page);
    }

    /** Takes a file while the request is unanswered. */
    public Attachment attach(UUID supportId, String kind, String fileName, InputStream content, String who) {
        refuseIfAnswered(get(supportId));
        return files.attach(
                KIND,
                supportId,
                kind,
                fileName,
                content,
                who,
                () -> refuseIfAnswered(rows.lock(supportId).orElseThrow()));
    }

    private static void refuseIfAnswered(SupportRequest request) {
        if (!request.state().open()) {
            throw SupportException.state(request, "补充附件");
        }
    }

    /** The county's answer. */
    @Transactional
    public void answer(UUID supportId, String answer, String who) {
        SupportRequest request = in(supportId, SupportState.OPEN, "由县级答复");
        String text = said("supportAnswer", "答复", answer);
        act(who, Capacity.COUNTY_REVIEWER, "Task_AnswerSupport", request, "answer", text);
        rows.answered(supportId, text, "COUNTY", who, clock.instant());
    }

    /** The county cannot answer it and says why; the city will. */
    @Transactional
    public void forward(UUID supportId, String reason, String who) {
        SupportRequest request = in(supportId, SupportState.OPEN, "转报市局");
        String text = said("forwardReason", "转报市局的理由", reason);
        act(who, Capacity.COUNTY_REVIEWER, "Task_AnswerSupport", request, "forward", text);
        rows.forwarded(supportId, text, who, clock.instant());
        teller.city(Role.CITY_OFFICER.id(), "SupportRequested", facts(request), supportId);
    }

    /** The city's answer to a forwarded request. */
    @Transactional
    public void answerAtCity(UUID supportId, String answer, String who) {
        SupportRequest request = in(supportId, SupportState.FORWARDED, "由市局答复");
        String text = said("supportAnswer", "答复", answer);
        act(who, Capacity.CITY_OFFICER, "Task_AnswerSupportAtCity", request, "answer", text);
        rows.answered(supportId, text, "CITY", who, clock.instant());
    }

    /** Tells the enterprise the answer; repeating it changes nothing. */
    @Transactional
    public void reply(UUID supportId) {
        SupportRequest request = rows.lock(supportId).orElseThrow(() -> SupportException.unknown(supportId));
        if (request.state() == SupportState.REPLIED) {
            return;
        }
        if (request.state() != SupportState.ANSWERED) {
            throw SupportException.state(request, "答复企业");
        }
        rows.replied(supportId, clock.instant());
        Map<String, String> facts = new HashMap<>(facts(request));
        facts.put("reason", request.answer());
        teller.enterprise(request.enterpriseId(), "SupportAnswered", facts, supportId);
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** An unanswered request was cancelled by an administrator: its enterprise may put it again. An answer is told. */
    @Override
    @Transactional
    public void processEnded(UUID supportId, String reason) {
        SupportRequest request = rows.lock(supportId).orElseThrow(() -> SupportException.unknown(supportId));
        if (request.state() == SupportState.ANSWERED) {
            reply(supportId);
        } else if (request.state().open()) {
            rows.ended(supportId, reason, clock.instant());
            acts.bySystem("SupportCancelled", KIND, supportId, request.state(), reason);
            Map<String, String> facts = new HashMap<>(facts(request));
            facts.put("task", "困难问题");
            facts.put("reason", reason);
            teller.enterprise(request.enterpriseId(), "ProcessCancelled", facts, supportId);
            teller.county(Role.countyReviewer(request.countyCode()), "ProcessCancelled", facts, supportId);
        }
    }

    private SupportRequest open(NewSupport asked, Factory factory) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate today = China.dayOf(now);
        String year = Integer.toString(today.getYear());
        String county = factory.countyCode();
        String number = numbers.next(
                "support:" + year + ":" + county,
                settings.text(SettingKey.SUPPORT_NUMBER_FORMAT, today),
                Map.of("year", year, "county", county));
        SupportRequest request = SupportRequest.opened(number, factory, asked, now);
        rows.insert(request);
        acts.by(
                EnterpriseUser.of(request.enterpriseId()),
                Capacity.ENTERPRISE,
                "SupportRequested",
                KIND,
                request.id(),
                null,
                Map.of("number", number, "title", asked.title()));
        teller.county(Role.countyReviewer(county), "SupportRequested", facts(request), request.id());
        events.publishEvent(
                new SupportRequested(request.id(), number, request.enterpriseId(), request.factoryId(), county));
        return request;
    }

    private SupportRequest in(UUID supportId, SupportState state, String act) {
        SupportRequest request = rows.lock(supportId).orElseThrow(() -> SupportException.unknown(supportId));
        if (request.state() != state) {
            throw SupportException.state(request, act);
        }
        return request;
    }

    private void act(String who, Capacity as, String task, SupportRequest request, String said, String text) {
        acts.by(who, as, task, KIND, request.id(), request.state(), Map.of(said, text));
    }

    private Map<String, String> facts(SupportRequest request) {
        return Map.of(
                "enterprise",
                register.enterprise(request.enterpriseId()).name(),
                "number",
                request.number(),
                "date",
                China.text(China.dayOf(request.requestedAt())));
    }

    private static String said(String field, String label, String text) {
        new Fields().text(field, label, text, 4000).refuse(SupportException::invalid);
        return Fields.orNull(text);
    }
}
