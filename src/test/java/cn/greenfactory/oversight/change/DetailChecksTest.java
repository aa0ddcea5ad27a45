package cn.greenfactory.oversight.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import cn.greenfactory.oversight.change.ChangeDetails.NewOwner;
import cn.greenfactory.oversight.change.ChangeDetails.Part;
import cn.greenfactory.security.Units;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DetailChecksTest {

    private static final NewOwner OTHER = new NewOwner("91130109MA0TEXT12W", null, null, null, null, null, null);

    private final ChangeFixture fixture = new ChangeFixture();
    private final DetailChecks checks = new DetailChecks(
            fixture.register,
            mock(Units.class),
            new Owners(fixture.register),
            new Successors(fixture.register, ChangeFixture.CLOCK));

    @ParameterizedTest
    @ValueSource(ints = {0, 21})
    void aSplitNamesOneToTwentyParts(int parts) {
        assertThat(split(Collections.nCopies(parts, new Part("新厂", null, null))))
                .containsExactly("details.parts: 请列明分立出的部分，至多 20 个");
        assertThat(split(Collections.nCopies(20, new Part("新厂", null, null)))).isEmpty();
        assertThat(split(Collections.nCopies(1, new Part("新厂", null, null)))).isEmpty();
        assertThat(split(null)).hasSize(1);
    }

    @Test
    void eachPartHasANameAndAtMostACodeThatIsNotTheFactorysOwn() {
        assertThat(split(List.of(
                        new Part(" ", null, null),
                        new Part("二车间", fixture.own.creditCode().value(), null),
                        new Part("三车间", "91130109MA0TEXT12W", null),
                        new Part("四".repeat(61), "911", "路".repeat(301)))))
                .satisfiesExactly(
                        name -> assertThat(name).isEqualTo("details.parts[0].name: 请填写分立出的单位名称"),
                        own -> assertThat(own).isEqualTo("details.parts[1].creditCode: 分立出的单位不能仍用本企业的统一社会信用代码"),
                        longName -> assertThat(longName).isEqualTo("details.parts[3].name: 分立出的单位名称不得超过 60 字"),
                        address -> assertThat(address).isEqualTo("details.parts[3].address: 分立出的单位地址不得超过 300 字"),
                        code -> assertThat(code).startsWith("details.parts[3].creditCode: "));
    }

    @ParameterizedTest
    @CsvSource({
        ", , 请填写与现名称不同的企业名称或者工厂名称",
        "石家庄绿源机电有限公司, 一厂, 请填写与现名称不同的企业名称或者工厂名称",
        "石家庄绿源机电有限公司, , 请填写与现名称不同的企业名称或者工厂名称",
        "石家庄绿源机电集团有限公司, , ",
        ", 一号厂, ",
        ", 二厂, 本企业另有名为“二厂”的工厂",
        "' ', , 请填写新企业名称"
    })
    void aNewNameIsNotTheOldOneNorThatOfAnotherFactory(String enterprise, String name, String problem) {
        fixture.owns(fixture.own, fixture.factory, ChangeFixture.factory(fixture.own, "二厂", "石家庄市示范路8号"));
        List<String> wrong = check(
                ChangeKind.RENAMED,
                new ChangeDetails(enterprise, name, null, null, null, null, null, null, null, null));
        if (problem == null) {
            assertThat(wrong).isEmpty();
        } else {
            assertThat(wrong).singleElement().asString().endsWith(problem);
        }
    }

    @Test
    void aNewOwnerBringsItsNameWithItsCode() {
        assertThat(check(
                        ChangeKind.RENAMED,
                        new ChangeDetails(null, null, OTHER, null, null, null, null, null, null, null)))
                .isEmpty();
        assertThat(check(
                        ChangeKind.RENAMED,
                        new ChangeDetails("新名称有限公司", null, OTHER, null, null, null, null, null, null, null)))
                .containsExactly("details.enterpriseName: 统一社会信用代码变更的，企业名称填写在新主体中");
    }

    @Test
    void aKindHasNoDetailsOfAnother() {
        assertThat(check(
                        ChangeKind.SCOPE,
                        new ChangeDetails(null, "一号厂", null, "节能电机", null, null, null, null, null, null)))
                .containsExactly("details.factoryName: " + ChangeKind.SCOPE.title() + "不填写工厂名称");
    }

    private List<String> split(List<Part> parts) {
        return check(ChangeKind.SPLIT, new ChangeDetails(null, null, null, null, null, null, null, null, null, parts));
    }

    private List<String> check(ChangeKind kind, ChangeDetails details) {
        NewChange change = new NewChange(kind, ChangeFixture.EFFECTIVE, "因经营需要", false, details);
        return ChangeFixture.wrong(fields -> checks.check(fields, fixture.factory, change));
    }
}
