package kith.rules.web;

import java.util.List;
import java.util.Map;
import kith.access.Permission;
import kith.access.Viewer;
import kith.groups.Usergroups;
import kith.people.EmailAddress;
import kith.rules.RuleDraft;
import kith.rules.RuleOutcome;
import kith.rules.RuleOutcome.Refused;
import kith.rules.RuleOutcome.Saved;
import kith.rules.RuleRuns;
import kith.rules.SaveRule;
import kith.rules.UserRule;
import kith.rules.UserRules;
import kith.shell.Screen;
import kith.shell.Toast;
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

/** The user rules, for administrators. */
@Controller
class RulesController {

    static final String ADDRESS = "/agent/admin/rules";
    static final String ONE = ADDRESS + "/{id:\\d{1,18}}";

    private final UserRules rules;
    private final SaveRule saveRule;
    private final RuleRuns runs;
    private final Usergroups groups;

    RulesController(UserRules rules, SaveRule saveRule, RuleRuns runs, Usergroups groups) {
        this.rules = rules;
        this.saveRule = saveRule;
        this.runs = runs;
        this.groups = groups;
    }

    /** The list, and which rules meet the address that was typed to try them. */
    @GetMapping(ADDRESS)
    ModelAndView index(@RequestParam(name = "try", defaultValue = "") String tried, Viewer viewer) {
        List<UserRule> met = EmailAddress.parse(tried)
                .map(address -> rules.met(address, viewer))
                .orElse(null);
        return new ModelAndView("rules/web/rules")
                .addObject("rules", rules.all(viewer))
                .addObject("tried", tried.strip())
                .addObject("met", met)
                .addObject("run", runs.latest(viewer).orElse(null));
    }

    @GetMapping(ADDRESS + "/new")
    ModelAndView add(Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        return form(null, RuleDraft.EMPTY, Map.of(), HttpStatus.OK, viewer);
    }

    @PostMapping(ADDRESS)
    ModelAndView create(RuleFields fields, Viewer viewer, Screen screen, RedirectAttributes redirect) {
        RuleDraft draft = fields.draft();
        return answer(saveRule.add(draft, viewer), null, draft, viewer, screen, redirect);
    }

    @GetMapping(ONE)
    ModelAndView edit(@PathVariable long id, Viewer viewer) {
        UserRule rule = rules.get(id, viewer);
        return form(rule, RuleDraft.of(rule), Map.of(), HttpStatus.OK, viewer);
    }

    @PostMapping(ONE)
    ModelAndView update(
            @PathVariable long id,
            @RequestParam int version,
            RuleFields fields,
            Viewer viewer,
            Screen screen,
            RedirectAttributes redirect) {
        RuleDraft draft = fields.draft();
        RuleOutcome outcome = saveRule.change(id, version, draft, viewer);
        return answer(outcome, rules.get(id, viewer), draft, viewer, screen, redirect);
    }

    @PostMapping(ONE + "/place")
    String move(@PathVariable long id, @RequestParam boolean up, Viewer viewer) {
        rules.move(id, up, viewer);
        return "redirect:" + ADDRESS;
    }

    @PostMapping(ONE + "/removal")
    String delete(@PathVariable long id, Viewer viewer, Screen screen, RedirectAttributes redirect) {
        UserRule gone = rules.remove(id, viewer);
        redirect.addFlashAttribute(Toast.ATTRIBUTE, new Toast(screen.t("rules.removed", gone.pattern()), null));
        return "redirect:" + ADDRESS;
    }

    private ModelAndView answer(
            RuleOutcome outcome,
            @Nullable UserRule rule,
            RuleDraft draft,
            Viewer viewer,
            Screen screen,
            RedirectAttributes redirect) {
        return switch (outcome) {
            case Saved(var saved) -> {
                Toast toast = new Toast(screen.t("rules.saved", saved.pattern()), null);
                redirect.addFlashAttribute(Toast.ATTRIBUTE, toast);
                yield new ModelAndView("redirect:" + ADDRESS);
            }
            case Refused(var problems) -> form(rule, draft, problems, HttpStatus.UNPROCESSABLE_CONTENT, viewer);
        };
    }

    private ModelAndView form(
            @Nullable UserRule rule,
            RuleDraft draft,
            Map<String, String> problems,
            HttpStatusCode status,
            Viewer viewer) {
        return new ModelAndView("rules/web/rule", status)
                .addObject("rule", rule)
                .addObject("draft", draft)
                .addObject("problems", problems)
                .addObject("groups", groups.custom(viewer));
    }

    /**
     * What the form sends.
     *
     * @param confirm left out when it is not ticked, like {@code enabled}
     */
    record RuleFields(
            @Nullable String pattern,
            @Nullable Long group,
            @Nullable String organization,
            @Nullable Boolean confirm,
            @Nullable Boolean enabled) {

        RuleDraft draft() {
            return new RuleDraft(
                    pattern == null ? "" : pattern,
                    group,
                    organization == null ? "" : organization,
                    Boolean.TRUE.equals(confirm),
                    Boolean.TRUE.equals(enabled));
        }
    }
}
