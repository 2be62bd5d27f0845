package kith.imports.web;

import kith.access.Viewer;
import kith.imports.PeopleImport;
import kith.imports.PeopleImports;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How the file is read: encoding, delimiter, quotes, header. */
@Controller
class ReadingController {

    private final PeopleImports imports;

    ReadingController(PeopleImports imports) {
        this.imports = imports;
    }

    @GetMapping(ImportPages.HISTORY + "/{id}/read")
    String show(@PathVariable long id, Viewer viewer, Model model) {
        PeopleImport found = imports.find(id, viewer);
        if (!ImportPages.changeable(found)) {
            return ImportPages.redirect(id, ImportPages.current(found));
        }
        model.addAttribute("item", found);
        model.addAttribute("preview", imports.preview(found, found.knownFormat()));
        model.addAttribute("sheets", imports.sheets(found));
        return "imports/web/reading";
    }

    @PostMapping(ImportPages.HISTORY + "/{id}/read")
    String update(
            @PathVariable long id, ReadingForm form, @RequestParam(defaultValue = "read") String then, Viewer viewer) {
        PeopleImport found = imports.find(id, viewer);
        imports.read(id, form.format(found.knownFormat(), imports.sheets(found).size()), viewer);
        return ImportPages.redirect(id, then.equals("mapping") ? "mapping" : "read");
    }
}
