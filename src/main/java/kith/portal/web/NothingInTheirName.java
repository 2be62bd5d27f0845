package kith.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import kith.portal.CurrentUser;
import kith.portal.PortalUser;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Refuses all that an agent who only looks on would do in the user's name, but to leave. */
@Configuration(proxyBeanMethods = false)
class NothingInTheirName implements WebMvcConfigurer, HandlerInterceptor {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        PortalUser user = CurrentUser.of(request);
        boolean looksOn = user != null && user.seenBy() != null;
        if (looksOn
                && !READING.contains(request.getMethod())
                && !request.getRequestURI().equals(PortalViewController.END)) {
            throw new OnlySeen();
        }
        return true;
    }
}
