package cn.greenfactory.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.greenfactory.audit.AuditTrail;
import cn.greenfactory.documents.Paper;
import cn.greenfactory.security.Capacity;
import cn.greenfactory.security.SeparationException;
import cn.greenfactory.shared.Page;
import cn.greenfactory.shared.RefusalException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObjectionHandlingIT {

    @TempDir
    private Path folder;

    private NoticeFixture f;
    private UUID noticeId;

    @BeforeEach
    void onNotice() {
        f = new NoticeFixture("2026-03-02T09:00", folder);
        noticeId = f.publish();
    }

    @AfterEach
    void close() {
        f.close();
    }

    @Test
    void anUpheldObjectionHoldsUntilItIsAnsweredAndThenBlocksItsCaseAlone() {
        UUID id = f.file(noticeId, f.against(0, "能耗数据不实")).objectionId();
        UUID enterpriseId = f.lists.proposed.get(0).enterpriseId();
        f.run(() -> f.handling.suggest(id, true, "符合受理条件"));
        assertThat(f.handling.enterpriseHeard(id)).isTrue();
        refused(() -> f.handling.verify(id, "先核查", "city-officer-2"), "听取企业意见");
        refused(() -> f.handling.respond(id, UUID.randomUUID(), "别家的说明"), "不涉及贵企业");
        f.run(() -> f.handling.respond(id, enterpriseId, "数据经第三方核验"));
        f.run(() -> f.handling.verify(id, "核查属实", "city-officer-2"));
        f.run(() -> f.handling.decide(id, ObjectionOutcome.UPHELD, "异议成立，不予认定", "city-head-2"));

        assertThat(f.holds.anyOpen(f.caseOf(0))).isTrue();
        assertThat(f.events(ObjectionClosed.class)).isEmpty();
        f.run(() -> f.replies.reply(id));
        f.run(() -> f.replies.reply(id));

        assertThat(f.holds.anyOpen(f.caseOf(0))).isFalse();
        assertThat(f.holds.upheld(f.caseOf(0))).isTrue();
        assertThat(f.holds.upheld(f.caseOf(1))).isFalse();
        assertThat(f.holds.upheldBy(f.caseOf(1))).isEmpty();
        assertThat(f.holds.upheldBy(f.caseOf(0))).hasValueSatisfying(upheld -> {
            assertThat(upheld.findings()).isEqualTo("核查属实");
            assertThat(upheld.reply()).isEqualTo("异议成立，不予认定");
        });
        assertThat(f.events(ObjectionClosed.class)).singleElement().satisfies(e -> assertThat(e.caseIds())
                .containsExactly(f.caseOf(0)));
        assertThat(f.papers.of(id)).extracting(Paper::number).containsExactly("YY-2026-0001");
        assertThat(f.calendar.deadlines.find("OBJECTION", id, "Task_DecideObjection"))
                .isEmpty();
    }

    @Test
    void leadsOfOneMomentAreReadPageByPageInOneOrder() {
        f.now("2026-03-10T08:00");
        for (int i = 0; i < 5; i++) {
            UUID id = f.file(noticeId, f.against(0, "迟到的事实" + i)).objectionId();
            f.run(() -> f.handling.suggest(id, false, "超过公示期"));
            f.run(() -> f.handling.confirmInadmissible(id, true, "超过公示期", "city-officer-1"));
        }
        List<Leads.Lead> all = f.leads.all(Page.FIRST);
        Set<UUID> about = Set.of(all.get(0).enterpriseId());
        assertThat(all)
                .hasSize(5)
                .extracting(Leads.Lead::notedAt)
                .containsOnly(all.get(0).notedAt());
        assertThat(f.leads.on(about, Page.FIRST)).isEqualTo(all);
        for (int page = 0; page < 3; page++) {
            List<Leads.Lead> part = all.subList(page * 2, Math.min(5, page * 2 + 2));
            assertThat(f.leads.all(new Page(page, 2))).isEqualTo(part);
            assertThat(f.leads.on(about, new Page(page, 2))).isEqualTo(part);
        }
        assertThat(f.leads.on(about, new Page(3, 2))).isEmpty();
    }

    @Test
    void aLateObjectionWithFactsBecomesALeadAndReleasesItsCaseAtOnce() {
        f.now("2026-03-10T08:00");
        Receipt receipt = f.file(noticeId, f.against(0, "迟到但有事实"));
        UUID id = receipt.objectionId();
        f.run(() -> f.handling.suggest(id, false, "超过公示期"));
        assertThat(f.holds.anyOpen(f.caseOf(0))).isTrue();
        refused(() -> f.handling.confirmInadmissible(id, true, " ", "city-officer-1"), "请填写理由");

        f.run(() -> f.handling.confirmInadmissible(id, true, "超过公示期", "city-officer-1"));
        f.run(() -> f.replies.replyInadmissible(id));

        assertThat(f.holds.anyOpen(f.caseOf(0))).isFalse();
        assertThat(f.leads.all(Page.FIRST)).extracting(Leads.Lead::facts).containsExactly("迟到但有事实");
        UUID about = f.leads.all(Page.FIRST).get(0).enterpriseId();
        assertThat(f.leads.on(List.of(about), Page.FIRST)).hasSize(1);
        assertThat(f.leads.on(List.of(UUID.randomUUID()), Page.FIRST)).isEmpty();
        assertThat(f.leads.all(new Page(1))).isEmpty();
        UUID lead = f.leads.all(Page.FIRST).get(0).id();
        assertThat(f.events(LeadNoted.class)).extracting(LeadNoted::leadId).containsExactly(lead);
        refused(() -> f.leads.assign(lead, UUID.randomUUID(), "city-officer-1"), "已有所指企业");
        assertThat(f.events(ObjectionClosed.class)).hasSize(1);
        assertThat(f.objections.progress(receipt.receipt())).satisfies(p -> {
            assertThat(p.state()).isEqualTo(ObjectionState.INADMISSIBLE);
            assertThat(p.reason()).isEqualTo("超过公示期");
        });
    }

    @Test
    void theCitySaysOnceWhichEnterpriseALeadIsAboutThatNamedNone() {
        UUID id = f.file(noticeId, NoticeFixture.objection(ObjectionTarget.LIST, null, null, "某厂夜间偷排"))
                .objectionId();
        f.run(() -> f.handling.suggest(id, false, "没有指明企业"));
        f.run(() -> f.handling.confirmInadmissible(id, true, "没有指明企业", "city-officer-1"));
        UUID lead = f.leads.all(Page.FIRST).get(0).id();
        assertThat(f.leads.get(lead).enterpriseId()).isNull();
        UUID enterprise = UUID.randomUUID();

        f.run(() -> f.leads.assign(lead, enterprise, "city-officer-1"));

        assertThat(f.leads.on(List.of(enterprise), Page.FIRST))
                .extracting(Leads.Lead::id)
                .containsExactly(lead);
        assertThat(f.events(LeadNoted.class)).as("noted, assigned").hasSize(2);
        assertThat(new AuditTrail(f.jdbc, new ObjectMapper(), f.clock).of(lead))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.who()).isEqualTo("city-officer-1");
                    assertThat(row.act()).isEqualTo("AssignLead");
                });
        refused(() -> f.leads.assign(lead, UUID.randomUUID(), "city-officer-1"), "已有所指企业");
        assertThat(f.leads.get(lead).enterpriseId()).isEqualTo(enterprise);
        refused(() -> f.leads.assign(UUID.randomUUID(), enterprise, "city-officer-1"), "找不到");
    }

    @Test
    void anOfficerMayAdmitWhatTheDecisionWouldNot() {
        UUID id = f.file(noticeId, f.against(0, null)).objectionId();
        f.run(() -> f.handling.suggest(id, false, "没有具体事实"));

        f.run(() -> f.handling.confirmInadmissible(id, false, "附件中有事实", "city-officer-1"));

        assertThat(f.objections.get(id).state()).isEqualTo(ObjectionState.ADMITTED);
        assertThat(f.leads.all(Page.FIRST)).isEmpty();
        refused(() -> f.handling.confirmInadmissible(id, true, "又改主意", "city-officer-1"), "已受理");
    }

    @Test
    void anUpheldOmissionGoesBackToTheReview() {
        UUID id = f.verified(noticeId, NoticeFixture.objection(ObjectionTarget.OMITTED, null, "丙公司", "应当列入"));
        f.run(() -> f.handling.decide(id, ObjectionOutcome.UPHELD, "同意增补", "city-head-2"));

        f.run(() -> f.replies.reply(id));

        UUID caseId = f.lists.left.get(0).caseId();
        assertThat(f.lists.told).containsSubsequence("reopened " + caseId, "objectionClosed " + caseId);
        assertThat(f.holds.upheld(caseId)).isFalse();
    }

    @Test
    void anObjectionToTheListHoldsNobodyUnlessTheHeadOrdersIt() {
        UUID id = f.file(noticeId, NoticeFixture.objection(ObjectionTarget.LIST, null, null, "程序有误"))
                .objectionId();
        assertThat(f.holds.anyOpen(f.caseOf(0))).isFalse();

        f.run(() -> f.handling.orderHold(id, "程序问题须先查清", "city-head-2"));

        assertThat(f.holds.anyOpen(f.caseOf(0))).isTrue();
        assertThat(f.holds.anyOpen(f.caseOf(1))).isTrue();
        f.run(() -> f.handling.suggest(id, true, "符合"));
        f.run(() -> f.handling.verify(id, "程序无误", "city-officer-2"));
        f.run(() -> f.handling.decide(id, ObjectionOutcome.DISMISSED, "不成立", "city-head-2"));
        f.run(() -> f.replies.reply(id));
        assertThat(f.holds.anyOpen(f.caseOf(0))).isFalse();
        assertThat(f.events(ObjectionClosed.class).get(0).caseIds()).containsExactly(f.caseOf(0), f.caseOf(1));
    }

    @Test
    void whoHadAPartBeforeNeitherVerifiesNorDecides() {
        UUID id = f.file(noticeId, f.against(0, "能耗数据不实")).objectionId();
        f.run(() -> f.handling.suggest(id, true, "符合"));
        f.run(() -> f.handling.expireResponse(id));
        UUID caseId = f.caseOf(0);
        f.actors.record(
                caseId, "CASE", f.roundId, "city-officer-1", Capacity.CITY_OFFICER, "Task_ReviewComprehensively");
        f.actors.record(f.roundId, "ROUND", f.roundId, "city-head-3", Capacity.CITY_HEAD, "Task_ApproveProposedList");

        assertThatExceptionOfType(SeparationException.class)
                .isThrownBy(() -> f.run(() -> f.handling.verify(id, "我来核查", "city-officer-1")));
        f.run(() -> f.handling.verify(id, "核查属实", "city-officer-2"));
        refused(() -> f.handling.decide(id, ObjectionOutcome.UPHELD, "成立", "city-head-1"), "由您批准");
        refused(() -> f.handling.decide(id, ObjectionOutcome.UPHELD, "成立", "city-officer-2"), "由您核查");
        f.run(() -> f.handling.decide(id, ObjectionOutcome.UPHELD, "成立", "city-head-3"));
        assertThat(f.objections.get(id).state()).isEqualTo(ObjectionState.DECIDED);
    }

    @Test
    void ofTwoDecisionsAtOnceOneCounts() throws Exception {
        UUID id = f.verified(noticeId, f.against(0, "能耗数据不实"));
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            List<Future<Boolean>> all = Stream.of(ObjectionOutcome.values())
                    .map(outcome -> pool.submit(() -> decided(id, outcome)))
                    .toList();
            assertThat(List.of(all.get(0).get(), all.get(1).get())).containsExactlyInAnyOrder(true, false);
        } finally {
            pool.shutdownNow();
        }
        assertThat(f.objections.get(id).state()).isEqualTo(ObjectionState.DECIDED);
    }

    @Test
    void whoObjectedIsForTheOfficialsAlone() {
        String facts = "我叫王小明，电话13800000000，甲公司数据不实";
        UUID id = f.verified(noticeId, f.against(0, facts));

        assertThat(f.objections.objector(id).name()).isEqualTo("王小明");
        String shown = f.objectionSummaries.of(id)
                + f.objectionSummaries.forEnterprise(id).toString()
                + f.noticeSummaries.ofRound(f.roundId)
                + f.published.get(noticeId);
        assertThat(shown).contains("甲公司数据不实").doesNotContain("王小明", "13800000000");
        assertThat(f.objectionSummaries.of(id).get("replyPeriod")).isNotEmpty();
    }

    private boolean decided(UUID id, ObjectionOutcome outcome) {
        try {
            f.run(() -> f.handling.decide(id, outcome, "答复", "city-head-2"));
            return true;
        } catch (ObjectionException e) {
            return false;
        }
    }

    private void refused(Runnable work, String words) {
        assertThatExceptionOfType(RefusalException.class)
                .isThrownBy(() -> f.run(work))
                .withMessageContaining(words);
    }
}
