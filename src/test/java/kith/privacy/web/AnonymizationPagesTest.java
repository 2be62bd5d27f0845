package kith.privacy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import kith.CommittedTest;
import kith.Given;
import kith.access.Scope;
import kith.people.PersonId;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CommittedTest
class AnonymizationPagesTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Given given;

    private long kim;
    private long support;
    private PersonId zoe;
    private String page;

    @BeforeEach
    void zoeWithATicket() {
        kim = given.agent("Kim", Scope.ALL);
        support = given.department("Support");
        zoe = given.user("Zoë Quillfeather", "zoe@acme.example");
        given.phone(zoe, "+47 22 11 33 44", "+4722113344");
        given.ticket(zoe, support, "The balloon does not rise");
        page = "/agent/users/" + zoe + "/anonymization";
    }

    private MvcTestResult get(long agent, String address) {
        return mvc.get().uri(address).with(Given.signedIn(agent)).exchange();
    }

    private MvcTestResult confirm(String typed) {
        return mvc.post()
                .uri(page)
                .param("confirmation", typed)
                .with(Given.signedIn(kim))
                .with(csrf())
                .exchange();
    }

    private static Document html(MvcTestResult answer) throws UnsupportedEncodingException {
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    @Test
    @Tag("R43")
    void thePageListsWhatGoesAndWhatStays() throws Exception {
        Document shown = html(get(kim, page));

        assertThat(shown.select("[aria-labelledby=goes] .row-title").eachText())
                .contains("Name and profile", "1 e-mail address", "1 phone number")
                .noneMatch(line -> line.contains("note"));
        assertThat(shown.select("[aria-labelledby=stays] .row-title").eachText())
                .contains("1 ticket", "Record #" + zoe);
        assertThat(html(get(kim, "/agent/users/" + zoe))
                        .select(".record-actions a[href$=anonymization]")
                        .eachText())
                .containsExactly("Anonymize…");
    }

    @Test
    @Tag("F325")
    void withoutTheTypedAddressNothingHappens() throws Exception {
        MvcTestResult refused = confirm("zoe@acme");

        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(html(refused).select("#confirmation-error").text()).contains("neither the address nor the number");
        assertThat(get(kim, "/agent/users/" + zoe)).bodyText().contains("Zoë Quillfeather");
    }

    @Test
    @Tag("F326")
    @Tag("R43")
    void afterTheTypedAddressThereIsACertificateWithoutTheData() throws Exception {
        assertThat(confirm("zoe@acme.example")).hasRedirectedUrl(page);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !html(get(kim, page)).select("[data-done]").isEmpty());

        Document certificate = html(get(kim, page));
        assertThat(certificate.text())
                .contains("Kim", "#" + zoe, "1 phone number", "The person asked for it")
                .doesNotContain("Zoë", "Quillfeather", "zoe@acme.example", "22 11 33 44");
        Document record = html(get(kim, "/agent/users/" + zoe));
        assertThat(record.select("h1").text()).isEqualTo("anonymized-" + zoe);
        assertThat(record.select(".record-title .tag").text()).isEqualTo("Anonymized");
        assertThat(record.select(".record-actions [href^=mailto], .record-buttons [href^=mailto]"))
                .isEmpty();
        assertThat(record.select("[aria-label^=Edit]")).isEmpty();
    }

    @Test
    @Tag("F35")
    @Tag("F334")
    @Tag("F335")
    void theListTheSearchAndTheExportKnowTheMarkerAlone() throws Exception {
        confirm("#" + zoe);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !html(get(kim, page)).select("[data-done]").isEmpty());

        assertThat(html(get(kim, "/agent/users")).select(".row-link").eachText())
                .contains("anonymized-" + zoe);
        for (String words : new String[] {"Zoë", "quillfeather", "zoe@acme", "22113344", "acme.example"}) {
            assertThat(html(get(kim, "/agent/users?q=" + words))
                            .select(".row-link")
                            .eachText())
                    .as(words)
                    .isEmpty();
        }
        assertThat(get(kim, "/agent/users/export.csv?columns=all"))
                .bodyText()
                .contains("anonymized-" + zoe)
                .doesNotContain("Quillfeather", "zoe@acme.example", "22113344", "22 11 33 44");
    }

    @Test
    @Tag("F327")
    @Tag("F382")
    void nobodyElseIsOfferedIt() throws Exception {
        long rosa = given.agent("Rosa", Scope.EXPANDED, support);

        assertThat(get(rosa, page)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(html(get(rosa, "/agent/users/" + zoe)).select("a[href$=anonymization]"))
                .isEmpty();
    }
}
