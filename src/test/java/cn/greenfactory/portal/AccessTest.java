package cn.greenfactory.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.greenfactory.security.Actor;
import cn.greenfactory.security.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who may call what, asked of every mapping there is. */
class AccessTest extends PortalSlice {

    /** Everything an anonymous caller may reach; nothing else. */
    static final Set<String> OPEN = Set.of(
            "GET /v3/api-docs",
            "GET /api/public/counties",
            "GET /api/public/factories",
            "GET /api/public/factories/{certificateNo}",
            "GET /api/public/notices",
            "GET /api/public/notices/{id}",
            "GET /api/public/notices/{id}/papers",
            "GET /api/public/notices/{id}/papers/{paperId}",
            "POST /api/public/notices/{id}/objections",
            "GET /api/public/objections/{receipt}",
            "GET /api/public/standards/{edition}",
            "GET /api/public/removals",
            "GET /api/public/removals/{id}/announcement",
            "GET /api/public/policies",
            "GET /api/public/policies/{id}/attachments/{attachmentId}",
            "GET /api/public/trainings",
            "GET /api/public/trainings/{id}/attachments/{attachmentId}");

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void everyEndpointRefusesTheAnonymousExceptAWrittenOutList() throws Exception {
        List<Endpoint> all = Endpoint.of(requestMappingHandlerMapping);
        assertThat(all).hasSizeGreaterThan(40);
        assertThat(all).map(Endpoint::name).containsAll(OPEN);
        for (Endpoint each : all) {
            int status = call(each, anonymous());
            if (OPEN.contains(each.name())) {
                assertThat(status).as(each.name()).isNotIn(401, 403);
            } else {
                assertThat(status).as(each.name()).isIn(401, 404);
            }
        }
    }

    @Test
    void everyHandlerOfTheStaffNamesItsRoles() {
        assertThat(Endpoint.of(requestMappingHandlerMapping).stream().filter(Endpoint::ofStaff))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.handler().getMethodAnnotation(Allowed.class))
                        .as(each.name())
                        .isNotNull());
    }

    @Test
    void aRoleIsRefusedWhateverDoesNotNameIt() throws Exception {
        for (Endpoint each : Endpoint.of(requestMappingHandlerMapping)) {
            if (each.ofStaff()) {
                List<Role> allowed = Arrays.asList(
                        each.handler().getMethodAnnotation(Allowed.class).value());
                for (Role role : Role.values()) {
                    boolean refused = call(each, as(role)) == 403;
                    assertThat(refused).as(each.name() + " by " + role).isEqualTo(!allowed.contains(role));
                }
            }
        }
    }

    @Test
    void enterprisesAndStaffDoNotEnterEachOthersApi() throws Exception {
        web.perform(get("/api/staff/rounds").with(enterprise())).andExpect(status().isUnauthorized());
        web.perform(get("/api/enterprise/rounds").with(as(Role.CITY_OFFICER)))
                .andExpect(status().isUnauthorized())
                .andExpect(header().exists("WWW-Authenticate"));
    }

    @Test
    void theSessionOfTasklistReadsButWritesOnlyWithItsToken() throws Exception {
        when(staff.bySession(any())).thenReturn(Optional.of(new Actor("admin", Set.of("camunda-admin"))));
        web.perform(get("/api/staff/clock")).andExpect(status().isOk());
        var move = json(put("/api/staff/clock"), "{\"at\":\"2026-03-20T00:00:00+08:00\"}");
        web.perform(move).andExpect(status().isUnauthorized());
        when(staff.carriesSessionToken(any())).thenReturn(true);
        web.perform(move).andExpect(status().isOk());
    }

    @Test
    void anUnknownPathIsAProblemInChineseAndAsksForNoPassword() throws Exception {
        web.perform(get("/favicon.ico"))
                .andExpect(status().isNotFound())
                .andExpect(header().doesNotExist("WWW-Authenticate"))
                .andExpect(jsonPath("$.type").value("urn:green-factory:problem:not-found"))
                .andExpect(jsonPath("$.title").value("未找到"));
        web.perform(get("/api/staff/nothing").with(as(Role.CITY_OFFICER)))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.type").value("urn:green-factory:problem:not-found"));
    }

    private int call(Endpoint endpoint, RequestPostProcessor who) throws Exception {
        var request = request(endpoint.method(), endpoint.path()).with(who);
        if (endpoint.method() != HttpMethod.GET) {
            request.contentType(consumed(endpoint));
        }
        return web.perform(request).andReturn().getResponse().getStatus();
    }

    /** A content type the handler takes, so that the gate is asked and not the mapping. */
    private String consumed(Endpoint endpoint) {
        return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().equals(endpoint.handler()))
                .flatMap(entry -> entry.getKey().getConsumesCondition().getConsumableMediaTypes().stream())
                .findFirst()
                .map(Object::toString)
                .orElse("application/json");
    }

    private static RequestPostProcessor anonymous() {
        return request -> request;
    }
}
