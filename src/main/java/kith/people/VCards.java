package kith.people;

import java.util.Locale;
import kith.access.Viewer;
import kith.people.ContactPoint.Detail;
import kith.people.ContactPoint.Email;
import kith.people.ContactPoint.Phone;
import kith.people.ContactPoint.PhoneKind;
import kith.people.ContactPoint.Place;
import kith.people.VCard.Version;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Writes people as cards for address books. */
@Service
public class VCards {

    private final People people;
    private final ContactPoints contacts;
    private final String baseUrl;

    VCards(People people, ContactPoints contacts, @Value("${kith.base-url}") String baseUrl) {
        this.people = people;
        this.contacts = contacts;
        this.baseUrl = baseUrl;
    }

    /**
     * The card of a person.
     *
     * @param old whether it shall be vCard 3.0, which older programs read, and not 4.0
     */
    public String of(PersonId id, boolean old, Viewer viewer) {
        Person person = people.get(id, viewer);
        PersonName name = person.name();
        Membership membership = person.membership();
        VCard card = new VCard(old ? Version.V3 : Version.V4);
        card.text("FN", name.shown());
        boolean whole = name.first() == null && name.last() == null;
        card.parts("N", name.last(), whole ? name.full() : name.first(), null, name.title(), null);
        if (membership != null) {
            card.parts("ORG", membership.name());
            card.text("TITLE", membership.position());
        }
        contacts.of(new ContactOwner.OfPerson(id)).forEach(point -> add(point, card));
        card.uri("UID", baseUrl + "/agent/users/" + id);
        return card.text();
    }

    private static void add(ContactPoint point, VCard card) {
        switch (point) {
            case Email email -> card.text("EMAIL", null, email.primary(), email.address());
            case Phone phone -> card.text("TEL", type(phone.kind()), phone.primary(), phone.number());
            case Place place -> add(place.address(), card);
            case Detail detail -> add(detail, card);
        }
    }

    private static void add(PostalAddress address, VCard card) {
        card.parts(
                "ADR",
                null,
                null,
                address.street(),
                address.city(),
                address.state(),
                address.zip(),
                Locale.of("", address.country()).getDisplayCountry(Locale.ENGLISH));
    }

    private static void add(Detail detail, VCard card) {
        switch (detail.kind()) {
            case EMAIL -> card.text("EMAIL", detail.value());
            case PHONE -> card.text("TEL", detail.value());
            case WEBSITE, LINKEDIN, FACEBOOK -> card.uri("URL", detail.value());
            case TWITTER -> card.uri("URL", "https://twitter.com/" + detail.value());
            case IM -> card.uri("IMPP", scheme(detail.variant()) + ":" + detail.value());
            case ADDRESS -> throw new IllegalStateException("a postal address is a place");
        }
    }

    private static String scheme(@Nullable String service) {
        return Messenger.OTHER.name().equals(service) || service == null ? "x-im" : service.toLowerCase(Locale.ROOT);
    }

    private static String type(PhoneKind kind) {
        return switch (kind) {
            case PHONE -> "voice";
            case MOBILE -> "cell";
            case FAX -> "fax";
        };
    }
}
