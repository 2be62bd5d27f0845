package kith.people;

import static kith.people.PersonField.DISPLAY_NAME;
import static kith.people.PersonField.EMAIL;
import static kith.people.PersonField.FIRST_NAME;
import static kith.people.PersonField.LANGUAGE;
import static kith.people.PersonField.LAST_NAME;
import static kith.people.PersonField.MANAGER;
import static kith.people.PersonField.NAME;
import static kith.people.PersonField.ORGANIZATION;
import static kith.people.PersonField.PHONE;
import static kith.people.PersonField.POSITION;
import static kith.people.PersonField.TIME_ZONE;
import static kith.people.PersonField.TITLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kith.CommittedTest;
import kith.Given;
import kith.access.Forbidden;
import kith.access.NotFound;
import kith.access.Scope;
import kith.access.Viewer;
import kith.access.Viewers;
import kith.audit.Acting;
import kith.audit.Actor;
import kith.people.EditOutcome.Saved;
import kith.sql.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CommittedTest
class EditPersonTest {

    @Autowired
    private EditPerson editPerson;

    @Autowired
    private UndoChange undoChange;

    @Autowired
    private People people;

    @Autowired
    private FieldValues values;

    @Autowired
    private Viewers viewers;

    @Autowired
    private Database db;

    @Autowired
    private Given given;

    private Viewer kim;
    private Viewer rosa;
    private PersonId ada;

    @BeforeEach
    void adaIsKnown() {
        kim = viewers.find(given.agent("Kim", Scope.ALL)).orElseThrow();
        rosa = viewers.find(given.agent("Rosa", Scope.ALL)).orElseThrow();
        ada = given.user("Ada Lovelace", "ada@example.com");
    }

    @Test
    @Tag("F72")
    @Tag("F61")
    void everyFieldOfTheProfileCanBeChanged() {
        save(kim, edit(TITLE, "", "Countess"), edit(FIRST_NAME, "", "Ada"), edit(LAST_NAME, "", "King"));
        save(kim, edit(NAME, "Ada Lovelace", "Ada King"), edit(DISPLAY_NAME, "", "A. K."));
        save(kim, edit(EMAIL, "ada@example.com", "ada@king.example"), edit(PHONE, "", "+44 20 7946 0000"));
        save(kim, edit(TIME_ZONE, "", "Europe/London"), edit(LANGUAGE, "", "de"));

        Person person = ada();
        assertThat(person.name()).isEqualTo(new PersonName("Ada King", "A. K.", "Countess", "Ada", "King"));
        assertThat(person.email()).isEqualTo("ada@king.example");
        assertThat(values.of(person, PHONE)).isEqualTo("+44 20 7946 0000");
        assertThat(person.timeZone()).isEqualTo("Europe/London");
        assertThat(person.language()).isEqualTo("de");
    }

    @Test
    @Tag("F60")
    void aNameThatIsEmptiedIsPutTogetherFromItsPartsOrTheAddress() {
        save(kim, edit(NAME, "Ada Lovelace", ""));
        assertThat(ada().name().full()).isEqualTo("ada");

        save(kim, edit(FIRST_NAME, "", "Ada"), edit(LAST_NAME, "", "King"), edit(NAME, "ada", ""));
        assertThat(ada().name().full()).isEqualTo("Ada King");

        save(kim, edit(LAST_NAME, "King", "Lovelace"));
        assertThat(ada().name().full()).isEqualTo("Ada Lovelace");
    }

    @Test
    @Tag("F107")
    @Tag("F109")
    @Tag("F110")
    @Tag("F111")
    void anOrganizationIsSetReplacedCreatedAndCleared() {
        long acme = given.organization("ACME Corp");

        save(kim, edit(ORGANIZATION, "", "acme corp"));
        assertThat(ada().membership()).extracting(Membership::organization).isEqualTo(acme);

        save(kim, edit(ORGANIZATION, "ACME Corp", "Brand New Ltd"));
        assertThat(ada().membership()).extracting(Membership::name).isEqualTo("Brand New Ltd");

        save(kim, edit(ORGANIZATION, "Brand New Ltd", ""));
        assertThat(ada().membership()).isNull();
    }

    @Test
    @Tag("F112")
    @Tag("F113")
    @Tag("F114")
    void anotherOrganizationEndsPositionAndManagerFlag() {
        save(kim, edit(ORGANIZATION, "", "ACME"), edit(POSITION, "", "Engineer"), edit(MANAGER, "false", "true"));
        Membership membership = new Membership(organization("ACME"), "ACME", "Engineer", true);
        assertThat(ada().membership()).isEqualTo(membership);

        save(kim, edit(ORGANIZATION, "ACME", "Hekla"), edit(POSITION, "Engineer", "Engineer"));

        assertThat(ada().membership()).isEqualTo(new Membership(organization("Hekla"), "Hekla", null, false));
    }

    @Test
    @Tag("F115")
    void ticketsKeepTheOrganizationTheyWereStampedWith() {
        long acme = given.organization("ACME");
        given.member(ada, acme);
        long ticket = given.ticket(ada, given.department("Support"), "The engine does not start");
        db.sql("update ticket set organization_id = ? where id = ?", acme, ticket)
                .update();

        save(kim, edit(ORGANIZATION, "ACME", "Hekla"));

        assertThat(db.sql("select organization_id from ticket where id = ?", ticket)
                        .query(Long.class)
                        .single())
                .isEqualTo(acme);
    }

    @Test
    void withoutAnOrganizationThereIsNoPosition() {
        assertThat(edited(kim, edit(POSITION, "", "Engineer"), edit(MANAGER, "false", "true")))
                .isEqualTo(new EditOutcome.Invalid(Map.of(
                        POSITION, "people.error.needs_organization", MANAGER, "people.error.needs_organization")));
    }

    @Test
    @Tag("F74")
    void whoChangesTheSameFieldLaterIsToldWhoWasFasterAndOverwritesNothing() {
        save(rosa, edit(NAME, "Ada Lovelace", "Ada King"));

        EditOutcome outcome = edited(kim, edit(NAME, "Ada Lovelace", "Ada Byron"));

        assertThat(outcome).isInstanceOfSatisfying(EditOutcome.Conflict.class, conflict -> {
            assertThat(conflict.fields()).containsOnlyKeys(NAME);
            assertThat(conflict.fields().get(NAME))
                    .extracting(EditOutcome.Theirs::value, EditOutcome.Theirs::by)
                    .containsExactly("Ada King", "Rosa");
        });
        assertThat(ada().name().full()).isEqualTo("Ada King");
    }

    @Test
    @Tag("F74")
    void whoChangeDifferentFieldsBothWin() {
        save(rosa, edit(NAME, "Ada Lovelace", "Ada King"), edit(TITLE, "", ""));

        save(kim, edit(NAME, "Ada Lovelace", "Ada Lovelace"), edit(TITLE, "", "Countess"));

        assertThat(ada().name()).isEqualTo(new PersonName("Ada King", null, "Countess", null, null));
    }

    @Test
    @Tag("F45")
    @Tag("F87")
    @Tag("F410")
    void anAddressOfSomebodyElseIsRefused() {
        PersonId grace = given.user("Grace", "grace@example.com");

        assertThat(edited(kim, edit(EMAIL, "ada@example.com", "GRACE@example.com")))
                .isEqualTo(new EditOutcome.AddressTaken(grace, "Grace", false));
        assertThat(edited(kim, edit(EMAIL, "ada@example.com", "rosa@help.example")))
                .isEqualTo(new EditOutcome.AddressTaken(new PersonId(rosa.agentId()), "Rosa", true));
        assertThat(ada().email()).isEqualTo("ada@example.com");
    }

    @Test
    void valuesThatCannotBeAreToldAtTheirFields() {
        EditOutcome outcome = edited(
                kim,
                edit(EMAIL, "ada@example.com", "ada"),
                edit(PHONE, "", "call me"),
                edit(TIME_ZONE, "", "Mars/Olympus"),
                edit(LANGUAGE, "", "not a language"),
                edit(TITLE, "", "x".repeat(51)));

        assertThat(outcome)
                .isEqualTo(new EditOutcome.Invalid(Map.of(
                        EMAIL, "people.error.email_malformed",
                        PHONE, "people.error.phone_malformed",
                        TIME_ZONE, "people.error.time_zone_unknown",
                        LANGUAGE, "people.error.language_unknown",
                        TITLE, "people.error.too_long")));
    }

    @Test
    @Tag("F258")
    void savingWithoutADifferenceWritesNoEntry() {
        assertThat(edited(kim, edit(NAME, "Ada Lovelace", " Ada  Lovelace "), edit(TITLE, "", "")))
                .isEqualTo(new Saved(null));
    }

    @Test
    void anEditCanBeTakenBackAsAWhole() {
        save(kim, edit(ORGANIZATION, "", "ACME"), edit(POSITION, "", "Engineer"));
        ChangeTrace trace = save(kim, edit(ORGANIZATION, "ACME", "Hekla"));

        assertThat(undoChange.undo(trace, kim)).isEmpty();

        assertThat(ada().membership()).isEqualTo(new Membership(organization("ACME"), "ACME", "Engineer", false));
        assertThat(undoChange.undo(trace, kim)).contains(RevertRefusal.CHANGED_SINCE);
    }

    @Test
    void contactPointsComeBackToo() {
        save(kim, edit(PHONE, "", "555-1234"));
        ChangeTrace removed = save(kim, edit(PHONE, "555-1234", ""));
        ChangeTrace moved = save(kim, edit(EMAIL, "ada@example.com", "ada@king.example"));

        undoChange.undo(removed, kim);
        undoChange.undo(moved, kim);

        assertThat(values.of(ada(), PHONE)).isEqualTo("555-1234");
        assertThat(ada().email()).isEqualTo("ada@example.com");
    }

    @Test
    void whatWasChangedSinceIsNotTakenBack() {
        ChangeTrace trace = save(kim, edit(TITLE, "", "Dr"));
        save(rosa, edit(TITLE, "Dr", "Prof"));

        assertThat(undoChange.undo(trace, kim)).contains(RevertRefusal.CHANGED_SINCE);

        assertThat(ada().name().title()).isEqualTo("Prof");
    }

    @Test
    @Tag("T9")
    void anActOnSomebodyElseCannotBeTakenBackThroughThisRecord() {
        PersonId grace = given.user("Grace", "grace@example.com");
        ChangeTrace trace = save(kim, edit(TITLE, "", "Dr"));

        assertThatThrownBy(() -> undoChange.undo(new ChangeTrace(grace, trace.first(), trace.last()), kim))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @Tag("F383")
    @Tag("F386")
    void expandedAgentsChangeThoseOfTheirDepartmentsAndThoseWithoutTickets() {
        long own = given.department("Support");
        long other = given.department("Sales");
        Viewer expanded = viewers.find(given.agent("Exa", Scope.EXPANDED, own)).orElseThrow();
        save(expanded, edit(TITLE, "", "Dr"));

        given.ticket(ada, other, "An offer, please");
        assertThatThrownBy(() -> edited(expanded, edit(TITLE, "Dr", "Prof"))).isInstanceOf(Forbidden.class);

        given.ticket(ada, own, "The engine does not start");
        save(expanded, edit(TITLE, "Dr", "Prof"));
        assertThat(ada().name().title()).isEqualTo("Prof");
    }

    @Test
    void agentsAreChangedByAllAccessAlone() {
        PersonId agent = new PersonId(rosa.agentId());
        Viewer expanded = viewers.find(given.agent("Exa", Scope.EXPANDED)).orElseThrow();

        assertThatThrownBy(() -> editPerson.edit(agent, List.of(edit(NAME, "Rosa", "Mallory")), expanded))
                .isInstanceOf(Forbidden.class);
        assertThat(people.get(agent, kim).name().full()).isEqualTo("Rosa");

        editPerson.edit(agent, List.of(edit(NAME, "Rosa", "Rosa Mbeki")), kim);
        assertThat(people.get(agent, kim).name().full()).isEqualTo("Rosa Mbeki");
    }

    private Person ada() {
        return people.get(ada, kim);
    }

    private long organization(String name) {
        return db.sql("select id from organization where name = ?", name)
                .query(Long.class)
                .single();
    }

    private static FieldEdit edit(PersonField field, String was, String value) {
        return new FieldEdit(field, was, value);
    }

    private EditOutcome edited(Viewer viewer, FieldEdit... edits) {
        Actor actor = Actor.agent(viewer.agentId(), viewer.name(), null);
        return Acting.as(actor, () -> editPerson.edit(ada, Arrays.asList(edits), viewer));
    }

    private ChangeTrace save(Viewer viewer, FieldEdit... edits) {
        EditOutcome outcome = edited(viewer, edits);
        assertThat(outcome).isInstanceOf(Saved.class);
        ChangeTrace trace = ((Saved) outcome).trace();
        assertThat(trace).isNotNull();
        return Objects.requireNonNull(trace);
    }
}
