package kith.imports.web;

import java.util.List;
import kith.access.Viewer;
import kith.imports.Mapping;
import kith.imports.PeopleImport;
import kith.imports.PeopleImports;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where the columns go. */
@Controller
class MappingController {

    private final PeopleImports imports;

    MappingController(PeopleImports imports) {
        this.imports = imports;
    }

    @GetMapping(ImportPages.HISTORY + "/{id}/mapping")
    ModelAndView show(@PathVariable long id, Viewer viewer) {
        PeopleImport found = imports.find(id, viewer);
        if (!ImportPages.changeable(found)) {
            return new ModelAndView(ImportPages.redirect(id, ImportPages.current(found)));
        }
        return page(found, List.of(), HttpStatus.OK);
    }

    @PostMapping(ImportPages.HISTORY + "/{id}/mapping")
    ModelAndView update(
            @PathVariable long id, MappingForm form, @RequestParam(defaultValue = "check") String then, Viewer viewer) {
        if (then.equals("guess")) {
            imports.guess(id, viewer);
            return new ModelAndView(ImportPages.redirect(id, "mapping"));
        }
        Mapping mapping = form.mapping(imports.find(id, viewer).knownMapping());
        List<Mapping.Problem> problems = imports.map(id, mapping, form.options(), viewer);
        if (then.equals("read")) {
            return new ModelAndView(ImportPages.redirect(id, "read"));
        }
        if (!problems.isEmpty()) {
            return page(imports.find(id, viewer), problems, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        imports.check(id, viewer);
        return new ModelAndView(ImportPages.redirect(id, "check"));
    }

    private ModelAndView page(PeopleImport found, List<Mapping.Problem> problems, HttpStatus status) {
        return new ModelAndView("imports/web/mapping", status)
                .addObject("item", found)
                .addObject("problems", problems)
                .addObject("fields", imports.fields())
                .addObject("preview", imports.preview(found, found.knownFormat()));
    }
}
