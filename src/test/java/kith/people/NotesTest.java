package kith.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kith.CommittedTest;
import kith.Given;
import kith.access.Forbidden;
import kith.access.NotFound;
import kith.access.Scope;
import kith.access.Viewer;
import kith.access.Viewers;
import kith.audit.Acting;
import kith.audit.Actor;
import kith.sql.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CommittedTest
class NotesTest {

    @Autowired
    private Notes notes;

    @Autowired
    private ChangeStatus changeStatus;

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
        ada = given.user("Ada", "ada@example.com");
    }

    @Test
    @Tag("F234")
    @Tag("F236")
    @Tag("F240")
    void theNewestNoteComesFirstWithItsAuthorAndTime() {
        notes.add(ada, "First", kim);
        notes.add(ada, "Second", kim);

        assertThat(notes.page(ada, null, kim).rows()).extracting(Note::body).containsExactly("Second", "First");
        assertThat(notes.page(ada, null, kim).rows()).allSatisfy(note -> {
            assertThat(note.authorName()).isEqualTo("Kim");
            assertThat(note.author()).isEqualTo(kim.agentId());
            assertThat(note.createdAt()).isNotNull();
        });
    }

    @Test
    @Tag("F240")
    void theAuthorStaysNamedAfterLeaving() {
        notes.add(ada, "Prefers the phone", kim);
        db.sql("delete from person where id = ?", kim.agentId()).update();

        Viewer rosa = viewers.find(given.agent("Rosa", Scope.ALL)).orElseThrow();
        assertThat(notes.page(ada, null, rosa).rows())
                .extracting(Note::authorName)
                .containsExactly("Kim");
    }

    @Test
    @Tag("F243")
    void emptyNotesAreRefused() {
        assertThat(notes.add(ada, " \n\t ", kim)).isFalse();
        assertThat(notes.add(ada, "x".repeat(Notes.LONGEST + 1), kim)).isFalse();
        assertThat(notes.count(ada, kim)).isZero();
    }

    @Test
    @Tag("F237")
    void mentionsAreKeptAsPlainText() {
        notes.add(ada, "Ask @Rosa about it", kim);

        assertThat(notes.page(ada, null, kim).rows()).extracting(Note::body).containsExactly("Ask @Rosa about it");
    }

    @Test
    @Tag("F242")
    @Tag("F281")
    void notesRemainWhenTheAccountIsClosed() {
        notes.add(ada, "Prefers the phone", kim);

        changeStatus.change(ada, PersonStatus.CLOSED, kim);

        assertThat(notes.page(ada, null, kim).rows()).hasSize(1);
    }

    @Test
    @Tag("F241")
    void deletingIsLoggedWithoutTheText() {
        notes.add(ada, "Prefers the phone", kim);
        long note = notes.page(ada, null, kim).rows().getFirst().id();

        Acting.as(Actor.agent(kim.agentId(), kim.name(), "192.0.2.1"), () -> {
            notes.delete(ada, note, kim);
            return null;
        });

        assertThat(notes.count(ada, kim)).isZero();
        assertThat(db.sql("select actor_name, ip, action, subject, details::text as details from system_log")
                        .query()
                        .singleRow())
                .containsEntry("actor_name", "Kim")
                .containsEntry("ip", "192.0.2.1")
                .containsEntry("action", "user.note-deleted")
                .containsEntry("subject", "user " + ada)
                .containsEntry("details", "{\"note\": " + note + "}");
    }

    @Test
    @Tag("F241")
    @Tag("T9")
    void aNoteIsDeletedOnlyThroughItsOwnRecordAndByThoseWhoMay() {
        notes.add(ada, "Prefers the phone", kim);
        long note = notes.page(ada, null, kim).rows().getFirst().id();
        PersonId grace = given.user("Grace", "grace@example.com");
        Viewer limited = viewers.find(given.agent("Lim", Scope.LIMITED)).orElseThrow();

        assertThatThrownBy(() -> notes.delete(grace, note, kim)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> notes.delete(ada, note, limited)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> notes.add(ada, "Hello", limited)).isInstanceOf(Forbidden.class);
        assertThat(notes.count(ada, limited)).isEqualTo(1);
    }

    @Test
    void longHistoriesArePaged() {
        db.sql("""
                        insert into note (person_id, author_name, body, created_at)
                        select ?, 'Kim', 'Note ' || n, timestamptz '2026-01-01' + n * interval '1 hour'
                        from generate_series(1, 120) n
                        """, ada.value()).update();

        var first = notes.page(ada, null, kim);
        var second = notes.page(ada, first.next(), kim);
        var third = notes.page(ada, second.next(), kim);

        assertThat(first.rows().getFirst().body()).isEqualTo("Note 120");
        assertThat(second.rows().getFirst().body()).isEqualTo("Note 70");
        assertThat(third.rows().getLast().body()).isEqualTo("Note 1");
        assertThat(third.next()).isNull();
    }
}
