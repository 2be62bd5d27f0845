package kith.people.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
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

/** The card of contact information as a browser without script uses it, and as htmx does. */
@CommittedTest
class ContactsPagesTest {

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
    @Tag("F94")
    @Tag("F106")
    void withoutScriptAnEntryIsAddedChangedAndRemoved() {
        Document editor = page(contacts("/website"));
        assertThat(editor.select("#card-contact form.form").attr("action")).isEqualTo(contacts("/website"));

        assertThat(post(contacts("/website"), "value", "ada.example", "comment", "blog"))
                .hasStatus(HttpStatus.FOUND)
                .hasHeader("Location", "/agent/users/" + ada);
        Document shown = page("/agent/users/" + ada);
        var row = shown.select("[id^=contact-website]");
        assertThat(row.select("a[rel=noreferrer]").attr("href")).isEqualTo("https://ada.example");
        assertThat(row.text()).contains("Website", "ada.example", "blog");
        assertThat(row.select("[data-copy]").attr("data-copy")).isEqualTo("https://ada.example");

        String entry = row.select("a[hx-get]").attr("href");
        Document form = page(entry);
        assertThat(form.select("#contact-value").val()).isEqualTo("https://ada.example");
        assertThat(form.select("#contact-comment").val()).isEqualTo("blog");
        String version = form.select("#card-contact input[name=version]").val();
        assertThat(post(entry, "version", version, "value", "engine.example")).hasStatus(HttpStatus.FOUND);
        assertThat(page("/agent/users/" + ada).select("[id^=contact-website]").text())
                .contains("engine.example")
                .doesNotContain("blog");

        assertThat(post(entry + "/removal")).hasStatus(HttpStatus.FOUND);
        assertThat(page("/agent/users/" + ada).select("[id^=contact-website]")).isEmpty();
    }

    @Test
    @Tag("F94")
    @Tag("F101")
    void everyKindHasItsRowAndCanBeAdded() {
        post(contacts("/phone"), "value", "+44 20 7946 0000", "variant", "FAX");
        post(contacts("/im"), "value", "ada.l", "variant", "SKYPE");
        post(contacts("/twitter"), "value", "@ada_l");
        post(contacts("/linkedin"), "value", "linkedin.com/in/ada");
        post(contacts("/facebook"), "value", "facebook.com/ada");
        post(contacts("/address"), "street", "1 Road", "city", "Leeds", "zip", "LS1", "country", "GB");

        Document shown = page("/agent/users/" + ada);
        assertThat(shown.select("#card-contact [id^=contact-] dt").eachText())
                .containsExactly("Email", "Fax", "Skype", "Twitter", "LinkedIn", "Facebook", "Address");
        assertThat(shown.select("#card-contact .menu-items a").eachText())
                .containsExactly(
                        "Email", "Phone", "Website", "Messenger", "Twitter", "LinkedIn", "Facebook", "Address");
        assertThat(shown.select("#card-contact address").text()).isEqualTo("1 Road Leeds LS1 United Kingdom");
        assertThat(shown.select("[id^=contact-twitter] a").eq(0).text()).isEqualTo("@ada_l");
        assertThat(shown.select("[id^=contact-phone] a").eq(0).attr("href")).isEqualTo("tel:+442079460000");

        db.sql("update person set language = 'de' where kind = 'AGENT'").update();
        assertThat(page("/agent/users/" + ada).select("#card-contact address").text())
                .endsWith("Vereinigtes Königreich");
    }

    @Test
    @Tag("F81")
    void makingAnotherAddressPrimaryMovesTheMarkAndTheMailButton() {
        post(contacts("/email"), "value", "countess@example.com");
        Document before = page("/agent/users/" + ada);
        String promote = before.select("form[action$=/primary]").attr("action");

        MvcTestResult answer = htmx(promote);

        assertThat(answer).hasStatusOk();
        Document after = Jsoup.parse(body(answer));
        assertThat(after.select("[id^=contact-email]").eq(0).text()).contains("countess@example.com", "Primary");
        assertThat(after.select("#record-head[hx-swap-oob] a[href^=mailto]").attr("href"))
                .isEqualTo("mailto:countess@example.com");
        assertThat(answer.getResponse().getHeader("HX-Trigger")).contains("/agent/undo/users/" + ada);
    }

    @Test
    @Tag("F104")
    void anErrorStandsAtItsFieldAndWhatWasTypedIsKept() {
        MvcTestResult refused = post(contacts("/address"), "street", "1 Road", "city", "", "country", "GB");

        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        Document page = Jsoup.parse(body(refused));
        assertThat(page.select("#contact-city-error").text()).isEqualTo("The city is needed.");
        assertThat(page.select("#contact-city").attr("aria-describedby")).isEqualTo("contact-city-error");
        assertThat(page.select("#contact-street").val()).isEqualTo("1 Road");
        assertThat(page.select("#contact-country option[selected]").val()).isEqualTo("GB");
    }

    @Test
    @Tag("F88")
    void anAddressOfSomebodyElseLinksTheirRecordAndOffersToMerge() {
        PersonId grace = given.user("Grace", "grace@example.com");

        MvcTestResult refused = post(contacts("/email"), "value", "grace@example.com");

        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Jsoup.parse(body(refused)).select("#contact-value-error a").eachAttr("href"))
                .containsExactly("/agent/users/" + grace, "/agent/users/" + ada + "/merge/" + grace);
    }

    @Test
    @Tag("F78")
    void removingTheLastAddressIsRefusedWithTheReason() {
        String removal = page("/agent/users/" + ada)
                .select("[id^=contact-email] form[action$=/removal]")
                .attr("action");

        MvcTestResult refused = htmx(removal);

        assertThat(refused.getResponse().getHeader("HX-Trigger")).contains("keeps at least one email address");
        assertThat(body(refused)).contains("ada@example.com");
    }

    @Test
    @Tag("F74")
    void whoIsSlowerSeesTheOthersValueAndMayKeepTheirOwn() {
        post(contacts("/website"), "value", "ada.example");
        String entry = page("/agent/users/" + ada)
                .select("[id^=contact-website] a[hx-get]")
                .attr("href");
        post(entry, "version", "0", "value", "theirs.example");

        MvcTestResult conflict = post(entry, "version", "0", "value", "mine.example");

        assertThat(conflict).hasStatus(HttpStatus.CONFLICT);
        Document page = Jsoup.parse(body(conflict));
        assertThat(page.select("#contact-value-error").text()).contains("https://theirs.example");
        assertThat(page.select("#contact-value").val()).isEqualTo("mine.example");
        String version = page.select("#card-contact input[name=version]").val();
        assertThat(post(entry, "version", version, "value", "mine.example")).hasStatus(HttpStatus.FOUND);
        assertThat(page("/agent/users/" + ada).select("[id^=contact-website]").text())
                .contains("mine.example");
    }

    @Test
    @Tag("T3")
    void markupInContactInformationIsInert() {
        String markup = "<img src=x onerror=alert(1)>\"'";
        post(contacts("/im"), "value", markup, "variant", "OTHER", "comment", markup);
        post(contacts("/address"), "street", markup, "city", markup, "country", "GB", "comment", markup);

        for (String address : new String[] {"", "/changes"}) {
            Document page = page("/agent/users/" + ada + address);
            assertThat(page.html()).contains("onerror=alert(1)");
            assertThat(page.select("img, [onerror]")).isEmpty();
        }
    }

    @Test
    @Tag("F128")
    void anOrganizationHasTheCardToo() {
        String acme = "/agent/organizations/" + given.organization("Acme");
        assertThat(page(acme + "/contacts/phone").select("#card-contact form.form"))
                .hasSize(1);
        assertThat(post(acme + "/contacts/phone", "value", "+44 20 7946 0000", "variant", "PHONE"))
                .hasStatus(HttpStatus.FOUND)
                .hasHeader("Location", acme);
        assertThat(post(acme + "/contacts/website", "value", "javascript:alert(1)"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);

        Document shown = page(acme);
        assertThat(shown.select("#card-contact [id^=contact-phone] a").eq(0).attr("href"))
                .isEqualTo("tel:+442079460000");
    }

    @Test
    void anAgentHasTheCard() {
        assertThat(page("/agent/users/" + kim)
                        .select("#card-contact [id^=contact-email]")
                        .text())
                .contains("kim@help.example");
    }

    private String contacts(String path) {
        return "/agent/users/" + ada + "/contacts" + path;
    }

    private Document page(String address) {
        MvcTestResult result = mvc.get().uri(address).with(Given.signedIn(kim)).exchange();
        assertThat(result).hasStatusOk();
        return Jsoup.parse(body(result));
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
