package kith.people;

import static kith.people.ContactField.CITY;
import static kith.people.ContactField.COMMENT;
import static kith.people.ContactField.COUNTRY;
import static kith.people.ContactField.STREET;
import static kith.people.ContactField.VALUE;
import static kith.people.ContactField.VARIANT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import kith.CommittedTest;
import kith.Given;
import kith.access.Scope;
import kith.access.Viewer;
import kith.access.Viewers;
import kith.people.ContactOutcome.Done;
import kith.people.ContactOwner.OfPerson;
import kith.people.RevertOutcome.Refused;
import kith.people.RevertOutcome.Reverted;
import kith.sql.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Taking back what was done to contact information, at once and from the change log. */
@CommittedTest
class UndoContactsTest {

    private static final Map<ContactField, String> PLACE = Map.of(STREET, "1 Road", CITY, "Leeds", COUNTRY, "GB");
    private static final Map<ContactField, String> OTHER_PLACE = Map.of(STREET, "2 Road", CITY, "York", COUNTRY, "GB");

    private static final Map<ContactKind, String> VALUES = Map.of(
            ContactKind.EMAIL, "second@example.com",
            ContactKind.PHONE, "+44 20 7946 0001",
            ContactKind.WEBSITE, "one.example",
            ContactKind.IM, "one two",
            ContactKind.TWITTER, "one",
            ContactKind.LINKEDIN, "linkedin.com/in/one",
            ContactKind.FACEBOOK, "facebook.com/one");

    @Autowired
    private EditContacts editContacts;

    @Autowired
    private ContactPoints contacts;

    @Autowired
    private UndoChange undoChange;

    @Autowired
    private RevertChange revertChange;

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
        given.phone(ada.id(), "+44 20 7946 0000", "+442079460000");
        db.sql("update phone_number set is_primary = true").update();
    }

    @ParameterizedTest
    @EnumSource
    @Tag("F106")
    void addingChangingAndRemovingAreTakenBack(ContactKind kind) {
        List<String> before = told();
        ChangeTrace added = act(() -> editContacts.add(ada, typed(kind, "1", "work"), kim));
        List<String> with = told();
        ContactPoint point = latest(kind);
        ChangeTrace changed =
                act(() -> editContacts.change(ada, point.id(), point.version(), typed(kind, "2", "home"), kim));
        assertThat(undoChange.undo(changed, kim)).isEmpty();
        assertThat(told()).isEqualTo(with);

        ChangeTrace removed = act(() -> editContacts.remove(ada, kind, point.id(), kim));
        assertThat(told()).isEqualTo(before);
        assertThat(undoChange.undo(removed, kim)).isEmpty();
        assertThat(told()).isEqualTo(with);

        assertThat(undoChange.undo(added, kim)).contains(RevertRefusal.CHANGED_SINCE);
        ChangeTrace again = act(() -> editContacts.remove(ada, kind, point.id(), kim));
        assertThat(undoChange.undo(again, kim)).isEmpty();
        long removal = entry(kind.key(), "new_value is null");
        assertThat(revertChange.revert(ada.id(), removal, kim)).isEqualTo(new Refused(RevertRefusal.CHANGED_SINCE));
    }

    @ParameterizedTest
    @EnumSource
    void aRemovedEntryComesBackFromTheChangeLogOnceWithItsComment(ContactKind kind) {
        act(() -> editContacts.add(ada, typed(kind, "1", "work"), kim));
        List<String> with = told();
        act(() -> editContacts.remove(ada, kind, latest(kind).id(), kim));
        long removal = entry(kind.key(), "new_value is null");

        assertThat(revertChange.revert(ada.id(), removal, kim)).isInstanceOf(Reverted.class);
        assertThat(told()).isEqualTo(with);
        assertThat(revertChange.revert(ada.id(), removal, kim)).isEqualTo(new Refused(RevertRefusal.CHANGED_SINCE));

        long comment = entry(kind.key() + "_comment", "old_value is null");
        assertThat(revertChange.revert(ada.id(), comment, kim)).isInstanceOf(Reverted.class);
        assertThat(latest(kind).comment()).isNull();
    }

    @Test
    @Tag("F82")
    void theFormerPrimaryAddressReturnsToItsPlace() {
        act(() -> editContacts.add(ada, typed(ContactKind.EMAIL, "1", ""), kim));
        ChangeTrace promoted = act(() -> editContacts.makePrimary(
                ada, ContactKind.EMAIL, latest(ContactKind.EMAIL).id(), kim));
        assertThat(primary()).isEqualTo("second@example.com");

        assertThat(undoChange.undo(promoted, kim)).isEmpty();
        assertThat(primary()).isEqualTo("ada@example.com");

        ChangeTrace removed = act(() -> editContacts.remove(
                ada, ContactKind.EMAIL, contacts.of(ada).getFirst().id(), kim));
        assertThat(primary()).isEqualTo("second@example.com");
        assertThat(undoChange.undo(removed, kim)).isEmpty();
        assertThat(primary()).isEqualTo("ada@example.com");
    }

    @Test
    @Tag("F78")
    void undoingAnAdditionLeavesTheLastAddress() {
        OfPerson grace = new OfPerson(given.person("Grace"));
        TypedContact typed = new TypedContact(ContactKind.EMAIL, Map.of(VALUE, "grace@example.com"));
        ChangeTrace added = act(() -> editContacts.add(grace, typed, kim));

        assertThat(undoChange.undo(added, kim)).contains(RevertRefusal.LAST_ADDRESS);
    }

    @Test
    @Tag("F87")
    void aRemovedAddressThatSomebodyElseGotStaysTheirs() {
        act(() -> editContacts.add(ada, typed(ContactKind.EMAIL, "1", ""), kim));
        ChangeTrace removed = act(() -> editContacts.remove(
                ada, ContactKind.EMAIL, latest(ContactKind.EMAIL).id(), kim));
        given.user("Eve", "second@example.com");

        assertThat(undoChange.undo(removed, kim)).contains(RevertRefusal.ADDRESS_TAKEN);
    }

    private static TypedContact typed(ContactKind kind, String number, String comment) {
        Map<ContactField, String> parts = new EnumMap<>(ContactField.class);
        parts.put(COMMENT, comment);
        if (kind == ContactKind.ADDRESS) {
            parts.putAll(number.equals("1") ? PLACE : OTHER_PLACE);
            return new TypedContact(kind, parts);
        }
        String value = Objects.requireNonNull(VALUES.get(kind));
        parts.put(
                VALUE,
                number.equals("1")
                        ? value
                        : value.replace("one", "other")
                                .replace("second", "third")
                                .replace('0', '3'));
        parts.put(
                VARIANT,
                kind == ContactKind.IM ? number.equals("1") ? "ICQ" : "SKYPE" : number.equals("1") ? "FAX" : "MOBILE");
        return new TypedContact(kind, parts);
    }

    private ChangeTrace act(Supplier<ContactOutcome> act) {
        ContactOutcome outcome = act.get();
        assertThat(outcome).isInstanceOf(Done.class);
        return Objects.requireNonNull(((Done) outcome).trace());
    }

    private ContactPoint latest(ContactKind kind) {
        return contacts.of(ada).stream()
                .filter(point -> point.of() == kind)
                .toList()
                .getLast();
    }

    private String primary() {
        return contacts.of(ada).getFirst().shown();
    }

    private List<String> told() {
        return contacts.of(ada).stream()
                .map(point -> point.id() + " " + point.parts() + " " + point.primary())
                .toList();
    }

    private long entry(String field, String which) {
        String sql = which.startsWith("new") ? "new" : "old";
        return db.sql("""
                        select max(id) from change_log
                        where field = ? and subject_id = ? and case when ? = 'new' then new_value is null else old_value is null end
                        """, field, ada.id().value(), sql).query(Long.class).single();
    }
}
