package cn.greenfactory.portal;

import cn.greenfactory.security.EnterpriseLogins;
import cn.greenfactory.security.StaffLogins;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Who may enter which path; whatever is not named here is refused. Roles within the staff API: {@link Allowed}. */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    private static final String PAGE_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** Enterprises: Basic with credit code and password. */
    @Bean
    @Order(30)
    SecurityFilterChain enterpriseApi(HttpSecurity http, EnterpriseLogins logins, ProblemWriter problems)
            throws Exception {
        AuthenticationProvider byCode = new PasswordProvider((code, password) -> logins.check(code, password)
                .map(id -> UsernamePasswordAuthenticationToken.authenticated(
                        id, null, List.of(new SimpleGrantedAuthority("enterprise")))));
        return withLogin(http, problems, path("/api/enterprise/**"))
                .authenticationManager(new ProviderManager(byCode))
                .authorizeHttpRequests(requests -> requests.anyRequest().hasAuthority("enterprise"))
                .build();
    }

    /** Staff: Basic, or the session of Tasklist, whose writes carry its token. */
    @Bean
    @Order(40)
    SecurityFilterChain staffApi(HttpSecurity http, StaffLogins logins, ProblemWriter problems) throws Exception {
        return withLogin(http, problems, path("/api/staff/**"))
                .authenticationManager(new ProviderManager(staffPasswords(logins)))
                .addFilterBefore(new TasklistSession(logins), BasicAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().hasAuthority("staff"))
                .build();
    }

    /** Operation: anybody may ask whether the service is up, administrators for the rest. */
    @Bean
    @Order(45)
    SecurityFilterChain operation(HttpSecurity http, StaffLogins logins, ProblemWriter problems) throws Exception {
        return withLogin(http, problems, path("/actuator/**"))
                .authenticationManager(new ProviderManager(staffPasswords(logins)))
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                path(HttpMethod.GET, "/actuator/health"), path(HttpMethod.GET, "/actuator/health/**"))
                        .permitAll()
                        .anyRequest()
                        .hasAuthority("camunda-admin"))
                .build();
    }

    /** The public: reading, and filing an objection. There is no login here, so everything else does not exist. */
    @Bean
    @Order(50)
    SecurityFilterChain publicPaths(HttpSecurity http, ProblemWriter problems) throws Exception {
        return http.securityMatcher(path("/**"))
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(PAGE_POLICY)))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(
                                (request, response, e) -> problems.notFound(response))
                        .accessDeniedHandler((request, response, e) -> problems.notFound(response)))
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                path(HttpMethod.GET, "/"),
                                path(HttpMethod.GET, "/index.html"),
                                path(HttpMethod.GET, "/assets/**"),
                                path("/error"),
                                path(HttpMethod.GET, "/v3/api-docs"),
                                path(HttpMethod.GET, "/api/public/**"),
                                path(HttpMethod.POST, "/api/public/notices/*/objections"))
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .build();
    }

    private static HttpSecurity withLogin(HttpSecurity http, ProblemWriter problems, RequestMatcher matcher)
            throws Exception {
        return http.securityMatcher(matcher)
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .httpBasic(basic -> basic.authenticationEntryPoint(
                        (request, response, e) -> problems.unauthorized(request, response)))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(
                                (request, response, e) -> problems.unauthorized(request, response))
                        .accessDeniedHandler((request, response, e) -> problems.forbidden(response)));
    }

    private static AuthenticationProvider staffPasswords(StaffLogins logins) {
        return new PasswordProvider(
                (user, password) -> logins.byPassword(user, password).map(TasklistSession::signedIn));
    }

    private static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }

    private static RequestMatcher path(HttpMethod method, String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(method, pattern);
    }
}
