package kith.people.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kith.access.Viewer;
import kith.organizations.OrganizationId;
import kith.organizations.OrganizationPictures;
import kith.organizations.Organizations;
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

/** The picture of an organization: shown, sent, taken away. */
@Controller
class OrganizationPictureController {

    private static final String PICTURE = "/agent/organizations/{id:\\d{1,18}}/picture";

    private final OrganizationPictures pictures;
    private final Organizations organizations;

    OrganizationPictureController(OrganizationPictures pictures, Organizations organizations) {
        this.pictures = pictures;
        this.organizations = organizations;
    }

    @GetMapping(PICTURE)
    void show(@PathVariable long id, Viewer viewer, HttpServletResponse response) throws IOException {
        SentFile.picture(pictures.png(new OrganizationId(id), viewer), response);
    }

    @GetMapping(PICTURE + "/new")
    ModelAndView form(@PathVariable long id, Viewer viewer) {
        return of(new OrganizationId(id), viewer).show();
    }

    @PostMapping(PICTURE)
    ModelAndView create(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Viewer viewer,
            Screen screen,
            RedirectAttributes redirect)
            throws IOException {
        OrganizationId organization = new OrganizationId(id);
        return of(organization, viewer)
                .send(
                        file,
                        sent -> pictures.set(organization, sent.name(), sent.size(), sent.content(), viewer),
                        screen,
                        redirect);
    }

    @PostMapping(PICTURE + "/removal")
    String delete(@PathVariable long id, Viewer viewer, Screen screen, RedirectAttributes redirect) {
        pictures.remove(new OrganizationId(id), viewer);
        return PictureForm.removed("/agent/organizations/" + id, screen, redirect);
    }

    private PictureForm of(OrganizationId id, Viewer viewer) {
        organizations.requireEdit(id, viewer);
        String name = organizations.get(id, viewer).name();
        return new PictureForm(
                "/agent/organizations/" + id,
                name,
                "organizations",
                pictures.of(id, viewer).isPresent());
    }
}
