package kith.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import kith.access.NotFound;
import kith.access.Viewer;
import kith.audit.Acting;
import kith.audit.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands controllers the viewer, the actor and the screen; none of them is ever bound from request parameters. */
@Configuration(proxyBeanMethods = false)
class ScreenArguments implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    private final Screens screens;

    ScreenArguments(Screens screens) {
        this.screens = screens;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        return type == Viewer.class || type == Actor.class || type == Screen.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = (HttpServletRequest) web.getNativeRequest();
        if (parameter.getParameterType() == Actor.class) {
            return Acting.current();
        }
        if (parameter.getParameterType() == Screen.class) {
            return screens.of(request);
        }
        Viewer viewer = CurrentViewer.of(request);
        if (viewer == null) {
            throw new NotFound("nobody is signed in");
        }
        return viewer;
    }
}
