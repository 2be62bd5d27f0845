package kith.people.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import kith.access.Viewer;
import kith.organizations.OrganizationId;
import kith.people.FilesAdded;
import kith.people.OrganizationFiles;
import kith.people.PersonFiles;
import kith.people.UploadedFile;
import kith.shell.Screen;
import kith.shell.Toast;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sending, fetching and removing the files on the record of an organization. */
@Controller
class OrganizationFilesController {

    private static final String FILES = "/agent/organizations/{id:\\d{1,18}}/files";

    private final OrganizationFiles files;
    private final PersonFiles contents;

    OrganizationFilesController(OrganizationFiles files, PersonFiles contents) {
        this.files = files;
        this.contents = contents;
    }

    @GetMapping(FILES + "/{file:\\d{1,18}}")
    void show(@PathVariable long id, @PathVariable long file, Viewer viewer, HttpServletResponse response)
            throws IOException {
        SentFile.download(files.get(new OrganizationId(id), file, viewer), contents, response);
    }

    @GetMapping(FILES + "/{file:\\d{1,18}}/thumbnail")
    void thumbnail(@PathVariable long id, @PathVariable long file, Viewer viewer, HttpServletResponse response)
            throws IOException {
        SentFile.thumbnail(files.get(new OrganizationId(id), file, viewer), contents, response);
    }

    @PostMapping(FILES)
    String create(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable List<MultipartFile> file,
            Viewer viewer,
            Screen screen,
            RedirectAttributes redirect)
            throws IOException {
        FilesAdded added = files.add(new OrganizationId(id), UploadedFile.sent(file), viewer);
        String said = added.refusals().isEmpty()
                ? screen.t(added.count() == 0 ? "people.files.nothing" : "people.files.added", added.count())
                : added.refusals().stream()
                        .map(refusal -> refusal.name() + ": " + FileWords.why(refusal.why(), screen))
                        .collect(Collectors.joining(" "));
        redirect.addFlashAttribute(Toast.ATTRIBUTE, new Toast(said, null));
        return "redirect:/agent/organizations/" + id;
    }

    @PostMapping(FILES + "/{file:\\d{1,18}}/removal")
    String delete(
            @PathVariable long id, @PathVariable long file, Viewer viewer, Screen screen, RedirectAttributes redirect) {
        files.remove(new OrganizationId(id), file, viewer);
        redirect.addFlashAttribute(Toast.ATTRIBUTE, new Toast(screen.t("people.files.removed"), null));
        return "redirect:/agent/organizations/" + id;
    }
}
