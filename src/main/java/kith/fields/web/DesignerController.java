package kith.fields.web;

import java.util.List;
import java.util.Map;
import kith.access.NotFound;
import kith.access.Permission;
import kith.access.Viewer;
import kith.fields.CustomField;
import kith.fields.CustomFields;
import kith.fields.FieldDraft;
import kith.fields.FieldOutcome;
import kith.fields.FieldSubject;
import kith.fields.SaveField;
import kith.i18n.Localities;
import kith.shell.Screen;
import kith.shell.Toast;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form of a custom field, for administrators. */
@Controller
class DesignerController {

    static final String ADDRESS = "/agent/admin/fields/{subject:users|organizations}";
    static final String ONE = ADDRESS + "/{id:\\d{1,18}}";

    private final CustomFields fields;
    private final SaveField saveField;
    private final Localities localities;

    DesignerController(CustomFields fields, SaveField saveField, Localities localities) {
        this.fields = fields;
        this.saveField = saveField;
        this.localities = localities;
    }

    static FieldSubject subject(String name) {
        return name.equals("users") ? FieldSubject.PERSON : FieldSubject.ORGANIZATION;
    }

    static String address(FieldSubject subject) {
        return "/agent/admin/fields/"
                + switch (subject) {
                    case PERSON -> "users";
                    case ORGANIZATION -> "organizations";
                };
    }

    @GetMapping(ADDRESS + "/new")
    ModelAndView add(@PathVariable String subject, Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        return page(subject(subject), null, FieldDraft.EMPTY, Map.of(), Map.of(), HttpStatus.OK, viewer);
    }

    @GetMapping(ONE)
    ModelAndView edit(@PathVariable String subject, @PathVariable long id, Viewer viewer) {
        CustomField field = of(subject, id, viewer);
        return page(
                field.subject(),
                field,
                FieldDraft.of(field, viewer.timeZone()),
                Map.of(),
                Map.of(),
                HttpStatus.OK,
                viewer);
    }

    @PostMapping(ADDRESS)
    ModelAndView create(
            @PathVariable String subject,
            @RequestParam MultiValueMap<String, String> parameters,
            Viewer viewer,
            Screen screen,
            RedirectAttributes redirect) {
        viewer.require(Permission.ADMINISTER);
        DraftForm form = new DraftForm(parameters);
        FieldDraft draft = form.draft();
        FieldSubject of = subject(subject);
        if (form.pressed()) {
            return page(of, null, draft, Map.of(), Map.of(), HttpStatus.OK, viewer);
        }
        return answer(saveField.add(of, draft, viewer), of, null, draft, viewer, screen, redirect);
    }

    @PostMapping(ONE)
    ModelAndView update(
            @PathVariable String subject,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> parameters,
            Viewer viewer,
            Screen screen,
            RedirectAttributes redirect) {
        CustomField field = of(subject, id, viewer);
        DraftForm form = new DraftForm(parameters);
        FieldDraft draft = form.draft();
        if (form.pressed()) {
            return page(field.subject(), field, draft, Map.of(), Map.of(), HttpStatus.OK, viewer);
        }
        FieldOutcome outcome = saveField.change(id, version, draft, viewer);
        return answer(outcome, field.subject(), field, draft, viewer, screen, redirect);
    }

    private ModelAndView answer(
            FieldOutcome outcome,
            FieldSubject subject,
            @Nullable CustomField field,
            FieldDraft draft,
            Viewer viewer,
            Screen screen,
            RedirectAttributes redirect) {
        return switch (outcome) {
            case FieldOutcome.Saved(var saved) -> {
                Toast toast = new Toast(screen.t("fields.saved", saved.title()), null);
                redirect.addFlashAttribute(Toast.ATTRIBUTE, toast);
                yield new ModelAndView("redirect:" + address(subject));
            }
            case FieldOutcome.Refused(var problems) ->
                page(subject, field, draft, problems, Map.of(), HttpStatus.UNPROCESSABLE_CONTENT, viewer);
            case FieldOutcome.ChoicesInUse(var uses) ->
                page(subject, field, draft, Map.of(), uses, HttpStatus.UNPROCESSABLE_CONTENT, viewer);
        };
    }

    private CustomField of(String subject, long id, Viewer viewer) {
        CustomField field = fields.get(id, viewer);
        if (field.subject() != subject(subject)) {
            throw new NotFound("custom field " + id + " of " + subject);
        }
        return field;
    }

    private ModelAndView page(
            FieldSubject subject,
            @Nullable CustomField field,
            FieldDraft draft,
            Map<String, String> problems,
            Map<Long, Long> uses,
            HttpStatusCode status,
            Viewer viewer) {
        List<String> languages = localities.now().languages();
        long values = field == null ? 0 : fields.values(field.id(), viewer);
        DesignerPage page = new DesignerPage(subject, field, values, languages, draft, problems, uses);
        return new ModelAndView("fields/web/field", status)
                .addObject("page", page)
                .addObject("preview", Preview.of(subject, draft, viewer));
    }
}
