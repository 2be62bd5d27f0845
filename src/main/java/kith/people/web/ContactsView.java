package kith.people.web;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kith.people.ContactKind;
import kith.people.ContactOwner;
import kith.people.ContactPoint;
import kith.people.ContactPoint.Detail;
import kith.people.ContactPoint.Email;
import kith.people.ContactPoint.Phone;
import kith.people.ContactPoint.Place;
import kith.people.PhoneNumber;
import kith.people.PostalAddress;
import kith.shell.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * Contact information as a card shows it.
 *
 * @param points by kind, in the order of the card
 * @param query the query string that names the list beside the record; empty for none
 * @param form the open editor, if one is open
 */
record ContactsView(
        ContactOwner owner,
        List<ContactPoint> points,
        boolean editable,
        String query,
        @Nullable ContactForm form) {

    /** The address of the record that the card is on. */
    String record() {
        return record(owner);
    }

    static String record(ContactOwner owner) {
        return switch (owner) {
            case ContactOwner.OfPerson person -> "/agent/users/" + person.id();
            case ContactOwner.OfOrganization organization -> "/agent/organizations/" + organization.id();
        };
    }

    /** An address under the record that keeps the list beside it. */
    String at(String path) {
        return record() + path + (query.isEmpty() ? "" : "?" + query);
    }

    String at(ContactPoint point, String path) {
        return at("/contacts/" + point.of().key() + "/" + point.id() + path);
    }

    ContactsView withForm(ContactForm open) {
        return new ContactsView(owner, points, editable, query, open);
    }

    /** Whether an editor for a new entry of this kind is open. */
    boolean adds(ContactKind kind) {
        return form != null && form.entry() == null && form.kind() == kind;
    }

    boolean has(ContactKind kind) {
        return points.stream().anyMatch(point -> point.of() == kind);
    }

    /** Whether it must be said of this entry that it is the primary one: only beside others. */
    boolean marked(ContactPoint point) {
        return point.primary()
                && points.stream().filter(other -> other.of() == point.of()).count() > 1;
    }

    /** Whether this entry could take the place of the primary one. */
    boolean promotable(ContactPoint point) {
        return editable && point.of().hasPrimary() && !point.primary() && owner instanceof ContactOwner.OfPerson;
    }

    List<Email> emails() {
        return points.stream()
                .filter(Email.class::isInstance)
                .map(Email.class::cast)
                .toList();
    }

    List<Phone> phones() {
        return points.stream()
                .filter(Phone.class::isInstance)
                .map(Phone.class::cast)
                .toList();
    }

    /** What the entry is called before its value. */
    static String label(ContactPoint point, Screen screen) {
        return switch (point) {
            case Phone phone -> screen.t("people.phone." + phone.kind());
            case Detail detail when detail.kind() == ContactKind.PHONE -> screen.t("people.phone." + detail.variant());
            case Detail detail when detail.kind() == ContactKind.IM -> screen.t("people.im." + detail.variant());
            case Email email -> screen.t("people.contact.kind.email");
            case Detail detail ->
                screen.t("people.contact.kind." + detail.kind().key());
            case Place place -> screen.t("people.contact.kind.address");
        };
    }

    /** Where a click on it leads; {@code null} for what no address opens. */
    static @Nullable String link(ContactPoint point) {
        return switch (point) {
            // Nobody can be reached there (RFC 2606, section 2); it stands for an address that was taken away.
            case Email email -> email.address().endsWith(".invalid") ? null : RecordView.mailto(email.address());
            case Phone phone -> RecordView.tel(phone);
            case Place place -> null;
            case Detail detail ->
                switch (detail.kind()) {
                    case EMAIL -> RecordView.mailto(detail.value());
                    case PHONE ->
                        PhoneNumber.parse(detail.value()).map(RecordView::tel).orElse(null);
                    case WEBSITE, LINKEDIN, FACEBOOK -> detail.value();
                    case TWITTER -> "https://twitter.com/" + detail.value();
                    case IM, ADDRESS -> null;
                };
        };
    }

    /** The address as it is written on a letter, in the reader's language. */
    static List<String> lines(PostalAddress address, Screen screen) {
        return List.of(address.street(), address.locality(), screen.texts().countryName(address.country()));
    }

    /** Where others show the address on a map; nobody is asked before somebody follows it. */
    static String elsewhere(PostalAddress address, Screen screen) {
        return "https://www.openstreetmap.org/search?query="
                + UriUtils.encode(String.join(", ", lines(address, screen)), StandardCharsets.UTF_8);
    }

    /** What copying gives. */
    static String copied(ContactPoint point, Screen screen) {
        return point instanceof Place place ? String.join("\n", lines(place.address(), screen)) : point.shown();
    }

    /** Codes of all countries, by their names in the reader's language. */
    static List<String> countries(Screen screen) {
        Collator collator =
                Collator.getInstance(ULocale.forLocale(screen.texts().language()));
        return Arrays.stream(Locale.getISOCountries())
                .sorted((a, b) -> collator.compare(
                        screen.texts().countryName(a), screen.texts().countryName(b)))
                .toList();
    }
}
