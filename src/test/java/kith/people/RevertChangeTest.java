package kith.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.util.List;
import java.util.Map;
import kith.CommittedTest;
import kith.Given;
import kith.access.Forbidden;
import kith.access.NotFound;
import kith.access.Scope;
import kith.access.Viewer;
import kith.access.Viewers;
import kith.audit.Acting;
import kith.audit.Actor;
import kith.people.RevertOutcome.Refused;
import kith.people.RevertOutcome.Reverted;
import kith.sql.Database;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CommittedTest
class RevertChangeTest {

    @Autowired
    private RevertChange revertChange;

    @Autowired
    private UndoChange undoChange;

    @Autowired
    private People people;

    @Autowired
    private Viewers viewers;

    @Autowired
    private Given given;

    @Autowired
    private Database db;

    private PersonId ada;
    private long kim;

    @BeforeEach
    void cast() {
        kim = given.agent("Kim Root", Scope.ALL);
        ada = given.user("Ada Lovelace", "ada@engine.example");
        given.member(ada, given.organization("Engine"));
    }

    @Test
    @Tag("F491")
    void theFormerValueComesBackAndTheLogSaysHow() {
        set("update person set position = 'Analyst' where id = ?");
        long entry = entry("position");

        RevertOutcome outcome =
                Acting.as(Actor.agent(kim, "Kim Root", null), () -> revertChange.revert(ada, entry, kim()));

        assertThat(outcome).isInstanceOf(Reverted.class);
        assertThat(text("select position from person where id = ?")).isNull();
        assertThat(db.sql("""
                                select actor_name || ', ' || source || ': ' || old_value
                                from change_log where subject_id = ? order by id desc limit 1
                                """, ada.value()).query(String.class).single())
                .isEqualTo("Kim Root, revert " + entry + ": Analyst");
    }

    @Test
    @Tag("F491")
    void aRevertCanItselfBeUndone() {
        set("update person set position = 'Analyst' where id = ?");

        Reverted reverted = (Reverted) revert("position");

        assertThat(undoChange.undo(reverted.trace(), kim())).isEmpty();
        assertThat(text("select position from person where id = ?")).isEqualTo("Analyst");
    }

    @Test
    @Tag("F491")
    void everySingleValueCanBeReverted() {
        set("""
                update person set status = 'CLOSED', name = 'A. L.', display_name = 'Ada', title = 'Dr', first_name = 'Ada',
                       last_name = 'L.', language = 'de', time_zone = 'Europe/Oslo', is_manager = true
                where id = ?
                """);

        for (String field : List.of(
                "status",
                "name",
                "display_name",
                "title",
                "first_name",
                "last_name",
                "language",
                "time_zone",
                "is_manager")) {
            assertThat(revert(field)).as(field).isInstanceOf(Reverted.class);
        }
        assertThat(db.sql("""
                                select concat_ws(' ', status, name, display_name, title, first_name, last_name, language, time_zone,
                                                 is_manager::text)
                                from person where id = ?
                                """, ada.value()).query(String.class).single()).isEqualTo("ACTIVE Ada Lovelace false");
    }

    @Test
    void aValueThatWasChangedAgainStays() {
        set("update person set position = 'Analyst' where id = ?");
        long entry = entry("position");
        set("update person set position = 'Countess' where id = ?");

        assertThat(revertChange.revert(ada, entry, kim())).isEqualTo(new Refused(RevertRefusal.CHANGED_SINCE));
        assertThat(revertChange.refusals(ada, List.of(entry, entry("position"))))
                .isEqualTo(Map.of(entry, RevertRefusal.CHANGED_SINCE));
        assertThat(text("select position from person where id = ?")).isEqualTo("Countess");
    }

    @Test
    void aValueThatCameBackByItselfCanBeRevertedAgain() {
        set("update person set position = 'Analyst' where id = ?");
        long entry = entry("position");
        set("update person set position = 'Countess' where id = ?");
        set("update person set position = 'Analyst' where id = ?");

        assertThat(revertChange.revert(ada, entry, kim())).isInstanceOf(Reverted.class);
    }

    @Test
    void anOrganizationTakesPositionAndManagerFlagWithIt() {
        set("update person set position = 'Analyst', is_manager = true where id = ?");
        long other = given.organization("Other");
        db.sql(
                        "update person set organization_id = ?, position = null, is_manager = false where id = ?",
                        other,
                        ada.value())
                .update();

        assertThat(revert("organization")).isInstanceOf(Reverted.class);
        assertThat(db.sql("""
                                select o.name || ' ' || p.position || ' ' || p.is_manager
                                from person p join organization o on o.id = p.organization_id where p.id = ?
                                """, ada.value()).query(String.class).single()).isEqualTo("Engine Analyst true");
    }

    @Test
    void anOrganizationThatIsGoneDoesNotComeBack() {
        set("update person set organization_id = null where id = ?");
        db.sql("delete from organization").update();

        assertThat(revert("organization")).isEqualTo(new Refused(RevertRefusal.ORGANIZATION_GONE));
    }

    @Test
    void aPositionNeedsItsOrganization() {
        set("update person set position = 'Analyst' where id = ?");
        set("update person set organization_id = null, position = null where id = ?");

        assertThat(revert("position")).isEqualTo(new Refused(RevertRefusal.NEEDS_ORGANIZATION));
    }

    @Test
    void labelsComeBackAndGo() {
        given.label(ada, "vip");
        assertThat(revert("label")).isInstanceOf(Reverted.class);
        assertThat(text("select string_agg(label_id::text, ',') from person_label where person_id = ?"))
                .isNull();

        assertThat(revert("label")).isInstanceOf(Reverted.class);
        assertThat(text("select count(*)::text from person_label where person_id = ?"))
                .isEqualTo("1");
    }

    @Test
    void aLabelThatIsGoneDoesNotComeBack() {
        given.label(ada, "vip");
        db.sql("delete from person_label").update();
        db.sql("delete from label").update();

        assertThat(revert("label")).isEqualTo(new Refused(RevertRefusal.LABEL_GONE));
    }

    @Test
    void anAddressThatSomebodyElseGotStaysTheirs() {
        set("update email_address set address = 'countess@engine.example' where person_id = ?");
        given.user("Eve", "ada@engine.example");

        assertThat(revert("email")).isEqualTo(new Refused(RevertRefusal.ADDRESS_TAKEN));
    }

    @Test
    void aChangedAddressComesBackUnverified() {
        set("update email_address set address = 'countess@engine.example', verified_at = now() where person_id = ?");

        assertThat(revert("email")).isInstanceOf(Reverted.class);
        assertThat(people.emails(ada).getFirst().address()).isEqualTo("ada@engine.example");
        assertThat(people.emails(ada).getFirst().verified()).isFalse();
    }

    @Test
    void aRemovedNumberComesBackOnceWithItsKind() {
        set("insert into phone_number (person_id, number, kind, is_primary) values (?, '+44 20 1815', 'MOBILE', true)");
        set("delete from phone_number where person_id = ?");
        long removal = entry("phone");

        assertThat(revertChange.revert(ada, removal, kim())).isInstanceOf(Reverted.class);
        assertThat(revertChange.revert(ada, removal, kim())).isEqualTo(new Refused(RevertRefusal.CHANGED_SINCE));
        assertThat(people.phones(ada)).singleElement().satisfies(phone -> {
            assertThat(phone.number()).isEqualTo("+44 20 1815");
            assertThat(phone.kind()).isEqualTo(ContactPoint.PhoneKind.MOBILE);
            assertThat(phone.primary()).isTrue();
        });
    }

    @Test
    void marksOfAnAddressAreNotRevertedByThemselves() {
        set("update email_address set verified_at = now() where person_id = ?");

        assertThat(revert("email_verified")).isEqualTo(new Refused(RevertRefusal.KIND));
    }

    @Test
    @Tag("T9")
    void theEntryOfSomebodyElseIsNotThere() {
        PersonId grace = given.person("Grace");
        db.sql("update person set language = 'de' where id = ?", grace.value()).update();
        long hers = db.sql("select max(id) from change_log where subject_id = ?", grace.value())
                .query(Long.class)
                .single();

        assertThatThrownBy(() -> revertChange.revert(ada, hers, kim())).isInstanceOf(NotFound.class);
    }

    @Test
    @Tag("T9")
    void whoMayNotEditMayNotRevert() {
        set("update person set language = 'de' where id = ?");
        long support = given.department("Support");
        given.ticket(ada, given.department("Sales"), "Offer");
        Viewer lena = viewer(given.agent("Lena Limited", Scope.LIMITED, support));
        Viewer elsewhere = viewer(given.agent("Emil Expanded", Scope.EXPANDED, support));

        assertThatThrownBy(() -> revertChange.revert(ada, entry("language"), lena))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> revertChange.revert(ada, entry("language"), elsewhere))
                .isInstanceOf(Forbidden.class);
        assertThat(text("select language from person where id = ?")).isEqualTo("de");
    }

    private void set(@CompileTimeConstant String update) {
        db.sql(update, ada.value()).update();
    }

    private @Nullable String text(@CompileTimeConstant String select) {
        return db.sql(select, ada.value()).query(String.class).optional().orElse(null);
    }

    private long entry(String field) {
        return db.sql("select max(id) from change_log where subject_id = ? and field = ?", ada.value(), field)
                .query(Long.class)
                .single();
    }

    private RevertOutcome revert(String field) {
        return revertChange.revert(ada, entry(field), kim());
    }

    private Viewer kim() {
        return viewer(kim);
    }

    private Viewer viewer(long agent) {
        return viewers.find(agent).orElseThrow();
    }
}
