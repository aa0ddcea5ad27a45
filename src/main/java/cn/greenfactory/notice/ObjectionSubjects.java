package cn.greenfactory.notice;

import cn.greenfactory.notice.RoundLists.ListedCase;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Finds the case an objection is about from what the objector wrote. */
@Component
class ObjectionSubjects {

    /** The case and its enterprise, or null for both; {@code named} as it is kept. */
    record Subject(UUID caseId, UUID enterpriseId, String named) {}

    private final NoticeVersions versions;
    private final RoundLists rounds;

    ObjectionSubjects(NoticeVersions versions, RoundLists rounds) {
        this.versions = versions;
        this.rounds = rounds;
    }

    /** @throws ObjectionException if it must be on the list and is not, or the other way round */
    Subject of(Notice notice, NewObjection asked) {
        return switch (asked.target()) {
            case LIST -> new Subject(null, null, asked.named());
            case LISTED -> listed(notice, asked);
            case OMITTED -> omitted(notice, asked);
        };
    }

    private Subject listed(Notice notice, NewObjection asked) {
        List<NoticeRow> found = rowsMeant(notice, asked);
        if (found.isEmpty()) {
            throw ObjectionChecks.wrong("named", "公示名单内没有这家企业，请按公示名单填写；认为有遗漏的，请选择“遗漏企业”");
        }
        if (found.size() > 1) {
            throw ObjectionChecks.wrong("named", "名单内有多个同名项目，请填写申请编号");
        }
        NoticeRow row = found.get(0);
        if (row.standing() == RowStanding.WITHDRAWN) {
            throw ObjectionChecks.wrong("named", "该企业已撤回申报，无需再提出异议");
        }
        return new Subject(row.caseId(), row.enterpriseId(), row.enterpriseName());
    }

    /** Never tells the public who applied: one that took part and one that did not look the same from outside. */
    private Subject omitted(Notice notice, NewObjection asked) {
        boolean onList = rowsMeant(notice, asked).stream().anyMatch(r -> r.standing() == RowStanding.LISTED);
        if (onList) {
            throw ObjectionChecks.wrong("target", "该企业已在公示名单内，请选择“名单内企业”");
        }
        List<ListedCase> found = rounds.notProposed(notice.listId()).stream()
                .filter(c -> meant(asked, c.caseId(), c.applicationNumber(), c.enterpriseName(), c.factoryName()))
                .toList();
        if (found.size() == 1) {
            ListedCase one = found.get(0);
            return new Subject(one.caseId(), one.enterpriseId(), one.enterpriseName());
        }
        if (asked.named() == null) {
            throw ObjectionChecks.wrong("named", "请写明遗漏的企业、工厂或申请编号");
        }
        return new Subject(null, null, asked.named());
    }

    private List<NoticeRow> rowsMeant(Notice notice, NewObjection asked) {
        Predicate<NoticeRow> meant =
                row -> meant(asked, row.caseId(), row.applicationNumber(), row.enterpriseName(), row.factoryName());
        return versions.rows(notice).stream().filter(meant).toList();
    }

    private static boolean meant(NewObjection asked, UUID caseId, String number, String enterprise, String factory) {
        if (asked.caseId() != null) {
            return asked.caseId().equals(caseId);
        }
        String named = asked.named();
        return Objects.equals(named, number) || Objects.equals(named, enterprise) || Objects.equals(named, factory);
    }
}
