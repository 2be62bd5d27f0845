package kith.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import kith.DatabaseTest;
import kith.Given;
import kith.GivenChats;
import kith.access.Scope;
import kith.people.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@DatabaseTest
class AccessRequestTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Given given;

    @Autowired
    private GivenChats chats;

    @Autowired
    private JdbcClient jdbc;

    private PersonId zoe;

    @BeforeEach
    void zoeAndHerData() {
        zoe = given.user("Zoë Quillfeather", "zoe@acme.example");
        given.phone(zoe, "+47 22 11 33 44", "+4722113344");
        given.label(zoe, "=Gold");
        long support = given.department("Support");
        given.ticket(zoe, support, "The balloon does not rise");
        chats.say(chats.missed(zoe, support), null, "Is the balloonist there?");
        given.charge(zoe, 5400, "Difficult again");
        jdbc.sql("insert into note (person_id, author_name, body) values (?, 'Kim', 'A difficult customer')")
                .param(zoe.value())
                .update();
        jdbc.sql("insert into person_summary (person_id, body) values (?, 'Handle with care')")
                .param(zoe.value())
                .update();
        jdbc.sql("""
                        with file as (insert into stored_file (media_type, size, sha256) values ('text/plain', 5, sha256('paper'))
                                      returning id),
                             chunk as (insert into stored_file_chunk (file_id, number, bytes) select id, 0, 'paper'::bytea from file)
                        insert into person_file (person_id, file_id, name, uploader_name) select ?, id, 'contract.txt', 'Kim' from file
                        """).param(zoe.value()).update();
        PersonId linus = given.user("Linus Other", "linus@acme.example");
        given.ticket(linus, given.department("Sales"), "Of Linus alone");
        chats.say(chats.missed(linus, support), null, "Linus asks");
    }

    private MvcTestResult ask(long agent) {
        return mvc.post()
                .uri("/agent/users/" + zoe + "/access-requests")
                .with(Given.signedIn(agent))
                .with(csrf())
                .exchange();
    }

    @Test
    @Tag("F379")
    @Tag("F489")
    @Tag("R44")
    void oneFileHoldsAllThatIsTheirsAndNothingElse() throws Exception {
        MvcTestResult answer = ask(given.agent("Kim", Scope.ALL));
        assertThat(answer).hasContentType("application/zip");
        Map<String, String> files = unzip(answer.getResponse().getContentAsByteArray());

        assertThat(files.get("profile.json")).contains("\"name\":\"Zoë Quillfeather\"");
        assertThat(files.get("email_addresses.csv")).contains("address,is_primary", "zoe@acme.example,true");
        assertThat(files.get("phone_numbers.json")).contains("+4722113344");
        assertThat(files.get("labels.csv")).contains("'=Gold");
        assertThat(files.get("tickets.csv")).contains("The balloon does not rise");
        assertThat(files.get("charges.csv")).contains(",5400,").doesNotContain("Difficult");
        assertThat(files.get("chats.csv")).contains("Zoë Quillfeather", ",MISSED,");
        assertThat(files.get("chat_messages.csv")).contains("Is the balloonist there?");
        assertThat(files.get("profile.vcf"))
                .startsWith("BEGIN:VCARD\r\nVERSION:4.0\r\n")
                .contains("FN:Zoë Quillfeather");
        assertThat(files.get("postal_addresses.json")).isEqualTo("[]\n");
        assertThat(files.entrySet())
                .anySatisfy(
                        file -> assertThat(file.getKey() + file.getValue()).matches("files/\\d+-contract.txtpaper"));
        assertThat(files.toString()).doesNotContain("difficult", "Handle with care", "Linus", "Kim");
    }

    @Test
    @Tag("F489")
    @Tag("R44")
    void theSystemLogKnowsWhoTookIt() {
        ask(given.agent("Kim", Scope.ALL));

        assertThat(jdbc.sql("select actor_name || ' ' || action || ' ' || subject from system_log")
                        .query(String.class)
                        .list())
                .containsExactly("Kim user.data-taken user " + zoe);
    }

    @Test
    @Tag("T9")
    void whoMayNotExportGetsNothing() {
        assertThat(ask(given.agent("Rosa", Scope.LIMITED))).hasStatus(HttpStatus.FORBIDDEN);
    }

    private static Map<String, String> unzip(byte[] bytes) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            ZipEntry entry = zip.getNextEntry();
            while (entry != null) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                entry = zip.getNextEntry();
            }
        }
        return files;
    }
}
