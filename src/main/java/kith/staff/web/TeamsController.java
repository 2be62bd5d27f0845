package kith.staff.web;

import java.util.Map;
import kith.access.Permission;
import kith.access.Viewer;
import kith.shell.Screen;
import kith.shell.Toast;
import kith.staff.SaveOutcome;
import kith.staff.SaveOutcome.Refused;
import kith.staff.SaveOutcome.Saved;
import kith.staff.Teams;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The teams, for administrators. */
@Controller
class TeamsController {

    private static final String ADDRESS = "/agent/admin/teams";

    private final Teams teams;

    TeamsController(Teams teams) {
        this.teams = teams;
    }

    @GetMapping(ADDRESS)
    ModelAndView index(Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        return page(HttpStatus.OK, null, Map.of());
    }

    @PostMapping(ADDRESS)
    ModelAndView create(
            @RequestParam(defaultValue = "") String name, Viewer viewer, Screen screen, RedirectAttributes redirect) {
        return answer(teams.add(name, viewer), 0L, screen, redirect);
    }

    @PostMapping(ADDRESS + "/{id}")
    ModelAndView update(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String name,
            Viewer viewer,
            Screen screen,
            RedirectAttributes redirect) {
        return answer(teams.rename(id, name, viewer), id, screen, redirect);
    }

    @PostMapping(ADDRESS + "/{id}/delete")
    ModelAndView delete(@PathVariable long id, Viewer viewer, Screen screen, RedirectAttributes redirect) {
        return answer(teams.remove(id, viewer), id, screen, redirect);
    }

    private ModelAndView answer(SaveOutcome outcome, long row, Screen screen, RedirectAttributes redirect) {
        return switch (outcome) {
            case Saved _ -> {
                redirect.addFlashAttribute(Toast.ATTRIBUTE, new Toast(screen.t("staff.team.saved"), null));
                yield new ModelAndView("redirect:" + ADDRESS);
            }
            case Refused(var problems) -> page(HttpStatus.UNPROCESSABLE_CONTENT, row, problems);
        };
    }

    private ModelAndView page(HttpStatusCode status, @Nullable Long row, Map<String, String> problems) {
        ModelAndView page =
                new ModelAndView("staff/web/teams", Map.of("teams", teams.list(), "problems", problems), status);
        return page.addObject("row", row);
    }
}
