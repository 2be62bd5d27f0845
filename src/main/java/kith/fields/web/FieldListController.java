package kith.fields.web;

import static kith.fields.web.DesignerController.ADDRESS;
import static kith.fields.web.DesignerController.ONE;
import static kith.fields.web.DesignerController.address;
import static kith.fields.web.DesignerController.subject;

import java.util.List;
import java.util.Optional;
import kith.access.Permission;
import kith.access.Viewer;
import kith.fields.ArrangeFields;
import kith.fields.CustomField;
import kith.fields.CustomFields;
import kith.fields.RemoveField;
import kith.shell.Screen;
import kith.shell.Toast;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The custom fields there are, their order and their end, for administrators. */
@Controller
class FieldListController {

    private final CustomFields fields;
    private final ArrangeFields arrangeFields;
    private final RemoveField removeField;

    FieldListController(CustomFields fields, ArrangeFields arrangeFields, RemoveField removeField) {
        this.fields = fields;
        this.arrangeFields = arrangeFields;
        this.removeField = removeField;
    }

    /** A field and how many records hold a value in it. */
    record Row(CustomField field, long values) {}

    @GetMapping("/agent/admin/fields")
    String start(Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        return "redirect:/agent/admin/fields/users";
    }

    @GetMapping(ADDRESS)
    ModelAndView index(@PathVariable String subject, Viewer viewer) {
        List<Row> rows = fields.all(subject(subject), viewer).stream()
                .map(field -> new Row(field, fields.values(field.id(), viewer)))
                .toList();
        return new ModelAndView("fields/web/fields")
                .addObject("rows", rows)
                .addObject("subject", subject)
                .addObject("address", address(subject(subject)));
    }

    @PostMapping(ONE + "/place")
    String move(@PathVariable String subject, @PathVariable long id, @RequestParam boolean up, Viewer viewer) {
        return "redirect:" + address(arrangeFields.move(id, up, viewer).subject());
    }

    @GetMapping(ONE + "/deletion")
    ModelAndView ask(@PathVariable String subject, @PathVariable long id, Viewer viewer) {
        return confirm(id, false, HttpStatus.OK, viewer);
    }

    @PostMapping(ONE + "/deletion")
    ModelAndView delete(
            @PathVariable String subject,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String title,
            Viewer viewer,
            Screen screen,
            RedirectAttributes redirect) {
        Optional<CustomField> gone = removeField.remove(id, title, viewer);
        if (gone.isEmpty()) {
            return confirm(id, true, HttpStatus.UNPROCESSABLE_CONTENT, viewer);
        }
        Toast toast = new Toast(screen.t("fields.removed", gone.get().title()), null);
        redirect.addFlashAttribute(Toast.ATTRIBUTE, toast);
        return new ModelAndView("redirect:" + address(gone.get().subject()));
    }

    private ModelAndView confirm(long id, boolean wrong, HttpStatus status, Viewer viewer) {
        CustomField field = fields.get(id, viewer);
        return new ModelAndView("fields/web/deletion", status)
                .addObject("row", new Row(field, fields.values(id, viewer)))
                .addObject("address", address(field.subject()))
                .addObject("wrong", wrong);
    }
}
