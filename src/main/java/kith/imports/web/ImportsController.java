package kith.imports.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kith.access.Permission;
import kith.access.Viewer;
import kith.imports.PeopleImport;
import kith.imports.PeopleImports;
import kith.imports.UploadOutcome;
import kith.imports.UploadOutcome.Refused;
import kith.imports.UploadOutcome.Taken;
import kith.imports.UploadPeople;
import kith.shell.Download;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The imports so far, and the upload that begins one. */
@Controller
class ImportsController {

    private static final String TEMPLATE = "name,email,phone,organization\r\n";
    private static final String SAMPLE = TEMPLATE
            + "Ada Brandt,ada.brandt@northwind.example,+49 30 901820,Northwind Trading\r\n"
            + "Luis Ortega,luis@ortega.example,,Northwind Trading\r\n";

    private final PeopleImports imports;
    private final UploadPeople uploadPeople;

    ImportsController(PeopleImports imports, UploadPeople uploadPeople) {
        this.imports = imports;
        this.uploadPeople = uploadPeople;
    }

    @GetMapping(ImportPages.HISTORY)
    String index(@RequestParam(defaultValue = "9223372036854775807") long before, Viewer viewer, Model model) {
        List<PeopleImport> found = imports.list(viewer, before);
        model.addAttribute("imports", found);
        return "imports/web/index";
    }

    @GetMapping(ImportPages.HISTORY + "/new")
    ModelAndView upload(Viewer viewer) {
        viewer.require(Permission.USERS_IMPORT);
        return form(null, "", HttpStatus.OK);
    }

    @PostMapping(ImportPages.HISTORY)
    ModelAndView create(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String pasted,
            Viewer viewer) {
        viewer.require(Permission.USERS_IMPORT);
        boolean given = file != null && !file.isEmpty();
        if (!given && pasted.isBlank()) {
            return form("imports.page.upload.nothing", "", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        UploadOutcome outcome = file == null || !given
                ? uploadPeople.paste(pasted, viewer)
                : uploadPeople.upload(String.valueOf(file.getOriginalFilename()), file::getInputStream, viewer);
        return switch (outcome) {
            case Taken(long id, boolean checking) ->
                new ModelAndView(ImportPages.redirect(id, checking ? "check" : "read"));
            case Refused(String reason) -> form(reason, pasted, HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private static ModelAndView form(@Nullable String problem, String pasted, HttpStatus status) {
        return new ModelAndView("imports/web/upload", status)
                .addObject("problem", problem)
                .addObject("pasted", pasted);
    }

    @GetMapping(ImportPages.HISTORY + "/template.csv")
    void template(Viewer viewer, HttpServletResponse response) throws IOException {
        viewer.require(Permission.USERS_IMPORT);
        Download.csv(response, "kith-template.csv").write(TEMPLATE.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping(ImportPages.HISTORY + "/sample.csv")
    void sample(Viewer viewer, HttpServletResponse response) throws IOException {
        viewer.require(Permission.USERS_IMPORT);
        Download.csv(response, "kith-sample.csv").write(SAMPLE.getBytes(StandardCharsets.UTF_8));
    }

    /** Leads to the step at which it stands. */
    @GetMapping(ImportPages.HISTORY + "/{id}")
    String show(@PathVariable long id, Viewer viewer) {
        return ImportPages.redirect(id, ImportPages.current(imports.find(id, viewer)));
    }

    @PostMapping(ImportPages.HISTORY + "/{id}/discard")
    String discard(@PathVariable long id, Viewer viewer) {
        imports.discard(id, viewer);
        return "redirect:" + ImportPages.HISTORY;
    }
}
