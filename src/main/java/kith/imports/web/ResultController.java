package kith.imports.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kith.access.Viewer;
import kith.imports.ImportState;
import kith.imports.Outcome;
import kith.imports.PeopleImport;
import kith.imports.PeopleImports;
import kith.imports.ResultFiles;
import kith.shell.Download;
import kith.shell.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What came of an import: its figures, its files, and the way back. */
@Controller
class ResultController {

    private final PeopleImports imports;
    private final ResultFiles files;

    ResultController(PeopleImports imports, ResultFiles files) {
        this.imports = imports;
        this.files = files;
    }

    @GetMapping(ImportPages.HISTORY + "/{id}/result")
    String show(@PathVariable long id, Screen screen, Viewer viewer, Model model) {
        PeopleImport found = imports.find(id, viewer);
        if (!found.state().applied() && found.state() != ImportState.UNDOING) {
            return ImportPages.redirect(id, ImportPages.current(found));
        }
        imports.seen(found, viewer);
        model.addAttribute("item", found);
        return screen.fragment() ? "imports/web/result_body" : "imports/web/result";
    }

    /** The failed rows, ready to be corrected. */
    @GetMapping(ImportPages.HISTORY + "/{id}/failed.csv")
    void failed(@PathVariable long id, Screen screen, Viewer viewer, HttpServletResponse response) throws IOException {
        PeopleImport found = imports.find(id, viewer);
        files.writeFailed(found, screen.texts(), Download.csv(response, "import-" + id + "-failed.csv"));
    }

    /** What came of each row. */
    @GetMapping(ImportPages.HISTORY + "/{id}/rows.csv")
    void rows(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Outcome outcome,
            @RequestParam(required = false) @Nullable String finding,
            Screen screen,
            Viewer viewer,
            HttpServletResponse response)
            throws IOException {
        PeopleImport found = imports.find(id, viewer);
        String rows = outcome == null ? "rows" : outcome.key();
        files.writeLog(
                found, outcome, finding, screen.texts(), Download.csv(response, "import-" + id + "-" + rows + ".csv"));
    }

    @PostMapping(ImportPages.HISTORY + "/{id}/undo")
    String undo(@PathVariable long id, Viewer viewer) {
        imports.undo(id, viewer);
        return ImportPages.redirect(id, "result");
    }
}
