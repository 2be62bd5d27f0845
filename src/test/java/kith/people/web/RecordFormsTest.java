package kith.people.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The forms of the record as a browser without script sends them, and as htmx does. */
@CommittedTest
class RecordFormsTest {

    private static final String MARKUP = "<img src=x onerror=alert(1)>\"'&";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Database db;

    @Autowired
    private Given given;

    private long kim;
    private PersonId ada;

    @BeforeEach
    void adaIsKnown() {
        kim = given.agent("Kim", Scope.ALL);
        ada = given.user("Ada Lovelace", "ada@example.com");
    }

    @Test
    @Tag("F72")
    void withoutScriptAnEditorOpensInThePageAndSavingLeadsBack() {
        Document editor = page("/agent/users/" + ada + "/edit/contact");
        assertThat(editor.select("#card-contact form input[name=name]").val()).isEqualTo("Ada Lovelace");
        assertThat(editor.select("#card-contact form a.button").attr("href")).isEqualTo("/agent/users/" + ada);

        assertThat(post("/agent/users/" + ada + "/edit/name", "was_name", "Ada Lovelace", "name", "Ada King"))
                .hasStatus(HttpStatus.FOUND)
                .hasHeader("Location", "/agent/users/" + ada);

        assertThat(page("/agent/users/" + ada).select("h1").text()).isEqualTo("Ada King");
    }

    @Test
    @Tag("F284")
    @Tag("F285")
    void statusIsChangedAndTakenBackByPlainForms() {
        post("/agent/users/" + ada + "/status", "status", "CLOSED");

        Document closed = page("/agent/users/" + ada);
        assertThat(closed.select(".record-title .status.closed")).hasSize(1);
        assertThat(closed.select(".menu-items button[name=status]").text()).isEqualTo("Enable account");
        assertThat(closed.select(".record-title .check .hint")).hasSize(3);

        post("/agent/users/" + ada + "/status", "status", "ACTIVE");
        assertThat(page("/agent/users/" + ada)
                        .select(".menu-items button[name=status]")
                        .text())
                .isEqualTo("Disable account");
    }

    @Test
    void htmxGetsTheSavedFieldTheHeadAndATitleForTheMessageInPlainAscii() {
        MvcTestResult saved = htmx("/agent/users/" + ada + "/edit/name", "was_name", "Ada Lovelace", "name", "Ådá");

        assertThat(saved).hasStatusOk().bodyText().contains("fact-name", "hx-swap-oob=\"true\"");
        String toast = String.valueOf(saved.getResponse().getHeader("HX-Trigger"));
        assertThat(toast).contains("\"undo\":\"/agent/undo/users/" + ada + "/");
        MvcTestResult status = htmx("/agent/users/" + ada + "/status", "status", "CLOSED");
        assertThat(status.getResponse().getHeader("HX-Trigger")).contains("\\u00C5d\\u00E1 is closed.");
    }

    @Test
    @Tag("F145")
    @Tag("F146")
    void withoutScriptUsergroupsAreChosenInThePage() {
        String vip = Long.toString(given.usergroup("VIP"));
        String partners = Long.toString(given.usergroup("Partners"));
        given.inGroup(ada, Long.parseLong(vip));
        Document editor = page("/agent/users/" + ada + "/edit/usergroups");
        assertThat(editor.select("#card-usergroups label").eachText())
                .containsExactly("Everyone Always", "Registered By having an account", "Partners", "VIP");
        assertThat(editor.select("#card-usergroups input[type=checkbox][disabled]"))
                .hasSize(2);
        assertThat(editor.select("#card-usergroups input[name=was]").eachAttr("value"))
                .containsExactly(vip);

        assertThat(post("/agent/users/" + ada + "/usergroups", "was", vip, "group", partners))
                .hasStatus(HttpStatus.FOUND)
                .hasHeader("Location", "/agent/users/" + ada);

        assertThat(page("/agent/users/" + ada).select("#card-usergroups .group").eachText())
                .containsExactly("Everyone", "Partners");
    }

    @Test
    @Tag("T3")
    @Tag("F472")
    void aSummaryIsTextWithLinksAndNothingMore() {
        String text = MARKUP + "\njavascript:alert(1)\nhttps://acme.example/?a=\"onmouseover=alert(1)";
        post("/agent/users/" + ada + "/edit/summary", "was_summary", "", "summary", text);

        for (String address : List.of("", "/edit/summary", "/changes")) {
            Document page = page("/agent/users/" + ada + address);
            assertThat(page.select("img[onerror], [onmouseover], a[href^=javascript]"))
                    .as(address)
                    .isEmpty();
            assertThat(page.text() + page.select("textarea").text()).contains(MARKUP);
        }
        assertThat(page("/agent/users/" + ada).select(".summary-card .prose a").eachAttr("href"))
                .containsExactly("https://acme.example/?a=");
    }

    @Test
    @Tag("F74")
    void aConflictShowsBothValuesAndKeepMineOverwritesKnowingly() {
        post("/agent/users/" + ada + "/edit/name", "was_name", "Ada Lovelace", "name", "Ada King");

        MvcTestResult conflict =
                htmx("/agent/users/" + ada + "/edit/name", "was_name", "Ada Lovelace", "name", "Ada Byron");
        assertThat(conflict).hasStatus(HttpStatus.CONFLICT);
        Document form = Jsoup.parse(body(conflict));
        assertThat(form.select("[role=alert]").text())
                .contains("Changed by Kim", "Ada King", "Keep mine", "Take theirs");
        assertThat(form.select("input[name=name]").val()).isEqualTo("Ada Byron");
        assertThat(form.select("input[name=was_name]").val()).isEqualTo("Ada King");

        assertThat(htmx("/agent/users/" + ada + "/edit/name", "was_name", "Ada King", "name", "Ada Byron"))
                .hasStatusOk();
        assertThat(page("/agent/users/" + ada).select("h1").text()).isEqualTo("Ada Byron");
    }

    @Test
    void anErrorStandsAtItsFieldAndWhatWasTypedIsKept() {
        MvcTestResult refused = post("/agent/users/" + ada + "/edit/contact", "was_phone", "", "phone", "call me");

        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        Document page = Jsoup.parse(body(refused));
        assertThat(page.select("#edit-phone").val()).isEqualTo("call me");
        assertThat(page.select("#edit-phone").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("#" + page.select("#edit-phone").attr("aria-describedby"))
                        .text())
                .contains("not a phone number");
    }

    @Test
    @Tag("F45")
    void addingAKnownAddressLinksToItsRecordAndKeepsWhatWasTyped() {
        MvcTestResult refused = post(
                "/agent/users/new", "name", "A.", "email", " ADA@example.com", "phone", "555-1234", "organization", "");

        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        Document page = Jsoup.parse(body(refused));
        assertThat(page.select("#new-email-error a").attr("href")).isEqualTo("/agent/users/" + ada);
        assertThat(page.select("#new-email").attr("aria-describedby")).isEqualTo("new-email-error");
        assertThat(page.select("#new-phone").val()).isEqualTo("555-1234");
    }

    @Test
    @Tag("F42")
    @Tag("F43")
    void afterAddingTheRecordIsShown() {
        Document form = page("/agent/users/new");
        assertThat(form.select("form.card .field > label").eachText())
                .containsExactly("Name", "Email", "Organization", "Phone", "Password (optional)");
        assertThat(form.select("form.card [type=checkbox]").eachAttr("checked")).isEmpty();
        assertThat(form.select("form.card button:not([type=button])").text()).isEqualTo("Add user");

        MvcTestResult added = post("/agent/users/new", "name", "Grace", "email", "grace@example.com");

        assertThat(added).hasStatus(HttpStatus.FOUND);
        assertThat(page(String.valueOf(added.getResponse().getHeader("Location")))
                        .select("h1")
                        .text())
                .isEqualTo("Grace");
    }

    @Test
    @Tag("T10")
    void whatAFormDoesNotAskForIsNotTaken() {
        post(
                "/agent/users/new",
                "name",
                "Mallory",
                "email",
                "mallory@example.com",
                "status",
                "CLOSED",
                "kind",
                "AGENT",
                "id",
                "77",
                "scope",
                "ALL",
                "channel",
                "API",
                "viewer.scope",
                "ALL",
                "isManager",
                "true");
        post(
                "/agent/users/" + ada + "/edit/title",
                "was_title",
                "",
                "title",
                "Dr",
                "was_name",
                "Ada Lovelace",
                "name",
                "Mallory",
                "kind",
                "AGENT",
                "status",
                "CLOSED",
                "was_status",
                "ACTIVE",
                "was_kind",
                "USER",
                "id",
                "77",
                "scope",
                "ALL");

        assertThat(db.sql("select name, kind, status, channel, is_manager from person where kind = 'USER' order by id")
                        .query()
                        .listOfRows())
                .extracting(Object::toString)
                .containsExactly(
                        "{name=Ada Lovelace, kind=USER, status=ACTIVE, channel=AGENT, is_manager=false}",
                        "{name=Mallory, kind=USER, status=ACTIVE, channel=AGENT, is_manager=false}");
        assertThat(db.sql("select count(*) from agent").query(Long.class).single())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("forms")
    @Tag("T26")
    void noFormIsTakenWithoutItsToken(String path) {
        assertThat(mvc.post().uri(path.formatted(ada)).with(Given.signedIn(kim)).exchange())
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @ParameterizedTest
    @MethodSource("forms")
    @Tag("F389")
    @Tag("F384")
    @Tag("F385")
    @Tag("F387")
    @Tag("T9")
    void whoMayOnlyReadIsRefusedByEveryForm(String path) {
        for (Scope scope : Arrays.asList(Scope.LIMITED, Scope.VIEW_ONLY, null)) {
            long agent = given.agent("Reader" + scope, scope);
            MvcTestResult refused = mvc.post()
                    .uri(path.formatted(ada))
                    .params(everything())
                    .with(csrf())
                    .with(Given.signedIn(agent))
                    .exchange();
            assertThat(refused).hasStatus(HttpStatus.FORBIDDEN);
        }
        assertThat(db.sql("select count(*) from change_log where actor_name like 'Reader%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @MethodSource("formsOfARecord")
    @Tag("F383")
    @Tag("T9")
    void expandedAgentsAreRefusedForUsersOfOtherDepartments(String path) {
        given.ticket(ada, given.department("Sales"), "An offer, please");
        long expanded = given.agent("Exa", Scope.EXPANDED, given.department("Support"));

        assertThat(mvc.post()
                        .uri(path.formatted(ada))
                        .params(everything())
                        .with(csrf())
                        .with(Given.signedIn(expanded))
                        .exchange())
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    @Tag("F76")
    @Tag("F389")
    void readersSeeTheRecordWithoutAnyControlToChangeIt() {
        given.label(ada, "VIP");
        for (Scope scope : List.of(Scope.LIMITED, Scope.VIEW_ONLY)) {
            long reader = given.agent(scope.name(), scope);
            Document page = Jsoup.parse(body(mvc.get()
                    .uri("/agent/users/" + ada)
                    .with(Given.signedIn(reader))
                    .exchange()));
            assertThat(page.select("h1").text()).isEqualTo("Ada Lovelace");
            assertThat(page.select("#content form, #content a[href*=/edit/]")).isEmpty();
            assertThat(mvc.get()
                            .uri("/agent/users/" + ada + "/edit/name")
                            .with(Given.signedIn(reader))
                            .exchange())
                    .hasStatus(HttpStatus.FORBIDDEN);
            assertThat(mvc.get()
                            .uri("/agent/users/new")
                            .with(Given.signedIn(reader))
                            .exchange())
                    .hasStatus(HttpStatus.FORBIDDEN);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    @Tag("F387")
    @Tag("T9")
    void anAgentWithoutAScopeSeesNothing(String path) {
        long nobody = given.agent("Nobody", null);

        assertThat(mvc.get()
                        .uri(path.formatted(ada))
                        .with(Given.signedIn(nobody))
                        .exchange())
                .hasStatus(HttpStatus.FORBIDDEN)
                .bodyText()
                .doesNotContain("Ada");
    }

    @Test
    @Tag("T3")
    @Tag("T4")
    @Tag("F243")
    void markupInAnyFieldIsShownAsText() {
        long organization = given.organization(MARKUP);
        db.sql("""
                        update person set name = ?, display_name = ?, title = ?, first_name = ?, last_name = ?,
                               organization_id = ?, position = ?, language = ?, time_zone = ?
                        where id = ?
                        """, MARKUP, MARKUP, MARKUP, MARKUP, MARKUP, organization, MARKUP, MARKUP, MARKUP, ada.value())
                .update();
        given.phone(ada, MARKUP, null);
        given.email(ada, "x@" + MARKUP);
        db.sql("update email_address set comment = ? where person_id = ?", MARKUP, ada.value())
                .update();
        given.label(ada, MARKUP);
        post("/agent/users/" + ada + "/notes", "body", MARKUP + "\n" + MARKUP);

        for (String path : pages()) {
            assertInert(body(get(path.formatted(ada))), path);
        }
        for (String path : List.of(
                "/agent/users/%s/peek",
                "/agent/users/%s?panel=",
                "/agent/users/%s/notes",
                "/agent/users/%s/edit/organization",
                "/agent/users/labels?q=img")) {
            assertInert(
                    body(mvc.get()
                            .uri(path.formatted(ada))
                            .header("HX-Request", "true")
                            .with(Given.signedIn(kim))
                            .exchange()),
                    path);
        }
        assertInert(body(post("/agent/users/new", "name", MARKUP, "email", MARKUP, "phone", MARKUP)), "new");
        assertInert(body(post("/agent/users/" + ada + "/edit/contact", "was_email", "a", "email", MARKUP)), "conflict");
    }

    private static void assertInert(String html, String where) {
        Document page = Jsoup.parse(html);
        assertThat(html).as(where).contains("onerror=alert(1)");
        assertThat(page.select("img, [onerror]")).as(where).isEmpty();
        assertThat(page.select("[href^=javascript]")).as(where).isEmpty();
    }

    private static List<String> forms() {
        return Stream.concat(Stream.of("/agent/users/new"), formsOfARecord().stream())
                .toList();
    }

    private static List<String> formsOfARecord() {
        return List.of(
                "/agent/users/%s/edit/contact",
                "/agent/users/%s/edit/name",
                "/agent/users/%s/edit/organization",
                "/agent/users/%s/edit/properties",
                "/agent/users/%s/status",
                "/agent/users/%s/labels",
                "/agent/users/%s/labels/1/removal",
                "/agent/users/%s/notes",
                "/agent/users/%s/notes/1/deletion",
                "/agent/undo/users/%s/1-2");
    }

    private static List<String> pages() {
        return List.of(
                "/agent/users/%s",
                "/agent/users/%s/notes",
                "/agent/users/%s/peek",
                "/agent/users/%s/edit/contact",
                "/agent/users/%s/edit/organization",
                "/agent/users/%s/edit/properties");
    }

    private static MultiValueMap<String, String> everything() {
        var parameters = new LinkedMultiValueMap<String, String>();
        parameters.add("name", "Mallory");
        parameters.add("was_name", "Ada Lovelace");
        parameters.add("email", "mallory@example.com");
        parameters.add("status", "CLOSED");
        parameters.add("label", "VIP");
        parameters.add("body", "Hello");
        return parameters;
    }

    private Document page(String address) {
        MvcTestResult result = get(address);
        assertThat(result).hasStatusOk();
        return Jsoup.parse(body(result));
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).with(Given.signedIn(kim)).exchange();
    }

    private MvcTestResult post(String address, String... parameters) {
        return send(mvc.post().uri(address), parameters);
    }

    private MvcTestResult htmx(String address, String... parameters) {
        return send(mvc.post().uri(address).header("HX-Request", "true"), parameters);
    }

    private MvcTestResult send(MockMvcTester.MockMvcRequestBuilder request, String... parameters) {
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.with(csrf()).with(Given.signedIn(kim)).exchange();
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
