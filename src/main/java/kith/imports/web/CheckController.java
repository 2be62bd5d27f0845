package kith.imports.web;

import kith.access.Viewer;
import kith.imports.ImportState;
import kith.imports.PeopleImport;
import kith.imports.PeopleImports;
import kith.shell.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What would come of every row. */
@Controller
class CheckController {

    private final PeopleImports imports;

    CheckController(PeopleImports imports) {
        this.imports = imports;
    }

    @GetMapping(ImportPages.HISTORY + "/{id}/check")
    String show(@PathVariable long id, Screen screen, Viewer viewer, Model model) {
        PeopleImport found = imports.find(id, viewer);
        model.addAttribute("item", found);
        model.addAttribute("changes", new FieldChanges(screen.texts(), imports.fields()));
        model.addAttribute("progress", ProgressLine.ofCheck(found));
        if (screen.fragment()) {
            return "imports/web/check_progress";
        }
        if (found.state() == ImportState.CHECKING) {
            return "imports/web/checking";
        }
        if (found.state() == ImportState.CHECKED || found.state() == ImportState.FAILED) {
            return "imports/web/check";
        }
        return ImportPages.redirect(id, ImportPages.current(found));
    }

    @PostMapping(ImportPages.HISTORY + "/{id}/check")
    String create(@PathVariable long id, Viewer viewer) {
        imports.check(id, viewer);
        return ImportPages.redirect(id, "check");
    }

    @PostMapping(ImportPages.HISTORY + "/{id}/check/cancel")
    String delete(@PathVariable long id, Viewer viewer) {
        imports.cancelCheck(id, viewer);
        return ImportPages.redirect(id, "mapping");
    }
}
