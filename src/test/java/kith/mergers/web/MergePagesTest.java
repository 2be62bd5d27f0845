package kith.mergers.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import kith.CommittedTest;
import kith.Given;
import kith.access.Scope;
import kith.people.PersonId;
import kith.sql.Database;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Merging as a browser without script does it. */
@CommittedTest
class MergePagesTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Database db;

    @Autowired
    private Given given;

    private long kim;
    private long engines;
    private PersonId ada;
    private PersonId again;

    @BeforeEach
    void adaIsKnownTwice() {
        kim = given.agent("Kim", Scope.ALL);
        engines = given.organization("Analytical Engines");
        ada = given.user("Ada Lovelace", "ada@example.com");
        again = given.user("A. Lovelace", "countess@example.com");
        given.member(ada, engines);
    }

    @Test
    @Tag("F290")
    void aRecordOffersToMergeItAndNamesTheLikeliest() {
        given.member(again, engines);

        Document record = page("/agent/users/" + ada);

        assertThat(record.select(".record-actions a[href$=/merge]").attr("href"))
                .isEqualTo("/agent/users/" + ada + "/merge");
        assertThat(record.select("#card-duplicates .row-title").text()).isEqualTo("A. Lovelace");
        assertThat(record.select("#card-duplicates .row-detail").text()).isEqualTo("Similar name, same organization");
        assertThat(record.select("#card-duplicates a.button").attr("href"))
                .isEqualTo("/agent/users/" + ada + "/merge/" + again);
    }

    @Test
    @Tag("F290")
    void anAddressOfSomebodyElseOffersToMergeThem() {
        MvcTestResult refused = post("/agent/users/" + ada + "/contacts/email", "value", "countess@example.com");

        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(document(refused).select(".field-error a").eachAttr("href"))
                .containsExactly("/agent/users/" + again, "/agent/users/" + ada + "/merge/" + again);
    }

    @Test
    @Tag("F292")
    void theOtherIsChosenAmongTheSuggestedThoseOfTheOrganizationOrBySearch() {
        PersonId charles = given.user("Charles Babbage", "charles@example.com");
        given.member(charles, engines);
        given.email(again, "ada+countess@example.com");

        Document first = page("/agent/users/" + ada + "/merge");
        Document searched = page("/agent/users/" + ada + "/merge?q=countess");

        assertThat(first.select("[aria-labelledby=suggested-heading] .row-title a")
                        .eachAttr("href"))
                .containsExactly("/agent/users/" + ada + "/merge/" + again);
        assertThat(first.select("[aria-labelledby=found-heading] .row-title a").eachAttr("href"))
                .containsExactly("/agent/users/" + ada + "/merge/" + charles);
        assertThat(searched.select("[aria-labelledby=found-heading] .row-title a")
                        .eachAttr("href"))
                .containsExactly("/agent/users/" + ada + "/merge/" + again);
    }

    @Test
    @Tag("F292")
    void twoWhoWereSelectedInTheListAreCompared() {
        Document list = page("/agent/users");

        assertThat(list.select("button[formaction=/agent/users/merge]").attr("data-select-max"))
                .isEqualTo("5");
        assertThat(post("/agent/users/merge", "ids", again.toString(), "ids", ada.toString()))
                .hasStatus(HttpStatus.FOUND)
                .hasHeader("Location", "/agent/users/" + ada + "/merge/" + again);
        assertThat(post("/agent/users/merge", "ids", again.toString())).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    @Tag("R9")
    void threeWhoWereSelectedAreMergedOneAfterTheOther() {
        PersonId charles = given.user("Charles Babbage", "charles@example.com");
        String first = "/agent/users/" + ada + "/merge/" + again;
        assertThat(post(
                        "/agent/users/merge",
                        "ids",
                        charles.toString(),
                        "ids",
                        ada.toString(),
                        "ids",
                        again.toString()))
                .hasHeader("Location", first + "?then=" + charles);

        Document compared = page(first + "?then=" + charles);
        assertThat(compared.select(".notice").text()).contains("Then comes 1 more");
        assertThat(compared.select("#merge input[name=then]").attr("value")).isEqualTo(charles.toString());
        assertThat(post(first, "then", charles.toString()))
                .hasHeader("Location", "/agent/users/" + ada + "/merge/" + charles);
        assertThat(post("/agent/users/" + ada + "/merge/" + charles)).hasHeader("Location", "/agent/users/" + ada);
    }

    @Test
    @Tag("F293")
    void sideBySideTheValuesThatWouldBeLostAreMarked() {
        db.sql("update person set title = 'Countess' where id = ?", again.value())
                .update();

        Document kept = page("/agent/users/" + ada + "/merge/" + again);
        Document taken = page("/agent/users/" + ada + "/merge/" + again + "?take.name=duplicate");

        assertThat(kept.select("[name=take.name][checked]").val()).isEqualTo("survivor");
        assertThat(kept.select(".pick:has([name=take.name]) span").eachText())
                .containsExactly("Ada Lovelace", "A. Lovelace");
        assertThat(kept.select("#merge-result .card-foot").text()).isEqualTo("No value overwritten 1 value dropped");
        assertThat(taken.select("[name=take.name][checked]").val()).isEqualTo("duplicate");
        assertThat(taken.select("#merge-result .card-foot").text()).isEqualTo("1 value overwritten no value dropped");
        assertThat(taken.select("#merge-result dd").eachText())
                .contains("A. Lovelace", "Countess", "Analytical Engines");
    }

    @Test
    @Tag("F294")
    void theDirectionCanBeSwitched() {
        Document page = page("/agent/users/" + ada + "/merge/" + again);

        Document switched = page(page.select(".merge-head a.button").attr("href"));

        assertThat(switched.select(".merge-head .row-title a").eachText())
                .containsExactly("A. Lovelace", "Ada Lovelace");
    }

    @Test
    @Tag("F304")
    @Tag("F485")
    void theConfirmationSaysHowLongItCanBeUndoneAndTheRecordOffersToUndo() {
        Document compare = page("/agent/users/" + ada + "/merge/" + again);
        assertThat(compare.select("#merge .notice b").text()).startsWith("Can be undone until");
        assertThat(compare.select("#merge .notice").text())
                .contains("tickets, notes, files, groups and labels come back");

        assertThat(post(
                        "/agent/users/" + ada + "/merge/" + again,
                        "shown",
                        compare.select("[name=shown]").val(),
                        "take.name",
                        "duplicate"))
                .hasStatus(HttpStatus.FOUND)
                .hasHeader("Location", "/agent/users/" + ada);

        Document record = page("/agent/users/" + ada);
        assertThat(record.select("h1").text()).isEqualTo("A. Lovelace");
        String undo = record.select("#card-merges form").attr("action");
        assertThat(post(undo)).hasStatus(HttpStatus.FOUND);
        assertThat(page("/agent/users/" + again).select("h1").text()).isEqualTo("A. Lovelace");
        assertThat(page("/agent/users/" + ada).select("h1").text()).isEqualTo("Ada Lovelace");
        assertThat(page("/agent/users/merges").select(".tag").text()).isEqualTo("Undone");
    }

    @Test
    @Tag("F300")
    void theFormerNumberLeadsToTheRecordThatStays() {
        post("/agent/users/" + ada + "/merge/" + again);

        assertThat(get("/agent/users/" + again))
                .hasStatus(HttpStatus.MOVED_PERMANENTLY)
                .hasHeader("Location", "/agent/users/" + ada);
    }

    @Test
    @Tag("F485")
    void aChangeSinceThePreviewIsShownBeforeAnythingIsMerged() throws UnsupportedEncodingException {
        String shown = page("/agent/users/" + ada + "/merge/" + again)
                .select("[name=shown]")
                .val();
        given.label(again, "Late");

        MvcTestResult answer = post("/agent/users/" + ada + "/merge/" + again, "shown", shown);

        assertThat(answer).hasStatus(HttpStatus.CONFLICT);
        assertThat(answer.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains("Something has changed since you compared them", "Late");
        assertThat(page("/agent/users/" + again).select("h1").text()).isEqualTo("A. Lovelace");
    }

    @Test
    @Tag("F302")
    void whatCannotBeMergedSaysWhy() throws UnsupportedEncodingException {
        MvcTestResult agent = get("/agent/users/" + ada + "/merge/" + kim);
        MvcTestResult self = get("/agent/users/" + ada + "/merge/" + ada);

        assertThat(agent).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(agent.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains("Agents have an account");
        assertThat(self.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains("cannot be merged with itself");
    }

    @Test
    @Tag("F487")
    void whoeverAddsSomebodyAlikeIsAskedFirst() {
        String[] typed = {"name", "A. Lovelace", "email", "new@example.com", "organization", "Analytical Engines"};

        MvcTestResult asked = post("/agent/users/new", typed);
        assertThat(asked).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(document(asked).select("#new-similar li").text())
                .isEqualTo("Ada Lovelace · ada@example.com Similar name, same organization");

        String[] anyway = Arrays.copyOf(typed, typed.length + 2);
        anyway[typed.length] = "anyway";
        anyway[typed.length + 1] = "true";
        assertThat(post("/agent/users/new", anyway)).hasStatus(HttpStatus.FOUND);
    }

    @Test
    @Tag("F487")
    void twoPeopleAreNotSuggestedAgain() {
        given.member(again, engines);

        assertThat(post("/agent/users/duplicates/dismissals", "one", ada.toString(), "other", again.toString()))
                .hasStatus(HttpStatus.FOUND);

        assertThat(page("/agent/users/" + ada).select("#card-duplicates")).isEmpty();
        assertThat(page("/agent/users/" + again).select("#card-duplicates")).isEmpty();
    }

    @Test
    @Tag("T3")
    void namesAreWordsAndNeverMarkup() {
        String markup = "<img src=x onerror=alert(1)>\"'&";
        db.sql("update person set name = ?, title = ? where id = ?", markup, markup, again.value())
                .update();
        given.label(again, markup.substring(0, 20));

        Document compare = page("/agent/users/" + ada + "/merge/" + again);

        assertThat(compare.select("img")).isEmpty();
        assertThat(compare.select(".merge-head .row-title a").eachText()).contains(markup);
    }

    private Document page(String address) {
        MvcTestResult answer = get(address);
        assertThat(answer).hasStatusOk();
        return document(answer);
    }

    private static Document document(MvcTestResult answer) {
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).with(Given.signedIn(kim)).exchange();
    }

    private MvcTestResult post(String address, String... namesAndValues) {
        var request = mvc.post().uri(address).with(Given.signedIn(kim)).with(csrf());
        for (int i = 0; i < namesAndValues.length; i += 2) {
            request = request.param(namesAndValues[i], namesAndValues[i + 1]);
        }
        return request.exchange();
    }
}
