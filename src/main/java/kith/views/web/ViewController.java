package kith.views.web;

import kith.access.Permission;
import kith.access.Viewer;
import kith.directory.CountPeople;
import kith.directory.ListRequest;
import kith.shell.Screen;
import kith.shell.Toast;
import kith.views.Draft;
import kith.views.SavedView;
import kith.views.ViewOutcome;
import kith.views.Views;
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

/** Opens, keeps and changes saved views. */
@Controller
@RequestMapping("/agent/views")
class ViewController {

    private final Views views;
    private final CountPeople countPeople;

    ViewController(Views views, CountPeople countPeople) {
        this.views = views;
        this.countPeople = countPeople;
    }

    @GetMapping("/{id:[0-9]+}")
    String show(@PathVariable long id, Viewer viewer) {
        return "redirect:" + views.get(id, viewer).address();
    }

    @GetMapping("/{id:[0-9]+}/count")
    String count(@PathVariable long id, Viewer viewer, Model model) {
        return count(views.get(id, viewer).query(), viewer, model);
    }

    @GetMapping("/usual/{view}/count")
    String countUsual(@PathVariable String view, Viewer viewer, Model model) {
        viewer.require(Permission.USERS_LIST);
        return count(UsualView.of(view).query(), viewer, model);
    }

    @GetMapping("/new")
    ModelAndView form(@RequestParam(defaultValue = "") String query, Viewer viewer) {
        viewer.require(Permission.USERS_LIST);
        return form(
                new ViewForm(
                        null,
                        new Draft("", null, null),
                        ListRequest.parse(query).withoutView().query(),
                        null),
                viewer);
    }

    @PostMapping
    ModelAndView create(
            Draft draft,
            @RequestParam(defaultValue = "") String query,
            Viewer viewer,
            Screen screen,
            RedirectAttributes redirect) {
        return answer(views.add(draft, query, viewer), null, draft, query, viewer, screen, redirect);
    }

    @GetMapping("/{id:[0-9]+}/edit")
    ModelAndView edit(@PathVariable long id, Viewer viewer) {
        SavedView view = views.get(id, viewer);
        Draft draft = new Draft(view.name(), view.visibility(), view.teamId());
        return form(new ViewForm(view, draft, view.query(), null), viewer);
    }

    @PostMapping("/{id:[0-9]+}")
    ModelAndView update(@PathVariable long id, Draft draft, Viewer viewer, Screen screen, RedirectAttributes redirect) {
        SavedView view = views.get(id, viewer);
        return answer(views.edit(id, draft, viewer), view, draft, view.query(), viewer, screen, redirect);
    }

    @PostMapping("/{id:[0-9]+}/query")
    String replaceQuery(@PathVariable long id, @RequestParam(defaultValue = "") String query, Viewer viewer) {
        return "redirect:" + views.replaceQuery(id, query, viewer).address();
    }

    @PostMapping("/{id:[0-9]+}/up")
    String moveUp(@PathVariable long id, Viewer viewer) {
        views.moveUp(id, viewer);
        return "redirect:" + views.get(id, viewer).address();
    }

    @PostMapping("/{id:[0-9]+}/delete")
    String delete(@PathVariable long id, Viewer viewer, Screen screen, RedirectAttributes redirect) {
        views.delete(id, viewer);
        redirect.addFlashAttribute(Toast.ATTRIBUTE, new Toast(screen.t("views.deleted"), null));
        return "redirect:/agent/users";
    }

    private String count(String query, Viewer viewer, Model model) {
        model.addAttribute(
                "count", countPeople.upToLimit(ListRequest.parse(query).filter(), viewer));
        return "views/web/count";
    }

    private ModelAndView answer(
            ViewOutcome outcome,
            @Nullable SavedView view,
            Draft draft,
            String query,
            Viewer viewer,
            Screen screen,
            RedirectAttributes redirect) {
        return switch (outcome) {
            case ViewOutcome.Saved(var saved) -> {
                redirect.addFlashAttribute(Toast.ATTRIBUTE, new Toast(screen.t("views.saved", saved.name()), null));
                yield new ModelAndView("redirect:" + saved.address());
            }
            case ViewOutcome.BadName() -> refused(new ViewForm(view, draft, query, "name"), viewer);
            case ViewOutcome.NotYourTeam() -> refused(new ViewForm(view, draft, query, "team"), viewer);
        };
    }

    private ModelAndView refused(ViewForm form, Viewer viewer) {
        ModelAndView page = form(form, viewer);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView form(ViewForm form, Viewer viewer) {
        return new ModelAndView("views/web/form").addObject("form", form).addObject("teams", views.teams(viewer));
    }
}
