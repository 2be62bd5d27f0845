package kith.mergers.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.access.Permission;
import kith.access.Viewer;
import kith.mergers.MergeOutcome;
import kith.mergers.MergePeople;
import kith.mergers.MergeRefusal;
import kith.mergers.Merges;
import kith.people.PersonId;
import kith.shell.Screen;
import kith.shell.Toast;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Two records side by side, and making them one. */
@Controller
class MergeController {

    private static final String CHOICE = "take.";

    private static final int MOST = 5;

    private final Merges merges;
    private final MergePeople mergePeople;

    MergeController(Merges merges, MergePeople mergePeople) {
        this.merges = merges;
        this.mergePeople = mergePeople;
    }

    /** Side by side; the fragment is what would come of the choices made so far. */
    @GetMapping("/agent/users/{id:\\d{1,18}}/merge/{other:\\d{1,18}}")
    ModelAndView show(
            @PathVariable long id,
            @PathVariable long other,
            @RequestParam MultiValueMap<String, String> parameters,
            Viewer viewer,
            Screen screen) {
        return page(new PersonId(id), new PersonId(other), parameters, HttpStatus.OK, viewer, screen);
    }

    @PostMapping("/agent/users/{id:\\d{1,18}}/merge/{other:\\d{1,18}}")
    ModelAndView create(
            @PathVariable long id,
            @PathVariable long other,
            @RequestParam(required = false) @Nullable String shown,
            @RequestParam(defaultValue = "false") boolean preview,
            @RequestParam MultiValueMap<String, String> parameters,
            Viewer viewer,
            Screen screen,
            RedirectAttributes redirect) {
        PersonId survivor = new PersonId(id);
        PersonId duplicate = new PersonId(other);
        if (preview) {
            return page(survivor, duplicate, parameters, HttpStatus.OK, viewer, screen);
        }
        return switch (mergePeople.merge(survivor, duplicate, wanted(parameters), shown, viewer, screen.texts())) {
            case MergeOutcome.Merged merged -> {
                String text =
                        screen.t("mergers.merged", merged.duplicate().name().shown());
                redirect.addFlashAttribute(Toast.ATTRIBUTE, new Toast(text, "/agent/undo/merges/" + merged.merge()));
                yield new ModelAndView("redirect:" + Waiting.parse(parameters).next(survivor));
            }
            case MergeOutcome.Refused refused -> refused(refused.reason(), survivor);
            case MergeOutcome.Changed changed ->
                page(survivor, duplicate, parameters, HttpStatus.CONFLICT, viewer, screen);
        };
    }

    /**
     * Those who were selected in the list, two at a time; the oldest record stays, unless somebody switches. Who is still to
     * come is named in the address.
     */
    @PostMapping("/agent/users/merge")
    ModelAndView selected(@RequestParam(name = "ids", defaultValue = "") List<Long> ids, Viewer viewer) {
        viewer.require(Permission.USERS_EDIT);
        List<Long> selected = ids.stream().distinct().sorted().toList();
        if (selected.size() < 2 || selected.size() > MOST) {
            return new ModelAndView("mergers/web/refused", HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("reason", "mergers.refused.TWO")
                    .addObject("back", "/agent/users");
        }
        List<Long> others = selected.subList(1, selected.size());
        return new ModelAndView("redirect:" + Waiting.of(others).next(new PersonId(selected.getFirst())));
    }

    private ModelAndView page(
            PersonId survivor,
            PersonId duplicate,
            MultiValueMap<String, String> parameters,
            HttpStatus status,
            Viewer viewer,
            Screen screen) {
        Optional<MergeRefusal> refusal = merges.refusal(survivor, duplicate, viewer);
        if (refusal.isPresent()) {
            return refused(refusal.get(), survivor);
        }
        return new ModelAndView(screen.fragment() ? "mergers/web/result" : "mergers/web/compare", status)
                .addObject("preview", merges.preview(survivor, duplicate, wanted(parameters), screen.texts()))
                .addObject("waiting", Waiting.parse(parameters))
                .addObject("changed", status == HttpStatus.CONFLICT);
    }

    private static ModelAndView refused(MergeRefusal reason, PersonId person) {
        return new ModelAndView("mergers/web/refused", HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("reason", "mergers.refused." + reason)
                .addObject("back", "/agent/users/" + person);
    }

    private static Map<String, Boolean> wanted(MultiValueMap<String, String> parameters) {
        Map<String, Boolean> wanted = new HashMap<>();
        parameters.toSingleValueMap().forEach((name, value) -> {
            if (name.startsWith(CHOICE)) {
                wanted.put(name.substring(CHOICE.length()), value.equals("duplicate"));
            }
        });
        return wanted;
    }
}
