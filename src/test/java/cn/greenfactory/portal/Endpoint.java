package cn.greenfactory.portal;

import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** One way to call the web: method, path pattern and what answers. */
record Endpoint(HttpMethod method, String pattern, HandlerMethod handler) {

    /** Every mapping of every handler; one without a method counts as GET and POST. */
    static List<Endpoint> of(RequestMappingInfoHandlerMapping mapping) {
        List<Endpoint> all = new ArrayList<>();
        mapping.getHandlerMethods().forEach((info, handler) -> info.getPatternValues()
                .forEach(pattern -> methods(info).forEach(method -> all.add(new Endpoint(method, pattern, handler)))));
        return all;
    }

    /** The path with every variable filled in by something that exists nowhere. */
    String path() {
        return pattern.replaceAll("\\{[^}]+}", "11111111-1111-4111-8111-111111111111");
    }

    String name() {
        return method + " " + pattern;
    }

    boolean ofStaff() {
        return pattern.startsWith("/api/staff");
    }

    private static List<HttpMethod> methods(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty()
                ? List.of(HttpMethod.GET, HttpMethod.POST)
                : methods.stream().map(method -> method.asHttpMethod()).toList();
    }
}
