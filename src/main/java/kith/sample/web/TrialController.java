package kith.sample.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import kith.access.NotFound;
import kith.access.Permission;
import kith.access.Viewer;
import kith.sample.EndTrial;
import kith.shell.Screen;
import kith.shell.Toast;
import kith.staff.SaveOutcome.Refused;
import kith.staff.SaveOutcome.Saved;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Ends the trial: from here on the installation is empty and one's own. */
@Controller
class TrialController {

    private final EndTrial endTrial;

    TrialController(EndTrial endTrial) {
        this.endTrial = endTrial;
    }

    @GetMapping("/agent/admin/trial")
    ModelAndView show(Viewer viewer, Screen screen) {
        viewer.require(Permission.ADMINISTER);
        if (!screen.trial()) {
            throw new NotFound("trial");
        }
        return page(HttpStatus.OK, "", "", Map.of());
    }

    @PostMapping("/agent/admin/trial")
    ModelAndView delete(
            @RequestParam(defaultValue = "") String typed,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            Viewer viewer,
            Screen screen,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        String session = request.getSession().getId();
        return switch (endTrial.end(viewer, typed, name, email, password, session)) {
            case Saved _ -> {
                redirect.addFlashAttribute(Toast.ATTRIBUTE, new Toast(screen.t("sample.end.done"), null));
                yield new ModelAndView("redirect:/agent/users");
            }
            case Refused(var problems) -> page(HttpStatus.UNPROCESSABLE_CONTENT, name, email, problems);
        };
    }

    private ModelAndView page(HttpStatusCode status, String name, String email, Map<String, String> problems) {
        return new ModelAndView(
                "sample/web/trial",
                Map.of("people", endTrial.people(), "name", name, "email", email, "problems", problems),
                status);
    }
}
