package kith.bulk.web;

import java.util.Map;
import java.util.Optional;
import kith.access.Permission;
import kith.access.Viewer;
import kith.bulk.BulkAction;
import kith.bulk.BulkActions;
import kith.bulk.BulkChange;
import kith.bulk.BulkResults;
import kith.bulk.StartBulkAction;
import kith.bulk.StartOutcome;
import kith.shell.Screen;
import kith.shell.Toast;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Starts changes of many users and shows what came of them. */
@Controller
@RequestMapping("/agent/bulk")
class BulkController {

    private final StartBulkAction startBulkAction;
    private final BulkActions actions;
    private final BulkResults results;
    private final ReadChange readChange;

    BulkController(StartBulkAction startBulkAction, BulkActions actions, BulkResults results, ReadChange readChange) {
        this.startBulkAction = startBulkAction;
        this.actions = actions;
        this.results = results;
        this.readChange = readChange;
    }

    @GetMapping
    String index(Viewer viewer, Model model) {
        viewer.require(Permission.USERS_LIST);
        model.addAttribute("actions", actions.recent(viewer));
        return "bulk/web/index";
    }

    @PostMapping
    ModelAndView create(BulkForm form, Viewer viewer, Screen screen, RedirectAttributes redirect) {
        viewer.require(Permission.USERS_EDIT);
        Optional<BulkChange> change = readChange.from(form, viewer);
        if (change.isEmpty()) {
            return refused("change", form);
        }
        return switch (startBulkAction.start(form.selection(screen.now()), change.get(), viewer, form.agreed())) {
            case StartOutcome.Started(var action) -> started(action, form.back(), screen, redirect);
            case StartOutcome.ToConfirm(var total) ->
                new ModelAndView("bulk/web/confirm", Map.of("form", form, "change", change.get(), "total", total));
            case StartOutcome.NobodySelected() -> refused("nobody", form);
        };
    }

    @GetMapping("/{id}")
    String show(
            @PathVariable long id,
            @RequestParam(required = false) BulkResults.@Nullable Reason reason,
            @RequestParam(defaultValue = "0") long after,
            Viewer viewer,
            Screen screen,
            Model model) {
        viewer.require(Permission.USERS_LIST);
        BulkAction action = actions.get(id, viewer);
        model.addAttribute("result", BulkPage.of(action, results, reason, after));
        return screen.fragment() ? "bulk/web/progress" : "bulk/web/show";
    }

    @PostMapping("/{id}/cancel")
    String cancel(@PathVariable long id, Viewer viewer) {
        viewer.require(Permission.USERS_EDIT);
        actions.cancel(id, viewer);
        return "redirect:/agent/bulk/" + id;
    }

    /** Another try of an action that failed. */
    @PostMapping("/{id}/tries")
    String tryAgain(@PathVariable long id, Viewer viewer) {
        return "redirect:/agent/bulk/" + startBulkAction.resume(id, viewer).id();
    }

    @PostMapping("/{id}/undo")
    String undo(@PathVariable long id, Viewer viewer) {
        return "redirect:/agent/bulk/" + startBulkAction.undo(id, viewer).id();
    }

    private static ModelAndView started(BulkAction action, String back, Screen screen, RedirectAttributes redirect) {
        BulkAction.Counts counts = action.counts();
        if (action.running() || counts.skipped() + counts.failed() > 0) {
            return new ModelAndView("redirect:/agent/bulk/" + action.id());
        }
        String undo = counts.changed() > 0 ? "/agent/bulk/" + action.id() + "/undo" : null;
        redirect.addFlashAttribute(Toast.ATTRIBUTE, new Toast(screen.t("bulk.toast", counts.changed()), undo));
        return new ModelAndView("redirect:" + back);
    }

    private static ModelAndView refused(String reason, BulkForm form) {
        return new ModelAndView(
                "bulk/web/refused", Map.of("reason", reason, "form", form), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
