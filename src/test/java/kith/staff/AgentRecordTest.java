package kith.staff;

import static kith.Given.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import kith.DatabaseTest;
import kith.Given;
import kith.access.Scope;
import kith.people.PersonId;
import kith.sql.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The record of an agent is that of a person, without what only users have. */
@DatabaseTest
class AgentRecordTest {

    @Autowired
    private Given given;

    @Autowired
    private Database db;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TelephonyNumbers telephony;

    private long kim;
    private String lee;

    @BeforeEach
    void leeIsAnAgent() {
        kim = given.agent("Kim Park", Scope.ALL);
        lee = "/agent/users/" + given.agent("Lee Adler", Scope.EXPANDED);
    }

    @Test
    @Tag("F398")
    void theListLeadsToTheRecordWithItsAccount() {
        assertThat(get("/agent/agents", kim)).bodyText().contains("href=\"" + lee + "\"");
        assertThat(get(lee.replace("users", "agents"), kim)).hasRedirectedUrl(lee);
        assertThat(get(lee, kim))
                .hasStatusOk()
                .bodyText()
                .contains("Lee Adler", "Account", "Preferences phone", "Expanded")
                .doesNotContain("id=\"card-organization\"", "id=\"card-usergroups\"", "/status\"", lee + "/tickets");
    }

    @Test
    @Tag("F400")
    void theRecordOpensWithWhatTheAgentDidAndWhatHappened() {
        PersonId ada = given.user("Ada Lovelace", "ada@acme.example");
        post("/agent/users/" + ada + "/notes", kim, "body", "Pays late.");

        assertThat(get("/agent/users/" + kim, kim))
                .bodyText()
                .contains("Wrote a note about", "Ada Lovelace", "Pays late.");
        assertThat(get("/agent/users/" + kim + "/activity", kim)).bodyText().contains("Wrote a note about");
    }

    @Test
    @Tag("F401")
    void theSummaryIsEdited() {
        assertThat(post(lee + "/edit/summary", kim, "was_summary", "", "summary", "Knows the warehouse."))
                .hasStatus(HttpStatus.FOUND);

        assertThat(get(lee, kim)).bodyText().contains("Knows the warehouse.");
    }

    @Test
    @Tag("F403")
    void notesAreWrittenAboutAgents() {
        post(lee + "/notes", kim, "body", "Away on Fridays.");

        assertThat(get(lee + "/notes", kim)).bodyText().contains("Away on Fridays.");
    }

    @Test
    @Tag("F402")
    @Tag("F404")
    @Tag("F405")
    @Tag("F406")
    void thePhoneOfTheRecordIsNotTheOneOfThePreferences() {
        long leeId = Long.parseLong(lee.substring("/agent/users/".length()));
        post(lee + "/contacts/phone", kim, "value", "+49 341 1111111", "variant", "PHONE");
        assertThat(telephony.of(leeId))
                .as("the record's phone is for colleagues")
                .isEmpty();

        assertThat(post("/agent/preferences/reach", leeId, "email", "lee@help.example", "phone", "+44 20 7946 0000"))
                .hasStatus(HttpStatus.FOUND);

        assertThat(telephony.of(leeId)).contains("+442079460000");
        assertThat(get(lee, kim)).bodyText().contains("+49 341 1111111", "+44 20 7946 0000");
    }

    @Test
    @Tag("F406")
    void anotherAddressToSignInWithTakesThePassword() {
        long leeId = Long.parseLong(lee.substring("/agent/users/".length()));
        String reach = "/agent/preferences/reach";

        assertThat(post(reach, leeId, "email", "lee@new.example", "confirmation", "guessed"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("confirmation-error");
        assertThat(post(reach, leeId, "email", "kim@help.example", "confirmation", Given.PASSWORD))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(reach, leeId, "email", "lee@help.example", "phone", "call me"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("phone-error");
        assertThat(post(reach, leeId, "email", "lee@new.example", "confirmation", Given.PASSWORD))
                .hasStatus(HttpStatus.FOUND);
        assertThat(get(lee, kim)).bodyText().contains("lee@new.example");
    }

    @Test
    @Tag("F406")
    @Tag("F71")
    void everyAgentChoosesTheirOwnPicture() throws IOException {
        long leeId = Long.parseLong(lee.substring("/agent/users/".length()));
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(9, 9, 1), "png", bytes);

        mvc.post()
                .uri("/agent/preferences/picture")
                .multipart()
                .file(new MockMultipartFile("file", "me.png", null, bytes.toByteArray()))
                .with(csrf())
                .with(signedIn(leeId))
                .exchange();
        assertThat(get(lee, kim)).bodyText().contains("<img src=\"" + lee + "/picture?v=");

        post("/agent/preferences/picture/removal", leeId);
        assertThat(get(lee, kim)).bodyText().doesNotContain("<img");
        assertThat(post("/agent/preferences/picture", leeId)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @ParameterizedTest
    @CsvSource({
        "/status, status, CLOSED",
        "/usergroups, group, 1",
        "/edit/organization, was_organization, x",
        "/edit/organization, was_position, x"
    })
    @Tag("T9")
    void whatOnlyUsersHaveIsRefusedToEverybody(String path, String name, String value) {
        assertThat(post(lee + path, kim, name, value)).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    @Tag("T9")
    void whoDoesNotAdministerLeavesAgentsAsTheyAre() {
        long eve = given.agent("Eve", Scope.EXPANDED);

        assertThat(post(lee + "/notes", eve, "body", "X")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(lee + "/edit/summary", eve, "was_summary", "", "summary", "X"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(lee, eve)).bodyText().doesNotContain("/edit/", "/access");
        assertThat(db.sql("select count(*) from note").query(Long.class).single())
                .isZero();
    }

    private MvcTestResult get(String address, long agent) {
        return mvc.get().uri(address).with(signedIn(agent)).exchange();
    }

    private MvcTestResult post(String address, long agent, String... form) {
        var request = mvc.post().uri(address).with(csrf()).with(signedIn(agent));
        for (int i = 0; i < form.length; i += 2) {
            request = request.param(form[i], form[i + 1]);
        }
        return request.exchange();
    }
}
