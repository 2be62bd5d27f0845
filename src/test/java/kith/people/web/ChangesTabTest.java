package kith.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.regex.Pattern;
import kith.DatabaseTest;
import kith.Given;
import kith.access.Scope;
import kith.people.PersonId;
import kith.people.PersonStatus;
import kith.sql.Database;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@DatabaseTest
class ChangesTabTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Given given;

    @Autowired
    private Database db;

    private long kim;
    private PersonId ada;

    /** Everything below happens in one transaction, and the log must hold changes made after the creation. */
    @BeforeEach
    void cast() {
        kim = given.agent("Kim Root", Scope.ALL);
        ada = given.user("Ada Lovelace", "ada@engine.example");
        db.sql("update person set created_in = '1' where id = ?", ada.value()).update();
    }

    @Test
    @Tag("F252")
    void thereIsNoChangeLogWhileNothingHasChanged() {
        assertThat(page("/notes", kim)).hasStatusOk().bodyText().doesNotContain("Change log");
        assertThat(page("/changes", kim)).hasStatus(404);
    }

    @Test
    @Tag("F253")
    void theChangeLogAppearsBesideTheNotesAfterTheFirstChange() {
        given.status(ada, PersonStatus.CLOSED);

        assertThat(page("/notes", kim)).bodyText().contains("Change log <span class=\"count\">1</span>");
        assertThat(page("/changes", kim)).hasStatusOk();
    }

    @Test
    @Tag("F254")
    @Tag("F255")
    @Tag("F288")
    void anEntryShowsTimeAgentFieldOldAndNewValue() {
        as("AGENT", kim, "Kim Root", "agent");
        given.status(ada, PersonStatus.CLOSED);
        String day = db.sql("select to_char(now() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI')")
                .query(String.class)
                .single();

        assertThat(body(page("/changes", kim)))
                .contains("<b>Status</b>", "<bdi>Active</bdi></del>", "<bdi>Closed</bdi></ins>")
                .contains("<bdi>Kim Root</bdi><div class=\"who-detail\">By hand")
                .contains("<time datetime=\"" + day);
    }

    @Test
    @Tag("F256")
    void changesByImportMergeBulkActionTheUserAndTypedSqlSaySo() {
        as("AGENT", kim, "Kim Root", "import 12");
        db.sql("update person set language = 'de' where id = ?", ada.value()).update();
        as("AGENT", kim, "Kim Root", "merge 5");
        db.sql("update person set time_zone = 'Europe/Oslo' where id = ?", ada.value())
                .update();
        as("AGENT", kim, "Kim Root", "bulk 7");
        db.sql("update person set title = 'Dr' where id = ?", ada.value()).update();
        as("USER", ada.value(), "Ada Lovelace", "user");
        db.sql("update person set display_name = 'Ada' where id = ?", ada.value())
                .update();
        db.sql(
                        "select set_config('kith.actor_kind', '', true), set_config('kith.actor_name', 'psql', true), set_config('kith.source', '', true)")
                .query()
                .singleRow();
        db.sql("update person set first_name = 'Ada' where id = ?", ada.value()).update();

        assertThat(page("/changes", kim))
                .bodyText()
                .contains("Import 12", "Merge 5", "Bulk action 7", "By the user", "SQL", "Deutsch");
    }

    @Test
    void valuesAreSaidInWords() {
        given.member(ada, given.organization("Engine"));
        db.sql("update person set is_manager = true, auto_responder = true where id = ?", ada.value())
                .update();
        db.sql("update email_address set verified_at = '2026-11-20T12:00:00Z' where person_id = ?", ada.value())
                .update();

        String body = body(page("/changes", kim));

        assertThat(body)
                .contains("<b>Manager</b>", "<bdi>no</bdi></del>", "<bdi>yes</bdi></ins>", "<bdi>Engine</bdi></ins>");
        assertThat(body).contains("<b>Email verified</b>", "<span>empty</span>", "20 Nov 2026, 12:00");
    }

    @Test
    void theCreationIsTheLastLineAndCannotBeReverted() {
        given.status(ada, PersonStatus.CLOSED);

        String body = body(page("/changes", kim));

        assertThat(Pattern.compile("<td><b>([^<]*)</b>").matcher(body).results().map(m -> m.group(1)))
                .containsExactly("Status", "Created");
        assertThat(Pattern.compile("/revert\"").matcher(body).results().count()).isEqualTo(2); // action and hx-post
    }

    @Test
    void theLogCanBeNarrowedToAFieldAndToAnAuthor() {
        as("AGENT", kim, "Kim Root", "agent");
        given.status(ada, PersonStatus.CLOSED);
        as("SYSTEM", null, "Kith", "system");
        db.sql("update person set language = 'de' where id = ?", ada.value()).update();

        assertThat(fields("?field=language")).containsExactly("Language");
        assertThat(fields("?who=" + kim)).containsExactly("Status");
        assertThat(fields("?who=Kith&field=status")).isEmpty();
    }

    @Test
    void aLongLogIsPaged() {
        for (int n = 0; n < 40; n++) {
            db.sql("update person set title = ? where id = ?", "T" + n, ada.value())
                    .update();
        }

        String first = body(page("/changes", kim));
        String older = Pattern.compile("changes_before=(\\d+)")
                .matcher(first)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);

        assertThat(fields("")).hasSize(30);
        assertThat(fields("?changes_before=" + older)).hasSize(11).endsWith("Created");
    }

    @Test
    @Tag("T3")
    void markupInValuesAndNamesIsText() {
        as("AGENT", kim, "<img src=x onerror=alert(1)>", "<b>agent</b>");
        db.sql("update person set title = '<script>alert(2)</script>' where id = ?", ada.value())
                .update();

        assertThat(page("/changes", kim))
                .bodyText()
                .contains("&lt;img", "&lt;script&gt;alert(2)")
                .doesNotContain("<img src=x", "<script>alert(2)", "<b>agent</b>");
    }

    @Test
    @Tag("F491")
    void anEntryIsRevertedWithOneButtonAndTheCardsFollow() {
        db.sql("update person set title = 'Dr' where id = ?", ada.value()).update();

        MvcTestResult answer = post(ada, entry("title"), kim, true);

        assertThat(answer)
                .hasStatusOk()
                .bodyText()
                .contains("record-head", "Revert")
                .doesNotContain("<html");
        assertThat(answer.getResponse().getHeader("HX-Trigger")).contains("/agent/undo/users/" + ada);
        assertThat(post(ada, entry("title"), kim, false)).hasRedirectedUrl("/agent/users/" + ada + "/changes");
    }

    @Test
    void aValueChangedSinceSaysThatItStays() {
        db.sql("update person set title = 'Dr' where id = ?", ada.value()).update();
        long first = entry("title");
        db.sql("update person set title = 'Prof' where id = ?", ada.value()).update();

        assertThat(page("/changes", kim)).bodyText().contains("Cannot revert", "This was changed again since.");
        assertThat(post(ada, first, kim, true)).hasStatus(409);
    }

    @Test
    @Tag("T9")
    void anEntryOfSomebodyElseIsNotFound() {
        PersonId grace = given.person("Grace");
        db.sql("update person set title = 'Rear Admiral' where id = ?", grace.value())
                .update();
        long hers = db.sql("select max(id) from change_log where subject_id = ?", grace.value())
                .query(Long.class)
                .single();

        assertThat(post(ada, hers, kim, true)).hasStatus(404);
    }

    @ParameterizedTest
    @EnumSource(
            value = Scope.class,
            names = {"LIMITED", "VIEW_ONLY"})
    @Tag("T9")
    void whoMayOnlyReadSeesTheLogAndCannotRevert(Scope scope) {
        db.sql("update person set title = 'Dr' where id = ?", ada.value()).update();
        long reader = given.agent("Rita Reader", scope);

        assertThat(page("/changes", reader))
                .hasStatusOk()
                .bodyText()
                .contains("Dr")
                .doesNotContain("/revert\"");
        assertThat(post(ada, entry("title"), reader, true)).hasStatus(403);
    }

    private void as(String kind, @Nullable Long id, String name, String source) {
        db.sql("""
                        select set_config('kith.actor_kind', ?, true), set_config('kith.actor_id', ?, true),
                               set_config('kith.actor_name', ?, true), set_config('kith.source', ?, true)
                        """, kind, id == null ? "" : id.toString(), name, source).query().singleRow();
    }

    private long entry(String field) {
        return db.sql("select max(id) from change_log where subject_id = ? and field = ?", ada.value(), field)
                .query(Long.class)
                .single();
    }

    private MvcTestResult page(String path, long agent) {
        return mvc.get()
                .uri("/agent/users/" + ada + path)
                .with(Given.signedIn(agent))
                .exchange();
    }

    private MvcTestResult post(PersonId person, long entry, long agent, boolean htmx) {
        var request = mvc.post()
                .uri("/agent/users/" + person + "/changes/" + entry + "/revert")
                .with(Given.signedIn(agent))
                .with(SecurityMockMvcRequestPostProcessors.csrf());
        return (htmx ? request.header("HX-Request", "true") : request).exchange();
    }

    private List<String> fields(String query) {
        return Pattern.compile("<td><b>([^<]*)</b>")
                .matcher(body(page("/changes" + query, kim)))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
