package kith.people;

import static kith.people.PersonField.EMAIL;
import static kith.people.PersonField.ORGANIZATION;
import static kith.people.PersonField.PHONE;
import static kith.people.PersonField.POSITION;
import static kith.people.PersonField.TITLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import kith.CommittedTest;
import kith.Given;
import kith.access.Scope;
import kith.access.Viewer;
import kith.access.Viewers;
import kith.people.EditOutcome.Saved;
import kith.sql.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What comes between an act and its undo. */
@CommittedTest
class UndoChangeTest {

    @Autowired
    private EditPerson editPerson;

    @Autowired
    private UndoChange undoChange;

    @Autowired
    private People people;

    @Autowired
    private ChangeEntries changes;

    @Autowired
    private Viewers viewers;

    @Autowired
    private Database db;

    @Autowired
    private Given given;

    private Viewer kim;
    private PersonId ada;

    @BeforeEach
    void adaIsKnown() {
        kim = viewers.find(given.agent("Kim", Scope.ALL)).orElseThrow();
        ada = given.user("Ada Lovelace", "ada@example.com");
    }

    @Test
    void aPositionDoesNotComeBackToWhoHasLeftTheOrganization() {
        save(edit(ORGANIZATION, "", "ACME"), edit(POSITION, "", "Engineer"));
        ChangeTrace trace = save(edit(POSITION, "Engineer", ""), edit(TITLE, "", "Dr"));
        save(edit(ORGANIZATION, "ACME", ""));

        assertThat(undoChange.undo(trace, kim)).contains(RevertRefusal.NEEDS_ORGANIZATION);

        assertThat(people.get(ada, kim).name().title()).isEqualTo("Dr");
    }

    @Test
    void nobodyReturnsToAnOrganizationThatIsGone() {
        save(edit(ORGANIZATION, "", "ACME"), edit(POSITION, "", "Engineer"));
        ChangeTrace trace = save(edit(ORGANIZATION, "ACME", "Hekla"));
        db.sql("delete from organization where name = 'ACME'").update();

        assertThat(undoChange.undo(trace, kim)).contains(RevertRefusal.ORGANIZATION_GONE);

        assertThat(Objects.requireNonNull(people.get(ada, kim).membership()).name())
                .isEqualTo("Hekla");
    }

    @Test
    void aRemovedNumberComesBackOnceUnderItsOwnId() {
        save(edit(PHONE, "", "555-1234"));
        long id = people.phones(ada).getFirst().id();
        ChangeTrace removed = save(edit(PHONE, "555-1234", ""));

        assertThat(undoChange.undo(removed, kim)).isEmpty();
        assertThat(undoChange.undo(removed, kim)).contains(RevertRefusal.CHANGED_SINCE);

        assertThat(people.phones(ada)).singleElement().satisfies(phone -> {
            assertThat(phone.id()).isEqualTo(id);
            assertThat(phone.primary()).isTrue();
        });
    }

    @Test
    void aNumberThatSomebodyTypedAgainIsNotAddedOnceMore() {
        save(edit(PHONE, "", "555-1234"));
        ChangeTrace removed = save(edit(PHONE, "555-1234", ""));
        save(edit(PHONE, "", "555-1234"));

        assertThat(undoChange.undo(removed, kim)).contains(RevertRefusal.NUMBER_THERE);

        assertThat(people.phones(ada)).hasSize(1);
    }

    @Test
    void anAddressThatWasVerifiedIsSoAgain() {
        db.sql(
                        "update email_address set verified_at = '2026-01-02 03:04:05.678901+00' where address = 'ada@example.com'")
                .update();
        ChangeTrace trace = save(edit(EMAIL, "ada@example.com", "ADA@example.com"));
        assertThat(people.emails(ada).getFirst().verified()).isFalse();

        assertThat(undoChange.undo(trace, kim)).isEmpty();

        assertThat(people.emails(ada).getFirst().address()).isEqualTo("ada@example.com");
        assertThat(db.sql(
                                "select verified_at = '2026-01-02 03:04:05.678901+00' from email_address where address = 'ada@example.com'")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void kindCommentAndWhichNumberComesFirstAreRestored() {
        given.phone(ada, "555-1", null);
        given.phone(ada, "555-2", null);
        db.sql("update phone_number set is_primary = true, comment = 'desk' where number = '555-1'")
                .update();
        long before = changes.last(ada);
        db.sql("""
                do $$ begin
                    update phone_number set is_primary = false, kind = 'MOBILE', comment = null where number = '555-1';
                    update phone_number set is_primary = true, comment = 'home' where number = '555-2';
                end $$;
                """).update();

        assertThat(undoChange.undo(Objects.requireNonNull(changes.since(ada, before)), kim))
                .isEmpty();

        assertThat(people.phones(ada).stream()
                        .map(phone ->
                                phone.number() + " " + phone.kind() + " " + phone.comment() + " " + phone.primary()))
                .containsExactly("555-1 PHONE desk true", "555-2 PHONE null false");
    }

    private ChangeTrace save(FieldEdit... edits) {
        EditOutcome outcome = editPerson.edit(ada, List.of(edits), kim);
        assertThat(outcome).isInstanceOf(Saved.class);
        return Objects.requireNonNull(((Saved) outcome).trace());
    }

    private static FieldEdit edit(PersonField field, String was, String value) {
        return new FieldEdit(field, was, value);
    }
}
