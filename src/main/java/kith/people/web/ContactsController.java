package kith.people.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.function.UnaryOperator;
import kith.access.NotFound;
import kith.access.Permission;
import kith.access.Viewer;
import kith.organizations.OrganizationId;
import kith.people.ContactKind;
import kith.people.ContactOutcome;
import kith.people.ContactOutcome.AddressTaken;
import kith.people.ContactOutcome.ChangedMeanwhile;
import kith.people.ContactOutcome.Done;
import kith.people.ContactOutcome.Invalid;
import kith.people.ContactOutcome.LastAddress;
import kith.people.ContactOwner;
import kith.people.ContactPoints;
import kith.people.EditContacts;
import kith.people.PersonId;
import kith.shell.Screen;
import kith.shell.Toast;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adds, changes and removes the contact information of users and organizations, entry by entry. */
@Controller
@RequestMapping({"/agent/users/{id:\\d{1,18}}/contacts", "/agent/organizations/{id:\\d{1,18}}/contacts"})
class ContactsController {

    private static final String ENTRY = "/{kind}/{entry:\\d{1,18}}";

    private final ContactPoints contacts;
    private final EditContacts editContacts;
    private final ContactPages pages;

    ContactsController(ContactPoints contacts, EditContacts editContacts, ContactPages pages) {
        this.contacts = contacts;
        this.editContacts = editContacts;
        this.pages = pages;
    }

    /** The card as it stands, for those who cancel. */
    @GetMapping
    ModelAndView index(@PathVariable long id, Viewer viewer, Screen screen) {
        viewer.require(Permission.USERS_LIST);
        return pages.show(owner(id, screen), screen, viewer);
    }

    @GetMapping("/{kind}")
    ModelAndView add(@PathVariable long id, @PathVariable String kind, Viewer viewer, Screen screen) {
        ContactOwner owner = owner(id, screen);
        contacts.requireEdit(owner, viewer);
        return pages.open(owner, ContactForm.blank(kind(kind)), HttpStatus.OK, screen, viewer);
    }

    @GetMapping(ENTRY)
    ModelAndView edit(
            @PathVariable long id, @PathVariable String kind, @PathVariable long entry, Viewer viewer, Screen screen) {
        ContactOwner owner = owner(id, screen);
        contacts.requireEdit(owner, viewer);
        ContactForm form = ContactForm.of(contacts.get(owner, kind(kind), entry));
        return pages.open(owner, form, HttpStatus.OK, screen, viewer);
    }

    @PostMapping("/{kind}")
    ModelAndView create(
            @PathVariable long id,
            @PathVariable String kind,
            @RequestParam MultiValueMap<String, String> parameters,
            Viewer viewer,
            Screen screen,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        ContactOwner owner = owner(id, screen);
        ContactForm form = ContactForm.sent(kind(kind), null, 0, parameters);
        ContactOutcome outcome = editContacts.add(owner, form.typed(), viewer);
        return answer(owner, form, outcome, "people.contact.added", screen, viewer, response, redirect);
    }

    @PostMapping(ENTRY)
    ModelAndView update(
            @PathVariable long id,
            @PathVariable String kind,
            @PathVariable long entry,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam MultiValueMap<String, String> parameters,
            Viewer viewer,
            Screen screen,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        ContactOwner owner = owner(id, screen);
        ContactForm form = ContactForm.sent(kind(kind), entry, version, parameters);
        ContactOutcome outcome = editContacts.change(owner, entry, version, form.typed(), viewer);
        return answer(owner, form, outcome, "people.saved", screen, viewer, response, redirect);
    }

    @PostMapping(ENTRY + "/removal")
    ModelAndView delete(
            @PathVariable long id,
            @PathVariable String kind,
            @PathVariable long entry,
            Viewer viewer,
            Screen screen,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        ContactOwner owner = owner(id, screen);
        ContactOutcome outcome = editContacts.remove(owner, kind(kind), entry, viewer);
        return answer(owner, null, outcome, "people.contact.removed", screen, viewer, response, redirect);
    }

    @PostMapping(ENTRY + "/primary")
    ModelAndView promote(
            @PathVariable long id,
            @PathVariable String kind,
            @PathVariable long entry,
            Viewer viewer,
            Screen screen,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        ContactOwner owner = owner(id, screen);
        ContactOutcome outcome = editContacts.makePrimary(owner, kind(kind), entry, viewer);
        return answer(owner, null, outcome, "people.contact.promoted", screen, viewer, response, redirect);
    }

    private ModelAndView answer(
            ContactOwner owner,
            @Nullable ContactForm form,
            ContactOutcome outcome,
            String done,
            Screen screen,
            Viewer viewer,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return switch (outcome) {
            case Done saved -> {
                if (saved.trace() != null || owner instanceof ContactOwner.OfOrganization) {
                    new Toast(screen.t(done), UndoAddress.of(saved.trace())).say(screen, response, redirect);
                }
                yield pages.saved(owner, screen, viewer);
            }
            case LastAddress last -> {
                new Toast(screen.t("people.contact.last"), null).say(screen, response, redirect);
                yield pages.show(owner, screen, viewer);
            }
            case Invalid invalid -> again(owner, form, each -> each.withErrors(invalid.errors()), screen, viewer);
            case AddressTaken taken -> again(owner, form, each -> each.withTaken(taken), screen, viewer);
            case ChangedMeanwhile changed ->
                again(owner, form, each -> each.withTheirs(changed.theirs()), screen, viewer);
        };
    }

    private ModelAndView again(
            ContactOwner owner,
            @Nullable ContactForm form,
            UnaryOperator<ContactForm> with,
            Screen screen,
            Viewer viewer) {
        ContactForm shown = with.apply(Objects.requireNonNull(form));
        HttpStatus status = shown.theirs() == null ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT;
        return pages.open(owner, shown, status, screen, viewer);
    }

    /** Whose contact information the address asked for is about. */
    static ContactOwner owner(long id, Screen screen) {
        return screen.path().startsWith("/agent/organizations/")
                ? new ContactOwner.OfOrganization(new OrganizationId(id))
                : new ContactOwner.OfPerson(new PersonId(id));
    }

    private static ContactKind kind(String key) {
        return ContactKind.of(key).orElseThrow(() -> new NotFound("kind " + key));
    }
}
