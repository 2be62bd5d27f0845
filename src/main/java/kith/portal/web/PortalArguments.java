package kith.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import kith.portal.CurrentUser;
import kith.portal.Origin;
import kith.portal.PortalUser;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands controllers the signed-in user and where the request came from; neither is ever bound from parameters. */
@Configuration(proxyBeanMethods = false)
class PortalArguments implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        return type == PortalUser.class || type == Origin.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = (HttpServletRequest) web.getNativeRequest();
        if (parameter.getParameterType() == Origin.class) {
            return Origin.of(request);
        }
        PortalUser user = CurrentUser.of(request);
        if (user == null) {
            throw new SignInNeeded();
        }
        return user;
    }
}
