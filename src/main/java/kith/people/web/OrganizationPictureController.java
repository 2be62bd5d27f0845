package kith.people.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import kith.access.Viewer;
import kith.organizations.Organization;
import kith.organizations.OrganizationId;
import kith.organizations.OrganizationPictures;
import kith.organizations.Organizations;
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
        return page(new OrganizationId(id), HttpStatus.OK, viewer);
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
        List<UploadedFile> sent = SentFile.uploads(file == null ? null : List.of(file));
        if (sent.isEmpty() || !set(organization, sent.getFirst(), viewer)) {
            return page(organization, HttpStatus.UNPROCESSABLE_CONTENT, viewer).addObject("refused", true);
        }
        redirect.addFlashAttribute(Toast.ATTRIBUTE, new Toast(screen.t("people.picture.saved"), null));
        return new ModelAndView("redirect:/agent/organizations/" + id);
    }

    private boolean set(OrganizationId organization, UploadedFile file, Viewer viewer) throws IOException {
        return pictures.set(organization, file.name(), file.size(), file.content(), viewer);
    }

    @PostMapping(PICTURE + "/removal")
    String delete(@PathVariable long id, Viewer viewer, Screen screen, RedirectAttributes redirect) {
        pictures.remove(new OrganizationId(id), viewer);
        redirect.addFlashAttribute(Toast.ATTRIBUTE, new Toast(screen.t("people.picture.removed"), null));
        return "redirect:/agent/organizations/" + id;
    }

    private ModelAndView page(OrganizationId id, HttpStatusCode status, Viewer viewer) {
        organizations.requireEdit(id, viewer);
        Organization organization = organizations.get(id, viewer);
        return new ModelAndView("people/web/picture", status)
                .addObject("home", "/agent/organizations/" + id)
                .addObject("name", organization.name())
                .addObject("section", "organizations")
                .addObject("there", pictures.of(id, viewer).isPresent())
                .addObject("refused", false);
    }
}
