package cn.greenfactory.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ActorTest {

    @Test
    void countyPeopleSeeTheirOwnCountyOnly() {
        Actor head = new Actor("county-head-130102", Set.of(Role.countyHead("130102")));

        assertThat(head.has(Role.COUNTY_HEAD)).isTrue();
        assertThat(head.has(Role.COUNTY_REVIEWER)).isFalse();
        assertThat(head.counties()).containsExactly("130102");
        assertThat(head.sees("130102")).isTrue();
        assertThat(head.sees("130104")).isFalse();
    }

    @Test
    void cityOfficialsSeeEveryCountyAndOthersNone() {
        assertThat(new Actor("city-officer-1", Set.of("city-officer")).sees("1301ZB"))
                .isTrue();
        assertThat(new Actor("city-head-1", Set.of("city-head")).sees("130102")).isTrue();
        assertThat(new Actor("expert-1", Set.of("expert")).sees("130102")).isFalse();
        assertThat(new Actor("admin", Set.of("camunda-admin")).sees("130102")).isFalse();
    }

    @Test
    void groupsAreTheEngineIdsOfTheCatalogue() {
        assertThat(Role.countyReviewer("1301ZB")).isEqualTo("county-reviewer-1301ZB");
        assertThat(Role.COUNTY_REVIEWER.countyOf("county-reviewer-1301ZB")).contains("1301ZB");
        assertThat(Role.COUNTY_REVIEWER.countyOf("county-reviewer-")).isEmpty();
        assertThat(Role.CITY_OFFICER.countyOf("city-officer-1")).isEmpty();
        assertThat(Role.THIRD_PARTY.id()).isEqualTo("third-party");
        assertThatThrownBy(() -> Role.countyHead(" ")).isInstanceOf(IllegalArgumentException.class);
    }
}
