package kith.people.web;

import gg.jte.Content;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kith.fields.Audience;
import kith.fields.CustomField;
import kith.fields.CustomFields;
import kith.fields.CustomValues;
import kith.fields.FieldForm;
import kith.fields.FieldOwner;
import kith.fields.FieldSubject;
import kith.fields.FieldTexts;
import kith.fields.FieldValue;
import kith.people.Person;
import kith.people.RecordCard;
import kith.shell.Screen;
import kith.shell.Templates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The custom fields among the properties: those with a value, or all of them while they are edited. */
@Component
class CustomFieldsCard implements RecordCard {

    /** The end of its addresses and of the id of its element. */
    static final String NAME = "fields";

    private final CustomFields fields;
    private final CustomValues values;
    private final Templates templates;

    CustomFieldsCard(CustomFields fields, CustomValues values, Templates templates) {
        this.fields = fields;
        this.values = values;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.PROPERTIES;
    }

    @Override
    public int position() {
        return 10;
    }

    /** Asks the database only when it is really written. */
    @Override
    public Content content(Person person, boolean editable, Screen screen) {
        return output -> {
            List<CustomField> shown = fields.of(FieldSubject.PERSON, Audience.AGENT);
            if (!shown.isEmpty()) {
                Map<Long, FieldValue> held =
                        values.of(FieldOwner.person(person.id().value()), shown);
                boolean editing = editable && CardAddress.edits(NAME, screen);
                FieldForm form = editing ? FieldForm.open(shown, held, screen.texts()) : null;
                write(person, shown, held, form, editable, screen).writeTo(output);
            }
        };
    }

    /** The card with a form that was sent. */
    Content again(Person person, FieldForm form, Screen screen) {
        return write(person, List.of(), Map.of(), form, true, screen);
    }

    private Content write(
            Person person,
            List<CustomField> shown,
            Map<Long, FieldValue> held,
            @Nullable FieldForm form,
            boolean editable,
            Screen screen) {
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("screen", screen);
        model.put("address", new CardAddress(person.id(), screen));
        model.put("texts", new FieldTexts(screen.texts()));
        model.put("shown", shown);
        model.put("held", held);
        model.put("form", form);
        model.put("editable", editable);
        return templates.content("people/web/custom_fields", model);
    }
}
