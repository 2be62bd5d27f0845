package kith.people.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import kith.access.Forbidden;
import kith.access.Viewer;
import kith.people.People;
import kith.people.Person;
import kith.people.PersonId;
import kith.people.PersonPictures;
import kith.people.UploadedFile;
import kith.shell.Screen;
import kith.shell.Toast;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The picture of a person: shown, sent, taken away. */
@Controller
class PictureController {

    private static final String PICTURE = "/agent/users/{id:\\d{1,18}}/picture";

    private final PersonPictures pictures;
    private final People people;

    PictureController(PersonPictures pictures, People people) {
        this.pictures = pictures;
        this.people = people;
    }

    @GetMapping(PICTURE)
    void show(@PathVariable long id, Viewer viewer, HttpServletResponse response) throws IOException {
        SentFile.picture(pictures.png(new PersonId(id), viewer), response);
    }

    @GetMapping(PICTURE + "/new")
    ModelAndView form(@PathVariable long id, Viewer viewer) {
        return page(new PersonId(id), HttpStatus.OK, viewer);
    }

    @PostMapping(PICTURE)
    ModelAndView create(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Viewer viewer,
            Screen screen,
            RedirectAttributes redirect)
            throws IOException {
        PersonId person = new PersonId(id);
        List<UploadedFile> sent = SentFile.uploads(file == null ? null : List.of(file));
        if (sent.isEmpty() || !pictures.set(person, sent.getFirst(), viewer)) {
            return page(person, HttpStatus.UNPROCESSABLE_CONTENT, viewer).addObject("refused", true);
        }
        redirect.addFlashAttribute(Toast.ATTRIBUTE, new Toast(screen.t("people.picture.saved"), null));
        return new ModelAndView("redirect:/agent/users/" + id);
    }

    @PostMapping(PICTURE + "/removal")
    String delete(@PathVariable long id, Viewer viewer, Screen screen, RedirectAttributes redirect) {
        pictures.remove(new PersonId(id), viewer);
        redirect.addFlashAttribute(Toast.ATTRIBUTE, new Toast(screen.t("people.picture.removed"), null));
        return "redirect:/agent/users/" + id;
    }

    private ModelAndView page(PersonId id, HttpStatusCode status, Viewer viewer) {
        Person person = people.get(id, viewer);
        if (!people.mayEdit(person, viewer)) {
            throw new Forbidden("user " + id + " may not be changed by " + viewer);
        }
        return new ModelAndView("people/web/picture", status)
                .addObject("home", "/agent/users/" + id)
                .addObject("name", person.name().shown())
                .addObject("section", person.agent() ? "agents" : "users")
                .addObject("there", person.picture() != null)
                .addObject("refused", false);
    }
}
