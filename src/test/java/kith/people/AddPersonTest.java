package kith.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import kith.DatabaseTest;
import kith.Given;
import kith.access.Forbidden;
import kith.access.Scope;
import kith.access.Viewer;
import kith.access.Viewers;
import kith.people.AddOutcome.Added;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class AddPersonTest {

    @Autowired
    private AddPerson addPerson;

    @Autowired
    private People people;

    @Autowired
    private Notes notes;

    @Autowired
    private Viewers viewers;

    @Autowired
    private Given given;

    private Viewer kim;

    @BeforeEach
    void kimMayDoEverything() {
        kim = viewer("Kim", Scope.ALL);
    }

    @Test
    @Tag("F42")
    @Tag("F43")
    @Tag("F54")
    @Tag("F55")
    @Tag("F59")
    void aUserIsAddedWithNameAddressPhoneAndOrganizationAndIsActive() {
        Person ada = added(new NewPerson("Ada Lovelace", "Ada@Example.com", "+44 20 7946 0000", "Analytical Engines"));

        assertThat(ada.name().full()).isEqualTo("Ada Lovelace");
        assertThat(ada.email()).isEqualTo("Ada@Example.com");
        assertThat(people.phones(ada.id()))
                .extracting(ContactPoint.Phone::number, ContactPoint.Phone::e164)
                .containsExactly(tuple("+44 20 7946 0000", "+442079460000"));
        assertThat(ada.membership()).extracting(Membership::name).isEqualTo("Analytical Engines");
        assertThat(ada.status()).isEqualTo(PersonStatus.ACTIVE);
        assertThat(ada.channel()).isEqualTo(Channel.AGENT);
        assertThat(ada.kind()).isEqualTo(PersonKind.USER);
    }

    @Test
    @Tag("F43")
    void theOrganizationOfThatNameIsTakenWhateverItsCase() {
        long acme = given.organization("ACME Corp");

        Person ada = added(new NewPerson("Ada", "ada@example.com", "", "acme corp"));

        assertThat(ada.membership()).extracting(Membership::organization).isEqualTo(acme);
    }

    @Test
    @Tag("F60")
    void withoutANameTheBeginningOfTheAddressStandsForIt() {
        assertThat(added(new NewPerson("  ", "grace.h@example.com", "", ""))
                        .name()
                        .full())
                .isEqualTo("grace.h");
    }

    @ParameterizedTest
    @Tag("F44")
    @ValueSource(strings = {"", "ada", "ada@", "@example.com", "ada@example", "a b@example.com", "ada@example.com>"})
    void aMissingOrMalformedAddressIsRefused(String address) {
        assertThat(addPerson.add(new NewPerson("Ada", address, "", ""), false, kim))
                .isEqualTo(new AddOutcome.Invalid(Map.of(
                        PersonField.EMAIL,
                        address.isEmpty() ? "people.error.email_missing" : "people.error.email_malformed")));
    }

    @Test
    @Tag("F45")
    @Tag("F46")
    void anAddressOfAnotherRecordIsRefusedWhateverItsCaseAndBlanks() {
        PersonId ada = given.user("Ada", "ada@example.com");
        given.email(ada, "countess@example.com");

        assertThat(addPerson.add(new NewPerson("A.", "  ADA@Example.COM ", "", ""), false, kim))
                .isEqualTo(new AddOutcome.Invalid(new AddOutcome.Taken(ada, "Ada", false, false)));
        assertThat(addPerson.add(new NewPerson("A.", "Countess@example.com", "", ""), false, kim))
                .isEqualTo(new AddOutcome.Invalid(new AddOutcome.Taken(ada, "Ada", false, false)));
    }

    @Test
    @Tag("F410")
    void anAddressOfAnAgentIsRefused() {
        PersonId rosa = new PersonId(given.agent("Rosa Kamau", Scope.LIMITED));

        assertThat(addPerson.add(new NewPerson("Rosa", "ROSA@help.example", "", ""), false, kim))
                .isEqualTo(new AddOutcome.Invalid(new AddOutcome.Taken(rosa, "Rosa Kamau", true, false)));
    }

    @Test
    @Tag("F38")
    void eachUserHasANumberOfTheirOwnThatIsNeverUsedAgain() {
        PersonId first = added(new NewPerson("Ada", "ada@example.com", "", "")).id();
        addPerson.add(new NewPerson("Ada", "ada@example.com", "", ""), false, kim);
        PersonId second =
                added(new NewPerson("Ada", "ada2@example.com", "", "")).id();

        assertThat(second.value()).isGreaterThan(first.value());
    }

    @Test
    @Tag("F57")
    void twoUnknownAddressesOfOnePersonMakeTwoUsers() {
        Person atWork = added(new NewPerson("Ada Lovelace", "ada@engines.example", "", ""));
        Person atHome = added(new NewPerson("Ada Lovelace", "ada@home.example", "", ""));

        assertThat(atHome.id()).isNotEqualTo(atWork.id());
        assertThat(atWork.email()).isEqualTo("ada@engines.example");
        assertThat(atHome.email()).isEqualTo("ada@home.example");
    }

    @Test
    @Tag("F48")
    void aUserAddedByHandCanReceiveNotes() {
        PersonId ada = added(new NewPerson("Ada", "ada@example.com", "", "")).id();

        notes.add(ada, "Called before the first ticket", kim);

        assertThat(notes.count(ada, kim)).isEqualTo(1);
    }

    @Test
    @Tag("F47")
    void aUserAddedByHandCanBeAssignedTicketsAtOnce() {
        PersonId ada = added(new NewPerson("Ada", "ada@example.com", "", "")).id();

        given.ticket(ada, given.department("Support"), "The engine does not start");

        assertThat(people.get(ada, kim).tickets()).isEqualTo(new Person.TicketCount(1, 1));
    }

    @Test
    @Tag("F384")
    @Tag("F385")
    void whoMayOnlyReadMayNotAdd() {
        NewPerson ada = new NewPerson("Ada", "ada@example.com", "", "");

        assertThatThrownBy(() -> addPerson.add(ada, false, viewer("Lim", Scope.LIMITED)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> addPerson.add(ada, false, viewer("Vio", Scope.VIEW_ONLY)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    @Tag("F44")
    void whatElseCannotBeIsToldAtItsField() {
        NewPerson typed = new NewPerson("A".repeat(201), "ada@example.com", "call me", "O".repeat(201));

        assertThat(addPerson.add(typed, false, kim))
                .isEqualTo(new AddOutcome.Invalid(Map.of(
                        PersonField.NAME, "people.error.too_long",
                        PersonField.PHONE, "people.error.phone_malformed",
                        PersonField.ORGANIZATION, "people.error.too_long")));
    }

    private Person added(NewPerson typed) {
        return people.get(((Added) addPerson.add(typed, false, kim)).id(), kim);
    }

    private Viewer viewer(String name, Scope scope) {
        return viewers.find(given.agent(name, scope)).orElseThrow();
    }
}
