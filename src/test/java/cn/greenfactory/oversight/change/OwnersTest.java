package cn.greenfactory.oversight.change;

import static org.assertj.core.api.Assertions.assertThat;

import cn.greenfactory.oversight.change.ChangeDetails.NewOwner;
import cn.greenfactory.registry.Enterprise;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnersTest {

    private static final String UNKNOWN = "91130183MA0TEXT20W";

    private final ChangeFixture fixture = new ChangeFixture();
    private final Owners owners = new Owners(fixture.register);

    @Test
    void anEnrolledEnterpriseIsKnownByItsCodeAlone() {
        assertThat(wrong(code(fixture.other.creditCode().value()))).isEmpty();
    }

    @Test
    void aWrongCodeIsAllThatIsSaid() {
        assertThat(wrong(code("91130183MA0TEXT20X")))
                .singleElement()
                .asString()
                .startsWith("details.newOwner.creditCode: ");
    }

    @Test
    void itsOwnEnterpriseIsNoNewOne() {
        assertThat(wrong(code(fixture.own.creditCode().value())))
                .containsExactly("details.newOwner.creditCode: 统一社会信用代码未变更");
    }

    @Test
    void whoHasAFactoryOfTheNameCannotTakeItOver() {
        fixture.owns(fixture.other, ChangeFixture.factory(fixture.other, fixture.factory.name(), "石家庄市示范路9号"));
        assertThat(wrong(code(fixture.other.creditCode().value())))
                .containsExactly("details.newOwner.creditCode: 该企业已登记名为“一厂”的工厂");
    }

    @Test
    void whoIsNotEnrolledSaysOfItselfWhatAnApplicantSays() {
        Enterprise noted = ChangeFixture.enterprise("91130108MA0TEXT396", "只有名称的公司", null);
        fixture.owns(noted);
        for (String code : List.of(UNKNOWN, noted.creditCode().value())) {
            assertThat(wrong(code(code))).as(code).isNotEmpty().allSatisfy(each -> assertThat(each)
                    .startsWith("details.newOwner."));
            assertThat(wrong(new NewOwner(code, "新主体有限公司", "石家庄市", "王某", "3812", "李某", "0311-12345678")))
                    .as(code)
                    .isEmpty();
        }
    }

    private List<String> wrong(NewOwner owner) {
        return ChangeFixture.wrong(fields -> owners.check(fields, fixture.factory, owner));
    }

    private static NewOwner code(String code) {
        return new NewOwner(code, null, null, null, null, null, null);
    }
}
