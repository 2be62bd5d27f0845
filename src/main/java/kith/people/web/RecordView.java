package kith.people.web;

import gg.jte.Content;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kith.people.ContactPoint.Email;
import kith.people.ContactPoint.Phone;
import kith.people.Label;
import kith.people.Person;
import kith.people.PersonField;
import kith.people.PhoneNumber;
import kith.people.RecordList.Neighbours;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * A record as a page shows it.
 *
 * @param cards what other cards show; none where only a part of the record is asked for
 * @param query the query string that names the list beside the record; empty for none
 * @param form the open editor, if one is open
 * @param link the address of the record for sending to others
 * @param labelError why a label was refused, as the key of a message
 */
record RecordView(
        Person person,
        ContactsView contacts,
        List<Label> labels,
        RecordCards cards,
        boolean editable,
        LocalClock clock,
        List<TabLink> tabs,
        String tabName,
        @Nullable Content tab,
        @Nullable Content list,
        Neighbours neighbours,
        List<String> languages,
        String query,
        @Nullable EditForm form,
        @Nullable String labelError,
        String link) {

    /** The tab of small screens that shows the cards; wide ones show them beside every tab. */
    static final String PROFILE = "profile";

    static final Neighbours NO_NEIGHBOURS = new Neighbours(null, null);

    long id() {
        return person.id().value();
    }

    String name() {
        return person.name().shown();
    }

    /** An address under this record that keeps the list beside it. */
    String at(String path) {
        return "/agent/users/" + person.id() + path + (query.isEmpty() ? "" : "?" + query);
    }

    /** The editor of this card, if the whole card is being edited. */
    @Nullable EditForm formOf(Part.Card card) {
        return form != null && !form.part().single() && form.part().card() == card ? form : null;
    }

    /** The editor of this field, if it is edited where it stands. */
    @Nullable EditForm formOf(PersonField field) {
        return form != null && form.part().single() && form.edits(field) ? form : null;
    }

    /** The address that opens a new mail; what an address may hold beyond letters is escaped. */
    static String mailto(String address) {
        return "mailto:" + UriUtils.encode(address, StandardCharsets.UTF_8).replace("%40", "@");
    }

    /** The address that dials; the number as it was typed where nothing better is known. */
    static String tel(Phone phone) {
        return tel(new PhoneNumber(phone.number(), phone.e164()));
    }

    static String tel(PhoneNumber number) {
        return "tel:" + (number.e164() == null ? number.text().replaceAll("[^0-9+*#]", "") : number.e164());
    }

    @Nullable Phone phone() {
        return contacts.phones().stream().findFirst().orElse(null);
    }

    List<Email> emails() {
        return contacts.emails();
    }

    RecordView withForm(EditForm open) {
        return with(contacts, open, labelError);
    }

    RecordView withLabelError(String key) {
        return with(contacts, form, key);
    }

    RecordView withContactForm(ContactForm open) {
        return with(contacts.withForm(open), form, labelError);
    }

    private RecordView with(ContactsView shown, @Nullable EditForm open, @Nullable String error) {
        return new RecordView(
                person,
                shown,
                labels,
                cards,
                editable,
                clock,
                tabs,
                tabName,
                tab,
                list,
                neighbours,
                languages,
                query,
                open,
                error,
                link);
    }
}
