package kith.people;

import static kith.people.ContactField.CITY;
import static kith.people.ContactField.COMMENT;
import static kith.people.ContactField.COUNTRY;
import static kith.people.ContactField.STREET;
import static kith.people.ContactField.VALUE;
import static kith.people.ContactField.VARIANT;
import static kith.people.ContactField.ZIP;
import static kith.people.ContactKind.ADDRESS;
import static kith.people.ContactKind.EMAIL;
import static kith.people.ContactKind.FACEBOOK;
import static kith.people.ContactKind.IM;
import static kith.people.ContactKind.LINKEDIN;
import static kith.people.ContactKind.PHONE;
import static kith.people.ContactKind.TWITTER;
import static kith.people.ContactKind.WEBSITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import kith.DatabaseTest;
import kith.Given;
import kith.access.NotFound;
import kith.access.Scope;
import kith.access.Viewer;
import kith.access.Viewers;
import kith.organizations.OrganizationId;
import kith.people.ContactOutcome.AddressTaken;
import kith.people.ContactOutcome.ChangedMeanwhile;
import kith.people.ContactOutcome.Done;
import kith.people.ContactOutcome.Invalid;
import kith.people.ContactOutcome.LastAddress;
import kith.people.ContactOwner.OfOrganization;
import kith.people.ContactOwner.OfPerson;
import kith.people.ContactPoint.Email;
import kith.sql.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Contact information, entry by entry. */
@DatabaseTest
class EditContactsTest {

    @Autowired
    private EditContacts editContacts;

    @Autowired
    private ContactPoints contacts;

    @Autowired
    private Viewers viewers;

    @Autowired
    private Database db;

    @Autowired
    private Given given;

    private Viewer kim;
    private OfPerson ada;

    @BeforeEach
    void adaIsKnown() {
        kim = viewers.find(given.agent("Kim", Scope.ALL)).orElseThrow();
        ada = new OfPerson(given.user("Ada Lovelace", "ada@example.com"));
    }

    @Test
    @Tag("F77")
    @Tag("F79")
    void aUserHasSeveralAddressesAndOneOfThemIsPrimary() {
        add(EMAIL, "countess@example.com");
        add(EMAIL, "king@example.com");

        assertThat(shown(EMAIL)).containsExactly("ada@example.com", "countess@example.com", "king@example.com");
        assertThat(of(EMAIL)).filteredOn(ContactPoint::primary).hasSize(1);
    }

    @Test
    @Tag("F78")
    void theLastAddressStays() {
        assertThat(remove(EMAIL, "ada@example.com")).isEqualTo(new LastAddress());

        assertThat(shown(EMAIL)).containsExactly("ada@example.com");
    }

    @Test
    @Tag("F81")
    @Tag("F82")
    void anotherAddressBecomesPrimaryAndTheFormerOneStays() {
        add(EMAIL, "countess@example.com");

        editContacts.makePrimary(ada, EMAIL, id(EMAIL, "countess@example.com"), kim);

        assertThat(of(EMAIL).getFirst().shown()).isEqualTo("countess@example.com");
        assertThat(of(EMAIL).getFirst().primary()).isTrue();
        assertThat(shown(EMAIL)).containsExactly("countess@example.com", "ada@example.com");
        assertThat(of(EMAIL)).filteredOn(ContactPoint::primary).hasSize(1);
    }

    @Test
    @Tag("F83")
    void removingThePrimaryAddressPromotesTheOldest() {
        add(EMAIL, "countess@example.com");
        add(EMAIL, "king@example.com");

        assertThat(remove(EMAIL, "ada@example.com")).isInstanceOf(Done.class);

        assertThat(of(EMAIL).getFirst().shown()).isEqualTo("countess@example.com");
        assertThat(of(EMAIL)).filteredOn(ContactPoint::primary).hasSize(1);
    }

    @Test
    @Tag("F87")
    @Tag("T11")
    void anAddressOfSomebodyElseIsNotAddedAndTheirRecordIsNamed() {
        PersonId grace = given.user("Grace", "grace@example.com");

        assertThat(save(EMAIL, Map.of(VALUE, "GRACE@example.com"))).isEqualTo(new AddressTaken(grace, "Grace", false));
        assertThat(save(EMAIL, Map.of(VALUE, "kim@help.example")))
                .isInstanceOfSatisfying(
                        AddressTaken.class, taken -> assertThat(taken.agent()).isTrue());
        assertThat(shown(EMAIL)).containsExactly("ada@example.com");
    }

    @Test
    @Tag("F86")
    @Tag("F103")
    @Tag("T11")
    void aCommentIsChangedByItselfAndAVerifiedAddressStaysSo() {
        db.sql("update email_address set verified_at = now()").update();

        change(EMAIL, "ada@example.com", Map.of(VALUE, "ada@example.com", COMMENT, "work"));

        assertThat(of(EMAIL).getFirst()).isInstanceOfSatisfying(Email.class, email -> {
            assertThat(email.comment()).isEqualTo("work");
            assertThat(email.verified()).isTrue();
        });

        change(EMAIL, "ada@example.com", Map.of(VALUE, "ada@engine.example"));

        assertThat(of(EMAIL).getFirst()).isInstanceOfSatisfying(Email.class, email -> {
            assertThat(email.comment()).isNull();
            assertThat(email.verified()).isFalse();
        });
    }

    @Test
    @Tag("F95")
    void phonesHaveAKindAndOneIsTheDefault() {
        save(PHONE, Map.of(VALUE, "+44 20 7946 0000", VARIANT, "PHONE"));
        save(PHONE, Map.of(VALUE, "+44 7700 900000", VARIANT, "MOBILE"));
        save(PHONE, Map.of(VALUE, "+44 20 7946 0001", VARIANT, "FAX", COMMENT, "at home"));
        editContacts.makePrimary(ada, PHONE, id(PHONE, "+44 7700 900000"), kim);

        assertThat(of(PHONE))
                .extracting(ContactPoint::told, ContactPoint::primary, ContactPoint::comment)
                .containsExactly(
                        tuple("+44 7700 900000", true, null),
                        tuple("+44 20 7946 0000", false, null),
                        tuple("+44 20 7946 0001", false, "at home"));
        assertThat(of(PHONE).getLast().parts()).containsEntry(VARIANT, "FAX");
    }

    @Test
    @Tag("F96")
    @Tag("F97")
    @Tag("F106")
    void websitesAndAccountsAreAddedChangedAndRemovedSingly() {
        add(WEBSITE, "ada.example");
        add(WEBSITE, "http://Engine.Example/notes?page=2#g");
        save(IM, Map.of(VALUE, "ada.l", VARIANT, "SKYPE"));

        assertThat(shown(WEBSITE)).containsExactly("https://ada.example", "http://engine.example/notes?page=2#g");
        assertThat(of(IM)).singleElement().extracting(ContactPoint::told).isEqualTo("SKYPE ada.l");

        change(IM, "ada.l", Map.of(VALUE, "81 90", VARIANT, "ICQ"));
        remove(WEBSITE, "https://ada.example");

        assertThat(of(IM)).singleElement().extracting(ContactPoint::told).isEqualTo("ICQ 81 90");
        assertThat(shown(WEBSITE)).containsExactly("http://engine.example/notes?page=2#g");
    }

    @Test
    @Tag("F98")
    @Tag("F99")
    @Tag("F100")
    void profilesAreKeptInOneForm() {
        add(TWITTER, "@ada_l");
        add(LINKEDIN, "de.linkedin.com/in/ada");
        add(FACEBOOK, "https://www.facebook.com/ada");

        assertThat(shown(TWITTER)).containsExactly("ada_l");
        assertThat(shown(LINKEDIN)).containsExactly("https://de.linkedin.com/in/ada");
        assertThat(shown(FACEBOOK)).containsExactly("https://www.facebook.com/ada");
    }

    @Test
    @Tag("F101")
    void aPostalAddressNeedsStreetCityAndCountry() {
        assertThat(save(ADDRESS, Map.of(STREET, "12 St James's Square", ZIP, "SW1Y", COUNTRY, "XX")))
                .isEqualTo(new Invalid(Map.of(CITY, "people.contact.missing.city")));
        assertThat(save(ADDRESS, Map.of()))
                .isInstanceOfSatisfying(
                        Invalid.class, invalid -> assertThat(invalid.errors()).containsOnlyKeys(STREET, CITY, COUNTRY));
        assertThat(save(ADDRESS, Map.of(STREET, "12 St James's Square", CITY, "London", COUNTRY, "XX")))
                .isEqualTo(new Invalid(Map.of(COUNTRY, "people.error.not_possible")));

        save(ADDRESS, Map.of(STREET, "12 St James's Square", CITY, "London", ZIP, "SW1Y 4JH", COUNTRY, "GB"));

        assertThat(of(ADDRESS))
                .singleElement()
                .isInstanceOfSatisfying(
                        ContactPoint.Place.class,
                        place -> assertThat(place.address().locality()).isEqualTo("London SW1Y 4JH"));
    }

    @ParameterizedTest
    @CsvSource({
        "EMAIL, ada",
        "PHONE, call me",
        "WEBSITE, javascript:alert(1)",
        "WEBSITE, data:text/html;x",
        "WEBSITE, //evil.example",
        "WEBSITE, https://good.example@evil.example",
        "WEBSITE, https://localhost",
        "WEBSITE, ftp://ada.example",
        "TWITTER, @@ada",
        "TWITTER, https://twitter.com/ada",
        "LINKEDIN, https://linkedin.com.evil.example/in/ada",
        "LINKEDIN, https://www.linkedin.com/",
        "LINKEDIN, javascript:alert(1)//linkedin.com/in/ada",
        "FACEBOOK, https://evil.example/www.facebook.com/ada",
    })
    @Tag("F104")
    @Tag("F105")
    @Tag("T3")
    void whatCannotBeIsRefusedAtItsField(ContactKind kind, String value) {
        Map<ContactField, String> parts = kind == PHONE ? Map.of(VALUE, value, VARIANT, "PHONE") : Map.of(VALUE, value);
        assertThat(save(kind, parts)).isEqualTo(new Invalid(Map.of(VALUE, "people.contact.malformed." + kind.key())));
    }

    @ParameterizedTest
    @EnumSource(names = {"EMAIL", "WEBSITE", "TWITTER"})
    void whatIsThereAlreadyIsNotAddedTwice(ContactKind kind) {
        String value = kind == EMAIL ? "x@example.com" : kind == WEBSITE ? "x.example" : "x";
        add(kind, value);

        assertThat(save(kind, Map.of(VALUE, value))).isEqualTo(new Invalid(Map.of(VALUE, "people.contact.here")));
    }

    @Test
    @Tag("F74")
    void whoIsSlowerIsTold() {
        add(WEBSITE, "ada.example");
        ContactPoint opened = of(WEBSITE).getFirst();
        change(WEBSITE, opened.shown(), Map.of(VALUE, "engine.example"));

        assertThat(editContacts.change(
                        ada, opened.id(), opened.version(), new TypedContact(WEBSITE, Map.of(VALUE, "x.example")), kim))
                .isInstanceOfSatisfying(
                        ChangedMeanwhile.class,
                        changed -> assertThat(changed.theirs().shown()).isEqualTo("https://engine.example"));
        assertThat(shown(WEBSITE)).containsExactly("https://engine.example");
    }

    @Test
    @Tag("T9")
    void anEntryOfSomebodyElseIsNotThere() {
        OfPerson grace = new OfPerson(given.user("Grace", "grace@example.com"));
        long hers = contacts.of(grace).getFirst().id();

        assertThatThrownBy(() -> editContacts.remove(ada, EMAIL, hers, kim)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> editContacts.makePrimary(ada, EMAIL, hers, kim))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @Tag("F128")
    void anOrganizationHasTheSameKinds() {
        OfOrganization acme = new OfOrganization(new OrganizationId(given.organization("Acme")));
        Map.of(
                        EMAIL, Map.of(VALUE, "office@acme.example"),
                        PHONE, Map.of(VALUE, "+44 20 7946 0000", VARIANT, "FAX"),
                        WEBSITE, Map.of(VALUE, "acme.example"),
                        IM, Map.of(VALUE, "acme", VARIANT, "OTHER"),
                        TWITTER, Map.of(VALUE, "acme"),
                        LINKEDIN, Map.of(VALUE, "linkedin.com/company/acme"),
                        FACEBOOK, Map.of(VALUE, "facebook.com/acme"),
                        ADDRESS, Map.of(STREET, "1 Road", CITY, "Leeds", COUNTRY, "GB"))
                .forEach((kind, parts) -> assertThat(editContacts.add(acme, new TypedContact(kind, parts), kim))
                        .as(kind.key())
                        .isEqualTo(new Done(null)));

        assertThat(contacts.of(acme)).extracting(ContactPoint::of).containsExactly(ContactKind.values());
        for (ContactPoint point : contacts.of(acme)) {
            editContacts.remove(acme, point.of(), point.id(), kim);
        }
        assertThat(contacts.of(acme)).isEmpty();
        assertThat(db.sql("select count(*) from change_log where subject_kind = 'ORGANIZATION' and item_id is not null")
                        .query(Long.class)
                        .single())
                .isEqualTo(2L * ContactKind.values().length);
    }

    private void add(ContactKind kind, String value) {
        assertThat(save(kind, Map.of(VALUE, value))).isInstanceOf(Done.class);
    }

    private ContactOutcome save(ContactKind kind, Map<ContactField, String> parts) {
        return editContacts.add(ada, new TypedContact(kind, parts), kim);
    }

    private void change(ContactKind kind, String shown, Map<ContactField, String> parts) {
        ContactPoint point = contacts.get(ada, kind, id(kind, shown));
        assertThat(editContacts.change(ada, point.id(), point.version(), new TypedContact(kind, parts), kim))
                .isInstanceOf(Done.class);
    }

    private ContactOutcome remove(ContactKind kind, String shown) {
        return editContacts.remove(ada, kind, id(kind, shown), kim);
    }

    private long id(ContactKind kind, String shown) {
        return of(kind).stream()
                .filter(point -> Objects.equals(point.shown(), shown))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<ContactPoint> of(ContactKind kind) {
        return contacts.of(ada).stream().filter(point -> point.of() == kind).toList();
    }

    private List<String> shown(ContactKind kind) {
        return of(kind).stream().map(ContactPoint::shown).toList();
    }
}
