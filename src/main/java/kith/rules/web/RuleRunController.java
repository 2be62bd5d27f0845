package kith.rules.web;

import kith.access.Viewer;
import kith.rules.ApplyRules;
import kith.rules.RuleEffects;
import kith.rules.RuleRuns;
import kith.shell.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Applies the rules to users who are there already, after it has said how many it would change. */
@Controller
class RuleRunController {

    private static final String ADDRESS = RulesController.ADDRESS + "/runs";
    private static final String ONE = ADDRESS + "/{run:\\d{1,18}}";

    private final RuleEffects effects;
    private final ApplyRules applyRules;
    private final RuleRuns runs;

    RuleRunController(RuleEffects effects, ApplyRules applyRules, RuleRuns runs) {
        this.effects = effects;
        this.applyRules = applyRules;
        this.runs = runs;
    }

    @GetMapping(ADDRESS + "/new")
    String ask(Viewer viewer, Model model) {
        model.addAttribute("effects", effects.now(viewer));
        return "rules/web/ask";
    }

    @PostMapping(ADDRESS)
    String create(Viewer viewer) {
        return "redirect:" + ADDRESS + "/" + applyRules.start(viewer).id();
    }

    @GetMapping(ONE)
    String show(@PathVariable long run, Viewer viewer, Screen screen, Model model) {
        model.addAttribute("run", runs.get(run, viewer));
        return screen.fragment() ? "rules/web/progress" : "rules/web/run";
    }

    @PostMapping(ONE + "/cancel")
    String cancel(@PathVariable long run, Viewer viewer) {
        runs.cancel(run, viewer);
        return "redirect:" + ADDRESS + "/" + run;
    }
}
