package kith.people.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kith.access.Forbidden;
import kith.access.Viewer;
import kith.people.People;
import kith.people.Person;
import kith.people.PersonId;
import kith.people.PersonPictures;
import kith.shell.Screen;
import org.jspecify.annotations.Nullable;
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
        return of(new PersonId(id), viewer).show();
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
        return of(person, viewer).send(file, sent -> pictures.set(person, sent, viewer), screen, redirect);
    }

    @PostMapping(PICTURE + "/removal")
    String delete(@PathVariable long id, Viewer viewer, Screen screen, RedirectAttributes redirect) {
        pictures.remove(new PersonId(id), viewer);
        return PictureForm.removed("/agent/users/" + id, screen, redirect);
    }

    private PictureForm of(PersonId id, Viewer viewer) {
        Person person = people.get(id, viewer);
        if (!people.mayEdit(person, viewer)) {
            throw new Forbidden("user " + id + " may not be changed by " + viewer);
        }
        String section = person.agent() ? "agents" : "users";
        return new PictureForm("/agent/users/" + id, person.name().shown(), section, person.picture() != null);
    }
}
