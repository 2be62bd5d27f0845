package kith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.util.List;
import kith.access.Scope;
import kith.people.PersonId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A list goes out, everybody is lost, the list comes in again. */
@CommittedTest
class RoundTripTest {

    private static final List<String> NAMES = List.of(
            "Ada Lovelace",
            "=HYPERLINK(\"http://evil.example\")",
            "+49 Eins",
            "-minus",
            "@home",
            "'=quoted already",
            "'t Hooft, Gerard",
            "Jörg \"Jogi\" Weiß; der Große",
            "Zoë\u0308, O’Brien | Åsa",
            "मारिया 山田 אבי 👩🏽‍🚀",
            "1e5",
            "a,=b;+c",
            "NULL");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Given given;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({"en,columns=all", "de,columns=all", "en,sort=name"})
    @Tag("F380")
    @Tag("F377")
    @Tag("F378")
    void nameEmailAndOrganizationAreWhatTheyWere(String language, String list) throws Exception {
        long kim = given.agent("Kim", Scope.ALL);
        jdbc.sql("update person set language = ?").param(language).update();
        people();
        List<String> before = everybody();
        byte[] file = get(kim, "/agent/users/export.csv?" + list).getResponse().getContentAsByteArray();
        jdbc.sql("delete from person where kind = 'USER'").update();
        jdbc.sql("delete from organization").update();

        imported(kim, file);

        assertThat(everybody()).isEqualTo(before);
        String again = get(kim, "/agent/users/export.csv?columns=name,email,organization")
                .getResponse()
                .getContentAsString();
        assertThat(again.lines()).hasSize(NAMES.size() + 1);
    }

    private void people() {
        long plain = given.organization("=cmd|' /C calc'!A0");
        long quoted = given.organization("Müller & \"Söhne\", GmbH; Co");
        for (int i = 0; i < NAMES.size(); i++) {
            PersonId person = given.user(NAMES.get(i), "p+" + i + "@x-" + i + ".example");
            given.phone(person, "+49 30 90182" + i, null);
            given.label(person, "=label " + i % 3);
            if (i % 3 > 0) {
                given.member(person, i % 3 == 1 ? plain : quoted);
            }
        }
    }

    private void imported(long kim, byte[] file) {
        MvcTestResult uploaded = mvc.post()
                .uri("/agent/users/imports")
                .multipart()
                .file(new MockMultipartFile("file", "users.csv", "text/csv", file))
                .with(Given.signedIn(kim))
                .with(csrf())
                .exchange();
        String address = String.valueOf(uploaded.getResponse().getRedirectedUrl());
        assertThat(address).endsWith("/check");
        reaches("CHECKED");
        mvc.post()
                .uri(address.replace("/check", "/run"))
                .with(Given.signedIn(kim))
                .with(csrf())
                .exchange();
        reaches("DONE");
    }

    private void reaches(String state) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> jdbc.sql("select state from people_import")
                        .query(String.class)
                        .single()
                        .equals(state));
    }

    private MvcTestResult get(long kim, String address) {
        return mvc.get().uri(address).with(Given.signedIn(kim)).exchange();
    }

    private List<String> everybody() {
        return jdbc.sql("select concat_ws(' / ', name, email, organization) from directory_entry order by email_key")
                .query(String.class)
                .list();
    }
}
