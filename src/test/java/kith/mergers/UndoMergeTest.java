package kith.mergers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import kith.CommittedTest;
import kith.Given;
import kith.GivenChats;
import kith.access.Forbidden;
import kith.access.NotFound;
import kith.access.Scope;
import kith.access.Viewer;
import kith.access.Viewers;
import kith.i18n.Translator;
import kith.mergers.Merge.Undo;
import kith.mergers.MergeOutcome.Merged;
import kith.mergers.UndoOutcome.Reason;
import kith.mergers.UndoOutcome.Refused;
import kith.mergers.UndoOutcome.Undone;
import kith.people.People;
import kith.people.PersonId;
import kith.sql.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What comes between a merge and its undo. */
@CommittedTest
class UndoMergeTest {

    @Autowired
    private MergePeople mergePeople;

    @Autowired
    private UndoMerge undoMerge;

    @Autowired
    private People people;

    @Autowired
    private Viewers viewers;

    @Autowired
    private Translator translator;

    @Autowired
    private Database db;

    @Autowired
    private Given given;

    @Autowired
    private GivenChats chats;

    private Viewer kim;
    private PersonId ada;
    private PersonId again;
    private long support;

    @BeforeEach
    void adaIsKnownTwice() {
        support = given.department("Support");
        kim = viewers.find(given.agent("Kim", Scope.ALL)).orElseThrow();
        ada = given.user("Ada Lovelace", "ada@example.com");
        again = given.user("A. Lovelace", "countess@example.com");
        given.ticket(again, support, "The engine does not start");
        given.label(again, "VIP");
    }

    @Test
    @Tag("F486")
    void whatCameInSinceStaysWithTheSurvivorAndIsNamed() {
        long merge = merge(ada, again);
        given.ticket(ada, support, "The engine starts by itself");
        db.sql("insert into note (person_id, author_name, body) values (?, 'Kim', 'Called back')", ada.value())
                .update();

        Undo undo = undone(merge);

        assertThat(undo.back()).isEqualTo(Map.of("emails", 1L, "labels", 1L, "tickets", 1L));
        assertThat(undo.arrived()).isEqualTo(Map.of("tickets", 1L, "notes", 1L));
        assertThat(undo.missing()).isEmpty();
        assertThat(undo.kept()).isEmpty();
        assertThat(people.get(ada, kim).tickets().total()).isOne();
        assertThat(people.get(again, kim).tickets().total()).isOne();
    }

    @Test
    @Tag("F298")
    @Tag("F486")
    void chargesComeToTheSurvivorAndGoBack() {
        given.charge(again, 1800, "Visit");
        long merge = merge(ada, again);
        assertThat(given.charges(ada)).containsExactly("Visit");
        given.charge(ada, 600, "Call");

        Undo undo = undone(merge);

        assertThat(undo.back()).containsEntry("charges", 1L);
        assertThat(undo.arrived()).containsEntry("charges", 1L);
        assertThat(given.charges(ada)).containsExactly("Call");
        assertThat(given.charges(again)).containsExactly("Visit");
    }

    @Test
    @Tag("F298")
    @Tag("F486")
    void chatsComeToTheSurvivorAndGoBack() {
        long chat = chats.ended(again, support, "Hello");
        long merge = merge(ada, again);
        assertThat(chats.of(ada)).containsExactly(chat);

        assertThat(undone(merge).back()).containsEntry("chats", 1L);
        assertThat(chats.of(again)).containsExactly(chat);
    }

    @Test
    @Tag("F486")
    void valuesChangedSinceAreKeptAndNamed() {
        db.sql("update person set title = 'Countess', time_zone = 'Europe/London' where id = ?", again.value())
                .update();
        long merge = merge(ada, again);
        db.sql("update person set title = 'Lady' where id = ?", ada.value()).update();

        Undo undo = undone(merge);

        assertThat(undo.kept()).containsExactly("people.changes.field.title");
        assertThat(people.get(ada, kim).name().title()).isEqualTo("Lady");
        assertThat(people.get(ada, kim).timeZone()).isNull();
        assertThat(people.get(again, kim).name().title()).isEqualTo("Countess");
    }

    @Test
    void whatIsNoLongerThereIsNamed() {
        long merge = merge(ada, again);
        db.sql("delete from person_label where person_id = ?", ada.value()).update();

        assertThat(undone(merge).missing()).isEqualTo(Map.of("labels", 1L));
    }

    @Test
    @Tag("F486")
    void theAddressThatBecamePrimaryGoesBackAndTheFormerOneTakesItsPlace() {
        long merge = merge(ada, again, Map.of("email", true));
        assertThat(people.get(ada, kim).email()).isEqualTo("countess@example.com");

        undone(merge);

        assertThat(people.get(ada, kim).email()).isEqualTo("ada@example.com");
        assertThat(people.get(again, kim).email()).isEqualTo("countess@example.com");
    }

    @Test
    void aMergeIsUndoneOnce() {
        long merge = merge(ada, again);
        undone(merge);

        assertThat(refusal(merge)).isEqualTo(Reason.ALREADY_UNDONE);
    }

    @Test
    @Tag("F304")
    void afterThirtyDaysItIsTooLate() {
        long merge = merge(ada, again);
        db.sql("update person_merge set at = now() - interval '29 days 23 hours' where id = ?", merge)
                .update();
        undone(merge);
        long second = merge(ada, again);
        db.sql("update person_merge set at = now() - interval '30 days 1 second' where id = ?", second)
                .update();

        assertThat(refusal(second)).isEqualTo(Reason.TOO_LATE);
    }

    @Test
    void theLastOfTwoMergesInARowIsUndoneFirst() {
        PersonId third = given.user("Lady Lovelace", "lady@example.com");
        long first = merge(ada, again);
        long second = merge(third, ada);

        assertThat(refusal(first)).isEqualTo(Reason.SURVIVOR_GONE);
        undone(second);
        undone(first);

        assertThat(people.get(again, kim).tickets().total()).isOne();
    }

    @Test
    void aDuplicateThatWasDeletedSinceDoesNotComeBack() {
        long merge = merge(ada, again);
        db.sql("update person set deleted_at = now() where id = ?", again.value())
                .update();

        assertThat(refusal(merge)).isEqualTo(Reason.DUPLICATE_GONE);
        assertThat(people.emails(ada)).hasSize(2);
    }

    @Test
    @Tag("T9")
    void whoMayNotChangeTheSurvivorMayNotUndo() {
        given.ticket(ada, given.department("Sales"), "An offer");
        Viewer expanded = viewers.find(given.agent("Ex", Scope.EXPANDED, given.department("Legal")))
                .orElseThrow();
        Viewer viewOnly = viewers.find(given.agent("Vio", Scope.VIEW_ONLY)).orElseThrow();
        long merge = merge(ada, again);

        assertThatThrownBy(() -> undoMerge.undo(merge, expanded)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> undoMerge.undo(merge, viewOnly)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> undoMerge.undo(987_654, kim)).isInstanceOf(NotFound.class);
    }

    @Test
    void theSystemLogTellsOfTheUndo() {
        long merge = merge(ada, again);
        undone(merge);

        assertThat(db.sql("select action from system_log where action like 'user.%' order by id")
                        .query(String.class)
                        .list())
                .isEqualTo(List.of("user.merged", "user.unmerged"));
        assertThat(db.sql(
                                "select distinct source from change_log where subject_id = ? and source like 'unmerge%'",
                                again.value())
                        .query(String.class)
                        .single())
                .isEqualTo("unmerge " + merge);
    }

    private long merge(PersonId survivor, PersonId duplicate) {
        return merge(survivor, duplicate, Map.of());
    }

    private long merge(PersonId survivor, PersonId duplicate, Map<String, Boolean> wanted) {
        return ((Merged) mergePeople.merge(
                        survivor, duplicate, wanted, null, kim, translator.texts(Locale.ENGLISH, ZoneId.of("UTC"))))
                .merge();
    }

    private Undo undone(long merge) {
        return Objects.requireNonNull(
                ((Undone) undoMerge.undo(merge, kim)).merge().undone());
    }

    private Reason refusal(long merge) {
        return ((Refused) undoMerge.undo(merge, kim)).reason();
    }
}
