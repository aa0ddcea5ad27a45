package cn.greenfactory.notice;

import cn.greenfactory.certification.Application;
import cn.greenfactory.certification.Applications;
import cn.greenfactory.certification.ApprovedList;
import cn.greenfactory.certification.CaseStatus;
import cn.greenfactory.certification.Certifications;
import cn.greenfactory.certification.ListDecisions;
import cn.greenfactory.certification.ListRow;
import cn.greenfactory.certification.RoundTerms;
import cn.greenfactory.certification.Rounds;
import cn.greenfactory.registry.Register;
import cn.greenfactory.shared.IndustryCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Rounds, lists and cases as the certification module keeps them. */
@Component
class CertifiedLists implements RoundLists {

    private final Rounds rounds;
    private final Applications applications;
    private final ListDecisions lists;
    private final Certifications certifications;
    private final Register register;

    CertifiedLists(
            Rounds rounds,
            Applications applications,
            ListDecisions lists,
            Certifications certifications,
            Register register) {
        this.rounds = rounds;
        this.applications = applications;
        this.lists = lists;
        this.certifications = certifications;
        this.register = register;
    }

    @Override
    public Terms lock(UUID roundId) {
        RoundTerms terms = rounds.lock(roundId).terms();
        return new Terms(terms.roundYear(), terms.noticeWorkdays(), terms.countPublicationDay());
    }

    @Override
    public void lockCase(UUID caseId) {
        applications.lock(caseId);
    }

    @Override
    public Optional<Approved> approved(UUID roundId) {
        return lists.current(roundId)
                .map(list -> new Approved(
                        list.id(),
                        list.sha256(),
                        list.approvedBy(),
                        list.proposed().stream().map(this::listed).toList()));
    }

    @Override
    public List<String> differences(Approved approved) {
        List<String> found = new ArrayList<>();
        for (ListedCase row : approved.rows()) {
            Application now = applications.get(row.caseId());
            if (now.status() != CaseStatus.PROPOSED) {
                found.add(row.enterpriseName() + "（" + row.applicationNumber() + "）现为“"
                        + now.status().title() + "”");
            }
        }
        if (found.isEmpty() && !lists.unchanged(approved.listId())) {
            found.add("拟认定名单与批准时的名单不一致");
        }
        if (found.isEmpty()) {
            found.addAll(lists.blocked(approved.listId()));
        }
        return found;
    }

    @Override
    public List<ListedCase> notProposed(UUID listId) {
        ApprovedList list = lists.get(listId);
        return list.rows().stream()
                .filter(row -> applications.get(row.caseId()).status() == CaseStatus.NOT_PROPOSED)
                .map(this::listed)
                .toList();
    }

    @Override
    public Optional<Boolean> certified(UUID caseId) {
        return Optional.ofNullable(applications.get(caseId).certified());
    }

    @Override
    public void noticeOpened(UUID listId, UUID noticeId) {
        lists.noticeOpened(listId, noticeId);
    }

    @Override
    public List<UUID> noticeEnded(UUID listId) {
        return lists.noticeEnded(listId);
    }

    @Override
    public void returned(UUID listId, String why) {
        lists.returned(listId, why);
    }

    @Override
    public void reopen(UUID caseId, String why) {
        if (applications.get(caseId).status() == CaseStatus.NOT_PROPOSED) {
            certifications.reopenOmitted(caseId, why);
        }
    }

    @Override
    public void objectionClosed(UUID caseId) {
        certifications.objectionClosed(caseId);
    }

    private ListedCase listed(ListRow row) {
        UUID factoryId = applications.get(row.caseId()).factoryId();
        IndustryCode code = new IndustryCode(register.factory(factoryId).industryCode());
        return new ListedCase(
                row.caseId(),
                row.applicationNumber(),
                row.enterpriseId(),
                row.creditCode(),
                row.enterpriseName(),
                row.factoryName(),
                row.countyName(),
                Stream.of(code.value(), code.divisionName().orElse(""))
                        .collect(Collectors.joining(" "))
                        .strip());
    }
}
