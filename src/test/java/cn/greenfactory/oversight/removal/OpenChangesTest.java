package cn.greenfactory.oversight.removal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import cn.greenfactory.audit.AuditTrail;
import cn.greenfactory.oversight.Ground;
import cn.greenfactory.oversight.GroundDesk;
import cn.greenfactory.oversight.OpenChanges;
import cn.greenfactory.registry.Factory;
import cn.greenfactory.registry.Register;
import cn.greenfactory.shared.RefusalException.FieldError;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;

/** Ground 14(3) waits while a change declaration is open (第十五条). */
class OpenChangesTest {

    private static final UUID FACTORY = UUID.randomUUID();
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final BusinessStatusRows rows = mock();
    private final GroundDesk desk = mock();
    private final Register register = mock();
    private final ObjectProvider<OpenChanges> changes = mock();

    @Test
    void aCheckIsKeptButNotRaisedWhileAChangeIsOpen() {
        BusinessStatus status = recorded(true);

        assertThat(status.notRaised()).contains("变更说明");
        verify(desk, never()).raise(any());
    }

    @Test
    void itIsRaisedWhenNoneIsOpen() {
        assertThat(recorded(false).notRaised()).isNull();
        verify(desk).raise(any());
    }

    @Test
    void whatIsTooLongIsRefusedByTheNameOfItsField() {
        String tooLong = "长".repeat(2001);
        assertThatThrownBy(() -> recorded(false, new StatusEntry(DAY, true, 0, false, null, tooLong)))
                .isInstanceOfSatisfying(RemovalException.class, refused -> assertThat(refused.fields())
                        .extracting(FieldError::field)
                        .containsExactly("evidence"))
                .hasMessageContaining("不得超过 2000 字");
        assertThatThrownBy(() -> recorded(false, new StatusEntry(DAY, true, 0, false, tooLong, "公示系统")))
                .isInstanceOfSatisfying(RemovalException.class, refused -> assertThat(refused.fields())
                        .extracting(FieldError::field)
                        .containsExactly("otherNotOperating"));
    }

    private BusinessStatus recorded(boolean open) {
        return recorded(open, new StatusEntry(DAY, true, 0, false, null, "公示系统"));
    }

    private BusinessStatus recorded(boolean open, StatusEntry entry) {
        when(register.lockFactory(FACTORY))
                .thenReturn(new Factory(FACTORY, UUID.randomUUID(), "第一工厂", "130102", "示范路1号", "3812"));
        when(register.listed(FACTORY, DAY)).thenReturn(true);
        when(changes.stream()).thenReturn(Stream.of(factory -> open));
        BusinessStatus[] kept = new BusinessStatus[1];
        org.mockito.Mockito.doAnswer(call -> kept[0] = call.getArgument(0))
                .when(rows)
                .insert(any());
        when(rows.newest(FACTORY)).thenAnswer(call -> Optional.ofNullable(kept[0]));
        BusinessStatuses statuses = new BusinessStatuses(
                rows,
                mock(RemovalHistory.class),
                facts -> List.of(new NamedGround(Ground.NOT_OPERATING, "未正常经营生产：工商注销")),
                desk,
                changes,
                register,
                mock(AuditTrail.class),
                Clock.fixed(Instant.parse("2026-03-02T01:00:00Z"), ZoneOffset.UTC));
        return statuses.record(FACTORY, entry, "county-reviewer-130102");
    }
}
