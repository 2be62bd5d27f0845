package kith.organizations.web;

import kith.access.Viewer;
import kith.fields.Audience;
import kith.fields.CustomFields;
import kith.fields.FieldForm;
import kith.fields.FieldSubject;
import kith.fields.ValuesOutcome;
import kith.organizations.EditOrganizationValues;
import kith.organizations.OrganizationId;
import kith.organizations.Organizations;
import kith.shell.Screen;
import kith.shell.Toast;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Editing what an organization holds in custom fields. */
@Controller
class OrganizationFieldsController {

    private final Organizations organizations;
    private final EditOrganizationValues editValues;
    private final CustomFields fields;
    private final CustomFieldsOfOrganizationCard card;

    OrganizationFieldsController(
            Organizations organizations,
            EditOrganizationValues editValues,
            CustomFields fields,
            CustomFieldsOfOrganizationCard card) {
        this.organizations = organizations;
        this.editValues = editValues;
        this.fields = fields;
        this.card = card;
    }

    @PostMapping("/agent/organizations/{id:\\d{1,18}}/fields")
    ModelAndView update(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> parameters,
            Viewer viewer,
            Screen screen,
            RedirectAttributes redirect) {
        OrganizationId organization = new OrganizationId(id);
        FieldForm form =
                FieldForm.sent(fields.of(FieldSubject.ORGANIZATION, Audience.AGENT), parameters, screen.texts());
        return switch (editValues.edit(organization, form.edits(), viewer)) {
            case ValuesOutcome.Saved _ -> {
                redirect.addFlashAttribute(Toast.ATTRIBUTE, new Toast(screen.t("fields.values-saved"), null));
                yield new ModelAndView("redirect:/agent/organizations/" + id);
            }
            case ValuesOutcome.Invalid(var problems) ->
                again(
                        organization,
                        form.withProblems(problems, screen.texts()),
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        screen,
                        viewer);
            case ValuesOutcome.Conflict(var theirs) ->
                again(organization, form.withTheirs(theirs), HttpStatus.CONFLICT, screen, viewer);
        };
    }

    private ModelAndView again(OrganizationId id, FieldForm form, HttpStatusCode status, Screen screen, Viewer viewer) {
        return new ModelAndView("fields/page", status)
                .addObject("section", "organizations")
                .addObject("title", organizations.get(id, viewer).name())
                .addObject("content", card.again(id, form, screen));
    }
}
