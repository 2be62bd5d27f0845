package kith.people.web;

import kith.access.Viewer;
import kith.organizations.OrganizationId;
import kith.people.OrganizationNotes;
import kith.shell.Screen;
import kith.shell.Toast;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing and deleting notes about an organization. */
@Controller
class OrganizationNotesController {

    private static final String NOTES = "/agent/organizations/{id:\\d{1,18}}/notes";

    private final OrganizationNotes notes;

    OrganizationNotesController(OrganizationNotes notes) {
        this.notes = notes;
    }

    @PostMapping(NOTES)
    String create(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String body,
            Viewer viewer,
            Screen screen,
            RedirectAttributes redirect) {
        if (!notes.add(new OrganizationId(id), body, viewer)) {
            return address(id) + "?" + NotesTab.REFUSED;
        }
        redirect.addFlashAttribute(Toast.ATTRIBUTE, new Toast(screen.t("people.notes.added"), null));
        return address(id);
    }

    @PostMapping(NOTES + "/{note:\\d{1,18}}/deletion")
    String delete(
            @PathVariable long id, @PathVariable long note, Viewer viewer, Screen screen, RedirectAttributes redirect) {
        notes.delete(new OrganizationId(id), note, viewer);
        redirect.addFlashAttribute(Toast.ATTRIBUTE, new Toast(screen.t("people.notes.deleted"), null));
        return address(id);
    }

    private static String address(long id) {
        return "redirect:/agent/organizations/" + id + "/" + NotesTab.NAME;
    }
}
