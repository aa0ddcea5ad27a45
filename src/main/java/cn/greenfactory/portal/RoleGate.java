package cn.greenfactory.portal;

import cn.greenfactory.security.Actor;
import cn.greenfactory.security.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Asks before any handler of the staff API whether the caller has one of the roles it names; without a name: nobody. */
class RoleGate implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && !allowed(method.getMethodAnnotation(Allowed.class))) {
            throw PortalException.forbidden();
        }
        return true;
    }

    private static boolean allowed(Allowed allowed) {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        return allowed != null
                && caller != null
                && caller.getPrincipal() instanceof Actor actor
                && Arrays.stream(allowed.value()).anyMatch((Role role) -> actor.has(role));
    }
}
