package kith.shell;

import gg.jte.CodeResolver;
import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/**
 * Renders JTE templates: view {@code people/record} is {@code src/main/jte/people/record.jte}. A page is rendered whole
 * before the first byte leaves, so that a failing template becomes an error page and never half a page.
 */
@Component("viewResolver") // the name keeps Spring Boot from asking every resolver about every content type
public class Templates implements ViewResolver, Ordered {

    private final TemplateEngine engine;

    Templates(@Value("${kith.templates:}") String liveDirectory) {
        if (liveDirectory.isEmpty()) {
            engine = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "kith");
        } else {
            CodeResolver sources = new DirectoryCodeResolver(Path.of(liveDirectory));
            engine = TemplateEngine.create(sources, Path.of("target/jte-live"), ContentType.Html, null, "kith");
        }
        engine.setTrimControlStructures(true);
    }

    /** A part of a page that another module contributes, to be handed to the template of the page. */
    public Content content(String view, Map<String, @Nullable Object> model) {
        return output -> engine.render(view + ".jte", model, output);
    }

    /** Writes a page where no controller does. */
    void write(String view, Map<String, ?> model, HttpServletResponse response) throws IOException {
        new Page(view + ".jte").write(model, response);
    }

    /** Every view is a template, except where a colon says that it is a redirect or forward. */
    @Override
    public @Nullable View resolveViewName(String view, Locale locale) {
        return view.contains(":") ? null : new Page(view + ".jte");
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 20;
    }

    private final class Page implements View {

        private final String template;

        private Page(String template) {
            this.template = template;
        }

        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            write(model, response);
        }

        private void write(@Nullable Map<String, ?> model, HttpServletResponse response) throws IOException {
            PageOutput output = new PageOutput();
            @SuppressWarnings("unchecked")
            Map<String, Object> values = (Map<String, Object>) (model == null ? Map.of() : model);
            engine.render(template, values, output);
            if (response.getContentType() == null) {
                response.setContentType(getContentType());
            }
            response.setContentLength(output.size());
            output.writeTo(response.getOutputStream());
        }
    }
}
