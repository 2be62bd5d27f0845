package kith.bans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kith.DatabaseTest;
import kith.Given;
import kith.access.Scope;
import kith.people.EmailAddress;
import kith.people.PersonId;
import kith.sql.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@DatabaseTest
class BansTest {

    @Autowired
    private Bans bans;

    @Autowired
    private Database db;

    @Autowired
    private Given given;

    @Autowired
    private MockMvcTester mvc;

    private long kim;

    @BeforeEach
    void kim() {
        kim = given.agent("Kim", Scope.ALL);
    }

    @Test
    @Tag("F447")
    void oneAddressIsBannedHoweverItIsWritten() {
        ban("Eve@Spam.example");

        assertThat(banned("EVE@spam.example")).isTrue();
        assertThat(banned("adam@spam.example")).isFalse();
    }

    @Test
    @Tag("F448")
    void aDomainIsBannedByAPattern() {
        ban("*.spam.example");
        ban("junk.example");

        assertThat(bans.among(List.of("a@x.spam.example", "a@spam.example", "A@junk.example", "a@myjunk.example")))
                .containsExactlyInAnyOrder("a@x.spam.example", "a@junk.example");
    }

    @Test
    @Tag("F449")
    void aNetworkIsBanned() {
        ban("198.51.100.0/24");
        ban("2001:db8:1::/48");

        assertThat(bans.holdsForSource("198.51.100.77")).isTrue();
        assertThat(bans.holdsForSource("198.51.101.77")).isFalse();
        assertThat(bans.holdsForSource("2001:db8:1:2::3")).isTrue();
    }

    @Test
    @Tag("F453")
    void aBanLeavesUserAndTicketsAndCanBeLifted() {
        PersonId eve = given.user("Eve", "eve@spam.example");
        given.ticket(eve, given.department("Support"), "Hello");
        ban("eve@spam.example");

        assertThat(db.sql(
                                "select status || ' ' || (select status from ticket where requester_id = p.id) from person p where id = ?",
                                eve.value())
                        .query(String.class)
                        .single())
                .isEqualTo("ACTIVE OPEN");
        long id = db.sql("select id from ban").query(Long.class).single();
        post("/agent/admin/bans/" + id + "/removal");
        assertThat(banned("eve@spam.example")).isFalse();
        assertThat(db.sql("select action from system_log order by id")
                        .query(String.class)
                        .list())
                .containsExactly("ban.added", "ban.lifted");
    }

    @Test
    @Tag("F454")
    void banningAUserCoversAllAddresses() {
        PersonId eve = given.user("Eve", "eve@spam.example");
        given.email(eve, "eve@private.example");

        assertThat(page("/agent/users/" + eve)).contains("/agent/users/" + eve + "/ban");
        assertThat(page("/agent/users/" + eve + "/ban")).contains("eve@spam.example", "eve@private.example");
        post("/agent/users/" + eve + "/ban");

        assertThat(bans.among(List.of("eve@spam.example", "eve@private.example")))
                .hasSize(2);
        assertThat(page("/agent/admin/bans")).contains("eve@private.example");
    }

    @Test
    @Tag("F455")
    void agentsAndTheirNetworkCannotBeBanned() {
        for (String typed : List.of("kim@help.example", "help.example", "h*.example", "127.0.0.0/8")) {
            assertThat(mvc.post()
                            .uri("/agent/admin/bans")
                            .param("pattern", typed)
                            .with(SecurityMockMvcRequestPostProcessors.csrf())
                            .with(Given.signedIn(kim)))
                    .as(typed)
                    .hasStatus(422);
        }
        assertThat(db.sql("select count(*) from ban").query(Long.class).single())
                .isZero();
    }

    @Test
    @Tag("F455")
    void whoBecomesAnAgentIsBannedNoMore() {
        ban("*.help.example");
        ban("help2.example");
        db.sql("update email_address set address = 'kim@help2.example' where person_id = ?", kim)
                .update();

        assertThat(banned("kim@help2.example")).isFalse();
    }

    private boolean banned(String address) {
        return bans.holdsFor(EmailAddress.parse(address).orElseThrow());
    }

    private void ban(String typed) {
        assertThat(mvc.post()
                        .uri("/agent/admin/bans")
                        .param("pattern", typed)
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .with(Given.signedIn(kim)))
                .hasStatus3xxRedirection();
    }

    private void post(String address) {
        assertThat(mvc.post()
                        .uri(address)
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .with(Given.signedIn(kim)))
                .hasStatus3xxRedirection();
    }

    private String page(String address) {
        return assertThat(mvc.get().uri(address).with(Given.signedIn(kim)))
                .hasStatusOk()
                .bodyText()
                .actual();
    }
}
