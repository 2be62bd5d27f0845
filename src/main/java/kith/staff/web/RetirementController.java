package kith.staff.web;

import kith.access.Permission;
import kith.access.Viewer;
import kith.shell.Screen;
import kith.shell.Toast;
import kith.staff.AgentDirectory;
import kith.staff.AgentDirectory.Agent;
import kith.staff.RetireAgent;
import kith.staff.SaveOutcome;
import kith.staff.SaveOutcome.Refused;
import kith.staff.SaveOutcome.Saved;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Deleting agents, bringing them back, and making users of them. */
@Controller
class RetirementController {

    private static final String ADDRESS = "/agent/agents/{id:\\d{1,18}}";

    private final AgentDirectory agents;
    private final RetireAgent retire;

    RetirementController(AgentDirectory agents, RetireAgent retire) {
        this.agents = agents;
        this.retire = retire;
    }

    @PostMapping(ADDRESS + "/deletion")
    ModelAndView delete(@PathVariable long id, Viewer viewer, Screen screen, RedirectAttributes redirect) {
        viewer.require(Permission.ADMINISTER);
        Agent agent = agents.get(id, viewer);
        return answer(
                retire.delete(id, viewer),
                agent,
                screen.t("staff.agent.deleted", agent.name()),
                "/agent/agents",
                redirect);
    }

    @PostMapping(ADDRESS + "/restoration")
    ModelAndView restore(@PathVariable long id, Viewer viewer, Screen screen, RedirectAttributes redirect) {
        viewer.require(Permission.ADMINISTER);
        Agent agent = agents.get(id, viewer);
        String said = screen.t("staff.agent.restored", agent.name());
        return answer(retire.restore(id, viewer), agent, said, "/agent/users/" + id, redirect);
    }

    @GetMapping(ADDRESS + "/conversion")
    ModelAndView ask(@PathVariable long id, Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        return page(agents.get(id, viewer), viewer);
    }

    @PostMapping(ADDRESS + "/conversion")
    ModelAndView convert(@PathVariable long id, Viewer viewer, Screen screen, RedirectAttributes redirect) {
        viewer.require(Permission.ADMINISTER);
        Agent agent = agents.get(id, viewer);
        String said = screen.t("staff.agent.converted", agent.name());
        return answer(retire.convertToUser(id, viewer), agent, said, "/agent/users/" + id, redirect);
    }

    private static ModelAndView answer(
            SaveOutcome outcome, Agent agent, String said, String next, RedirectAttributes redirect) {
        return switch (outcome) {
            case Saved _ -> {
                redirect.addFlashAttribute(Toast.ATTRIBUTE, new Toast(said, null));
                yield new ModelAndView("redirect:" + next);
            }
            case Refused(var problems) ->
                new ModelAndView("staff/web/agent", HttpStatus.UNPROCESSABLE_CONTENT)
                        .addObject("agent", agent)
                        .addObject("problems", problems);
        };
    }

    private ModelAndView page(Agent agent, Viewer viewer) {
        return new ModelAndView("staff/web/conversion")
                .addObject("agent", agent)
                .addObject("tickets", retire.tickets(agent.id(), viewer));
    }
}
