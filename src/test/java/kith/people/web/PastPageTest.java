package kith.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import kith.DatabaseTest;
import kith.Given;
import kith.access.Scope;
import kith.people.PersonId;
import kith.sql.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@DatabaseTest
class PastPageTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Given given;

    @Autowired
    private Database db;

    private long kim;
    private PersonId ada;

    /** Ada is known since January; in May she got another name, and in June a first phone. */
    @BeforeEach
    void cast() {
        kim = given.agent("Kim Root", Scope.ALL);
        ada = given.user("Ada Byron", "ada@engine.example");
        given.created(ada, Instant.parse("2026-01-10T09:00:00Z"));
        db.sql("update person set created_in = '1' where id = ?", ada.value()).update();
        db.sql("delete from change_log where subject_id = ? and field <> 'created'", ada.value())
                .update();
        db.sql("update person set name = 'Ada Lovelace' where id = ?", ada.value())
                .update();
        given.phone(ada, "+44 20 1234", null);
        changed("name", "2026-05-02T10:00:00Z");
        changed("phone", "2026-06-02T10:00:00Z");
        changed("phone_kind", "2026-06-02T10:00:00Z");
        changed("phone_primary", "2026-06-02T10:00:00Z");
    }

    @Test
    @Tag("F492")
    void theRecordIsShownAsItWasBesideThePresentOne() {
        assertThat(page("?at=2026-05-01T12:00"))
                .hasStatusOk()
                .bodyText()
                .contains("<bdi>Ada Byron</bdi>", "<bdi>Ada Lovelace</bdi>", "Differs from today", "+44 20 1234");
        assertThat(page("?at=2026-05-03T12:00"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Ada Byron")
                .contains("Differs from today");
        assertThat(page("?at=2026-06-02T10:00")).hasStatusOk().bodyText().contains("The same as today");
    }

    @Test
    @Tag("F492")
    void beforeTheFirstContactThereWasNoRecord() {
        assertThat(page("?at=2025-12-31T12:00"))
                .hasStatusOk()
                .bodyText()
                .contains("There was no record yet")
                .doesNotContain("+44 20 1234");
    }

    @Test
    void whatIsNoTimeIsSaidAtTheField() {
        assertThat(page("?at=yesterday"))
                .hasStatus(422)
                .bodyText()
                .contains("aria-invalid=\"true\"", "Give a date with a time");
        assertThat(page("?at=9999-12-31T23:59")).hasStatusOk().bodyText().contains("The same as today");
    }

    private void changed(String field, String at) {
        db.sql("update change_log set at = ?::timestamptz where subject_id = ? and field = ?", at, ada.value(), field)
                .update();
    }

    private MvcTestResult page(String query) {
        return mvc.get()
                .uri("/agent/users/" + ada + "/past" + query)
                .with(Given.signedIn(kim))
                .exchange();
    }
}
