package kith.people.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import kith.people.ChangeTrace;
import kith.shell.Screen;
import kith.shell.Toast;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Says what was done: to htmx in a header, to a browser without script after a redirect. */
@Component
class Answer {

    /** Headers are read as Latin-1 on the way, so everything else is escaped. */
    private static final JsonMapper ASCII =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    void toast(Toast toast, HttpServletResponse response) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("text", toast.text());
        words.put("undo", toast.undo());
        response.setHeader("HX-Trigger", ASCII.writeValueAsString(Map.of("toast", words)));
    }

    /** Says it whichever way the page was asked for. */
    void toast(Toast toast, Screen screen, HttpServletResponse response, RedirectAttributes redirect) {
        if (screen.fragment()) {
            toast(toast, response);
        } else {
            redirect.addFlashAttribute(Toast.ATTRIBUTE, toast);
        }
    }

    /** The address that takes an act back; none for an act that changed nothing. */
    static @Nullable String undo(@Nullable ChangeTrace trace) {
        return trace == null ? null : "/agent/undo/users/" + trace.person() + "/" + trace.first() + "-" + trace.last();
    }
}
