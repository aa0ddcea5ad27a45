package cn.greenfactory.portal;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Arrays;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The gate before the staff API, and what the API's description says of itself. */
@Configuration(proxyBeanMethods = false)
class PortalWeb implements WebMvcConfigurer {

    static final String ROLES = "x-roles";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new RoleGate()).addPathPatterns("/api/staff/**");
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("市级绿色工厂认定服务")
                        .version("1")
                        .description("企业、公众与工作人员的接口。每个拒绝都是 problem+json：稳定的 type、中文 title、依据的条款。"))
                .components(new Components()
                        .addSecuritySchemes(
                                "basic",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic")));
    }

    /** Every operation says which roles may call it, and that all but the public ones need a login. */
    @Bean
    OperationCustomizer rolesOfOperations() {
        return (operation, handler) -> {
            Allowed allowed = handler.getMethodAnnotation(Allowed.class);
            if (allowed != null) {
                operation.addExtension(
                        ROLES,
                        Arrays.stream(allowed.value()).map(role -> role.id()).toList());
            }
            if (!handler.getBeanType().getPackageName().endsWith(".open")) {
                operation.addSecurityItem(new SecurityRequirement().addList("basic"));
            }
            return operation;
        };
    }
}
