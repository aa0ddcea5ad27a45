package cn.greenfactory.security;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A person at work, as signed in.
 *
 * @param groups the engine's groups the person is in, e.g. {@code county-head-130102}
 */
public record Actor(String userId, Set<String> groups) {

    public Actor {
        Objects.requireNonNull(userId, "userId");
        groups = Set.copyOf(groups);
    }

    /** Whether the person has the role, a county's role in whatever unit. */
    public boolean has(Role role) {
        return role.ofCounty()
                ? groups.stream().anyMatch(group -> role.countyOf(group).isPresent())
                : groups.contains(role.id());
    }

    /** The codes of the units the person works for; empty for people of the city, experts and administrators. */
    public Set<String> counties() {
        return groups.stream()
                .flatMap(group -> Stream.of(Role.COUNTY_REVIEWER, Role.COUNTY_HEAD)
                        .map(role -> role.countyOf(group))
                        .flatMap(Optional::stream))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the person sees every unit's cases and factories. */
    public boolean ofCity() {
        return has(Role.CITY_OFFICER) || has(Role.CITY_HEAD);
    }

    /** Whether the person may see a unit's cases and factories: the city's officials all, a county's their own. */
    public boolean sees(String countyCode) {
        return ofCity() || counties().contains(countyCode);
    }
}
