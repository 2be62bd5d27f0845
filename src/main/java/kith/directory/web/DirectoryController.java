package kith.directory.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import kith.access.Permission;
import kith.access.Viewer;
import kith.directory.CountPeople;
import kith.directory.Directory;
import kith.directory.FilterChoices;
import kith.directory.ListRequest;
import kith.directory.PersonFilter;
import kith.directory.UnreadableList;
import kith.shell.Screen;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The users list. */
@Controller
class DirectoryController {

    private final Directory directory;
    private final CountPeople counts;
    private final FilterChoices choices;
    private final ListPages pages;

    DirectoryController(Directory directory, CountPeople counts, FilterChoices choices, ListPages pages) {
        this.directory = directory;
        this.counts = counts;
        this.choices = choices;
        this.pages = pages;
    }

    @GetMapping("/agent/users")
    String index(
            @RequestParam MultiValueMap<String, String> parameters,
            Viewer viewer,
            Screen screen,
            Model model,
            HttpServletRequest asked,
            HttpServletResponse response) {
        viewer.require(Permission.USERS_LIST);
        ListRequest request = ListRequest.parse(typed(parameters));
        ListPage page = pages.page(directory.page(request, viewer), viewer, screen, parameters.getFirst("edit"), null);
        model.addAttribute("page", page);
        if (screen.fragment() && !parameters.containsKey("edit")) {
            AddressBar.show(page, asked, response);
        }
        return screen.fragment() ? "directory/web/list" : "directory/web/users";
    }

    /** How many users the filter leaves: a few words for the list, or a page where there is no script. */
    @GetMapping("/agent/users/count")
    String count(@RequestParam MultiValueMap<String, String> parameters, Viewer viewer, Screen screen, Model model) {
        PersonFilter filter = PersonFilter.parse(parameters);
        boolean exactly = parameters.containsKey("exactly");
        model.addAttribute("count", exactly ? counts.exactly(filter, viewer) : counts.upToLimit(filter, viewer));
        model.addAttribute("exactly", exactly);
        model.addAttribute("query", filter.query());
        return screen.fragment() ? "directory/web/count" : "directory/web/count_page";
    }

    @ExceptionHandler
    ModelAndView unreadable(UnreadableList e, Screen screen) {
        return new ModelAndView("directory/web/unreadable", HttpStatus.BAD_REQUEST)
                .addObject("screen", screen)
                .addObject("problem", e);
    }

    /** What forms send in their own way, as it stands in the address. */
    private MultiValueMap<String, String> typed(MultiValueMap<String, String> parameters) {
        return named(FieldFilter.read(ColumnsForm.read(parameters)));
    }

    /** An organization that was typed rather than picked is looked up by its name. */
    private MultiValueMap<String, String> named(MultiValueMap<String, String> parameters) {
        String name = parameters.getFirst("organization_name");
        String id = parameters.getFirst("organization");
        if (name == null || name.isBlank() || (id != null && !id.isBlank())) {
            return parameters;
        }
        Optional<Long> found = choices.organization(name);
        MultiValueMap<String, String> complete = new LinkedMultiValueMap<>(parameters);
        complete.set("organization", found.map(Object::toString).orElse(name));
        return complete;
    }
}
