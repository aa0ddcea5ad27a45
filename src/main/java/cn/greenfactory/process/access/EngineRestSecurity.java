package cn.greenfactory.process.access;

import jakarta.servlet.Filter;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * The engine's own doors: {@code /engine-rest} by Basic for administrators and analysts, {@code /camunda} by the
 * web applications' own login. Everything else about them is decided by the engine's authorizations.
 */
@Configuration(proxyBeanMethods = false)
class EngineRestSecurity {

    @Bean
    @Order(10)
    SecurityFilterChain engineRest(HttpSecurity http, StaffPasswords passwords, IdentityService identity)
            throws Exception {
        return http.securityMatcher(PathPatternRequestMatcher.withDefaults().matcher("/engine-rest/**"))
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authenticationProvider((AuthenticationProvider) passwords)
                .httpBasic(Customizer.withDefaults())
                .authorizeHttpRequests(
                        requests -> requests.anyRequest().hasAnyAuthority("camunda-admin", "process-analyst"))
                .addFilterAfter(asEngineUser(identity), AuthorizationFilter.class)
                .build();
    }

    @Bean
    @Order(20)
    SecurityFilterChain webApplications(HttpSecurity http) throws Exception {
        return http.securityMatcher(PathPatternRequestMatcher.withDefaults().matcher("/camunda/**"))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /** Inside the engine the caller is who he is, with his groups, for this request only. */
    private static Filter asEngineUser(IdentityService identity) {
        return (request, response, chain) -> {
            Authentication caller = SecurityContextHolder.getContext().getAuthentication();
            List<String> groups = identity.createGroupQuery().groupMember(caller.getName()).list().stream()
                    .map(Group::getId)
                    .toList();
            try {
                identity.setAuthentication(caller.getName(), groups);
                chain.doFilter(request, response);
            } finally {
                identity.clearAuthentication();
            }
        };
    }
}
