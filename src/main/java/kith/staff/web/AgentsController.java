package kith.staff.web;

import java.util.List;
import java.util.Map;
import kith.access.Permission;
import kith.access.Viewer;
import kith.shell.Screen;
import kith.shell.Toast;
import kith.staff.AgentDirectory;
import kith.staff.AgentDirectory.Agent;
import kith.staff.Departments;
import kith.staff.PasswordLinks;
import kith.staff.Preferences;
import kith.staff.SaveAgent;
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

/** Agents: who they are and, for administrators, what they may do. */
@Controller
class AgentsController {

    private static final String ADDRESS = "/agent/agents";

    private final AgentDirectory agents;
    private final SaveAgent saveAgent;
    private final Departments departments;
    private final Teams teams;
    private final PasswordLinks links;
    private final Preferences preferences;

    AgentsController(
            AgentDirectory agents,
            SaveAgent saveAgent,
            Departments departments,
            Teams teams,
            PasswordLinks links,
            Preferences preferences) {
        this.agents = agents;
        this.saveAgent = saveAgent;
        this.departments = departments;
        this.teams = teams;
        this.links = links;
        this.preferences = preferences;
    }

    @GetMapping(ADDRESS)
    ModelAndView index(
            @RequestParam(required = false) @Nullable Long team,
            @RequestParam(defaultValue = "") String q,
            Viewer viewer) {
        return list(agents.list(team, q, viewer), team, q);
    }

    private ModelAndView list(List<Agent> found, @Nullable Long team, String q) {
        return new ModelAndView("staff/web/agents")
                .addObject("agents", found)
                .addObject("teams", teams.list())
                .addObject("team", team)
                .addObject("q", q);
    }

    @GetMapping(ADDRESS + "/new")
    ModelAndView add(Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        return form(HttpStatus.OK, null, AgentForm.empty(), Map.of());
    }

    @PostMapping(ADDRESS)
    ModelAndView create(AgentForm form, Viewer viewer, RedirectAttributes redirect) {
        return switch (saveAgent.add(form.draft(), viewer)) {
            case Saved(long id) -> withLink(id, viewer, redirect);
            case Refused(var problems) -> form(HttpStatus.UNPROCESSABLE_CONTENT, null, form, problems);
        };
    }

    /** An agent's record is that of a person. */
    @GetMapping(ADDRESS + "/{id}")
    String show(@PathVariable long id, Viewer viewer) {
        return "redirect:/agent/users/" + agents.get(id, viewer).id();
    }

    @GetMapping(ADDRESS + "/deleted")
    ModelAndView deleted(Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        return list(agents.deleted(viewer), null, "").addObject("deleted", true);
    }

    @GetMapping(ADDRESS + "/{id}/access")
    ModelAndView access(@PathVariable long id, Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        return new ModelAndView("staff/web/agent").addObject("agent", agents.get(id, viewer));
    }

    @PostMapping(ADDRESS + "/{id}/vacation")
    String vacation(@PathVariable long id, @RequestParam(defaultValue = "false") boolean away, Viewer viewer) {
        saveAgent.vacation(id, away, viewer);
        return "redirect:" + ADDRESS + "/" + id + "/access";
    }

    @GetMapping(ADDRESS + "/{id}/edit")
    ModelAndView edit(@PathVariable long id, Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        return form(HttpStatus.OK, id, AgentForm.of(agents.get(id, viewer)), Map.of());
    }

    @PostMapping(ADDRESS + "/{id}")
    ModelAndView update(
            @PathVariable long id, AgentForm form, Viewer viewer, Screen screen, RedirectAttributes redirect) {
        return switch (saveAgent.change(id, form.draft(), viewer)) {
            case Saved _ -> {
                redirect.addFlashAttribute(Toast.ATTRIBUTE, new Toast(screen.t("staff.agent.saved"), null));
                yield new ModelAndView("redirect:" + ADDRESS + "/" + id);
            }
            case Refused(var problems) -> form(HttpStatus.UNPROCESSABLE_CONTENT, id, form, problems);
        };
    }

    @PostMapping(ADDRESS + "/{id}/password-link")
    ModelAndView createLink(@PathVariable long id, Viewer viewer, RedirectAttributes redirect) {
        return withLink(id, viewer, redirect);
    }

    @PostMapping(ADDRESS + "/{id}/sign-out")
    String signOut(@PathVariable long id, Viewer viewer, Screen screen, RedirectAttributes redirect) {
        viewer.require(Permission.ADMINISTER);
        preferences.signOutEverywhere(agents.get(id, viewer).id(), viewer);
        redirect.addFlashAttribute(Toast.ATTRIBUTE, new Toast(screen.t("staff.agent.signed-out"), null));
        return "redirect:" + ADDRESS + "/" + id + "/access";
    }

    private ModelAndView withLink(long id, Viewer viewer, RedirectAttributes redirect) {
        redirect.addFlashAttribute("link", links.create(id, viewer));
        return new ModelAndView("redirect:" + ADDRESS + "/" + id + "/access");
    }

    private ModelAndView form(HttpStatusCode status, @Nullable Long id, AgentForm form, Map<String, String> problems) {
        ModelAndView page =
                new ModelAndView("staff/web/agent_form", Map.of("form", form, "problems", problems), status);
        return page.addObject("id", id)
                .addObject("departments", departments.tree())
                .addObject("teams", teams.list());
    }
}
