package kith.shell;

import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A short message after something was done; never the only place where the act can be reached.
 *
 * @param text already in the viewer's language
 * @param undo the address that takes the act back, where that is possible
 */
public record Toast(String text, @Nullable String undo) implements Serializable {

    /** The name of the flash attribute that carries a toast over a redirect. */
    public static final String ATTRIBUTE = "toast";

    /** Headers are read as Latin-1 on the way, so everything else is escaped. */
    private static final JsonMapper ASCII =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    /** Says it whichever way the page was asked for: to htmx in a header, to a browser without script after a redirect. */
    public void say(Screen screen, HttpServletResponse response, RedirectAttributes redirect) {
        if (screen.fragment()) {
            Map<String, Object> words = new LinkedHashMap<>();
            words.put("text", text);
            words.put("undo", undo);
            response.setHeader("HX-Trigger", ASCII.writeValueAsString(Map.of(ATTRIBUTE, words)));
        } else {
            redirect.addFlashAttribute(ATTRIBUTE, this);
        }
    }
}
