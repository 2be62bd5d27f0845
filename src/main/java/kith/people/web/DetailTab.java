package kith.people.web;

import gg.jte.Content;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import kith.access.Viewer;
import kith.fields.CustomFields;
import kith.people.AccountDetails;
import kith.people.People;
import kith.people.Person;
import kith.people.PersonId;
import kith.people.RecordTab;
import kith.people.SwitchAutoResponder;
import kith.people.TabAddress;
import kith.shell.Screen;
import kith.shell.Templates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** The technical side of a user: where the record comes from, addresses, flags, sign-ins. */
@Component
class DetailTab implements RecordTab {

    static final String NAME = "detail";

    /** The parameter that holds a reason which was not taken. */
    static final String REFUSED_REASON = "refused_reason";

    private final AccountDetails details;
    private final SwitchAutoResponder responder;
    private final People people;
    private final CustomFields customFields;
    private final Templates templates;

    DetailTab(
            AccountDetails details,
            SwitchAutoResponder responder,
            People people,
            CustomFields customFields,
            Templates templates) {
        this.details = details;
        this.responder = responder;
        this.people = people;
        this.customFields = customFields;
        this.templates = templates;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int position() {
        return 70;
    }

    @Override
    public OptionalLong count(PersonId person, Viewer viewer) {
        return OptionalLong.empty();
    }

    @Override
    public Content content(PersonId id, Screen screen, MultiValueMap<String, String> parameters) {
        Viewer viewer = Objects.requireNonNull(screen.viewer());
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("screen", screen);
        model.put("texts", new ChangeTexts(screen, customFields.names()));
        Person person = people.get(id, viewer);
        model.put("person", person);
        model.put("card", new CardAddress(id, screen));
        model.put("turn", responder.last(id, viewer).orElse(null));
        model.put("switchable", !person.agent() && people.mayEdit(person, viewer));
        model.put("refusedReason", parameters.getFirst(REFUSED_REASON));
        model.put("emails", people.emails(id));
        model.put("detail", details.of(id, viewer));
        model.put("signIns", details.signIns(id, number(parameters.getFirst("signins_before")), viewer));
        model.put("address", TabAddress.of(id, name(), screen));
        return templates.content("people/web/detail", model);
    }

    private static @Nullable Long number(@Nullable String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }
}
