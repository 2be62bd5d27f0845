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

/** The import while it runs. */
@Controller
class RunController {

    private final PeopleImports imports;

    RunController(PeopleImports imports) {
        this.imports = imports;
    }

    @GetMapping(ImportPages.HISTORY + "/{id}/run")
    String show(@PathVariable long id, Screen screen, Viewer viewer, Model model) {
        PeopleImport found = imports.find(id, viewer);
        if (!found.state().working()) {
            imports.seen(found, viewer);
        }
        model.addAttribute("item", found);
        model.addAttribute("progress", ProgressLine.ofRun(found, screen.now()));
        if (screen.fragment()) {
            return "imports/web/run_progress";
        }
        boolean underWay = found.state() == ImportState.RUNNING
                || found.state() == ImportState.PAUSED
                || (found.state() == ImportState.FAILED && found.startedAt() != null);
        return underWay ? "imports/web/run" : ImportPages.redirect(id, ImportPages.current(found));
    }

    @PostMapping(ImportPages.HISTORY + "/{id}/run")
    String create(@PathVariable long id, Viewer viewer) {
        imports.run(id, viewer);
        return ImportPages.redirect(id, "run");
    }

    @PostMapping(ImportPages.HISTORY + "/{id}/pause")
    String pause(@PathVariable long id, Viewer viewer) {
        imports.pause(id, viewer);
        return ImportPages.redirect(id, "run");
    }

    @PostMapping(ImportPages.HISTORY + "/{id}/resume")
    String resume(@PathVariable long id, Viewer viewer) {
        imports.resume(id, viewer);
        return ImportPages.redirect(id, "run");
    }

    @PostMapping(ImportPages.HISTORY + "/{id}/cancel")
    String cancel(@PathVariable long id, Viewer viewer) {
        imports.cancel(id, viewer);
        return ImportPages.redirect(id, "result");
    }
}
