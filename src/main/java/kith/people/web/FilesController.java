package kith.people.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import kith.access.Viewer;
import kith.people.ChangeTrace;
import kith.people.FilesAdded;
import kith.people.People;
import kith.people.Person;
import kith.people.PersonFiles;
import kith.people.PersonId;
import kith.people.UploadedFile;
import kith.shell.Screen;
import kith.shell.Toast;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sending, fetching and removing the files on a record. */
@Controller
class FilesController {

    private static final String FILES = "/agent/users/{id:\\d{1,18}}/files";

    private final PersonFiles files;
    private final People people;
    private final FilesCard card;
    private final RecordPages pages;

    FilesController(PersonFiles files, People people, FilesCard card, RecordPages pages) {
        this.files = files;
        this.people = people;
        this.card = card;
        this.pages = pages;
    }

    @GetMapping(FILES + "/{file:\\d{1,18}}")
    void show(@PathVariable long id, @PathVariable long file, Viewer viewer, HttpServletResponse response)
            throws IOException {
        SentFile.download(files.get(new PersonId(id), file, viewer), files, response);
    }

    /** A picture that was made here, so it may be shown where it stands. */
    @GetMapping(FILES + "/{file:\\d{1,18}}/thumbnail")
    void thumbnail(@PathVariable long id, @PathVariable long file, Viewer viewer, HttpServletResponse response)
            throws IOException {
        SentFile.thumbnail(files.get(new PersonId(id), file, viewer), files, response);
    }

    @PostMapping(FILES)
    ModelAndView create(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable List<MultipartFile> file,
            Viewer viewer,
            Screen screen,
            HttpServletResponse response,
            RedirectAttributes redirect)
            throws IOException {
        FilesAdded added = files.add(new PersonId(id), UploadedFile.sent(file), viewer);
        if (added.count() > 0) {
            Toast toast = new Toast(screen.t("people.files.added", added.count()), UndoAddress.of(added.trace()));
            toast.say(screen, response, redirect);
        }
        return added.refusals().isEmpty() && added.count() > 0
                ? done(new PersonId(id), screen, viewer)
                : refused(new PersonId(id), added, screen, viewer);
    }

    @PostMapping(FILES + "/{file:\\d{1,18}}/removal")
    ModelAndView delete(
            @PathVariable long id,
            @PathVariable long file,
            Viewer viewer,
            Screen screen,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        ChangeTrace trace = files.remove(new PersonId(id), file, viewer);
        if (trace != null) {
            new Toast(screen.t("people.files.removed"), UndoAddress.of(trace)).say(screen, response, redirect);
        }
        return done(new PersonId(id), screen, viewer);
    }

    private ModelAndView done(PersonId id, Screen screen, Viewer viewer) {
        if (!screen.fragment()) {
            return new ModelAndView("redirect:" + new CardAddress(id, screen).at(""));
        }
        Person person = people.get(id, viewer);
        return new ModelAndView("people/web/card")
                .addObject("content", card.content(person, people.mayEdit(person, viewer), screen));
    }

    private ModelAndView refused(PersonId id, FilesAdded added, Screen screen, Viewer viewer) {
        Person person = people.get(id, viewer);
        var content = card.content(person, people.mayEdit(person, viewer), screen, added.refusals());
        ModelAndView shown = screen.fragment()
                ? new ModelAndView("people/web/card").addObject("content", content)
                : new ModelAndView("people/web/files_refused")
                        .addObject("view", pages.cards(person, screen, viewer))
                        .addObject("content", content);
        shown.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return shown;
    }
}
