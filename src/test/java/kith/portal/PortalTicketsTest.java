package kith.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import kith.DatabaseTest;
import kith.Given;
import kith.GivenFields;
import kith.access.Scope;
import kith.fields.FieldKind;
import kith.people.PersonId;
import kith.people.PersonStatus;
import kith.sql.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@DatabaseTest
class PortalTicketsTest {

    private static final String ADDRESS = "ada@acme.example";

    @Autowired
    private Given given;

    @Autowired
    private Database db;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private GivenFields fields;

    private PersonId ada = new PersonId(0);
    private long support;
    private PortalVisitor visitor = new PortalVisitor(mvc);

    @BeforeEach
    void adaIsSignedIn() {
        ada = given.user("Ada Lovelace", ADDRESS);
        support = given.department("Support");
        account(ada);
        visitor = signedIn(ADDRESS);
    }

    @Test
    @Tag("F274")
    @Tag("F414")
    @Tag("F426")
    void aUserOpensATicketReadsAndAnswersIt() {
        assertThat(visitor.page("/tickets/new")).contains("You write as").contains(ADDRESS);
        String location = String.valueOf(
                visitor.post("/tickets/new", Map.of("subject", "The engine stops", "body", "It stops at noon."))
                        .getRedirectedUrl());

        assertThat(visitor.page(location)).contains("The engine stops").contains("It stops at noon.");
        visitor.post(location, Map.of("body", "And at night."));
        assertThat(visitor.page(location)).contains("And at night.").contains("We are on it");
        assertThat(visitor.page("/tickets")).contains("The engine stops").contains("We are on it");
    }

    @Test
    @Tag("F275")
    @Tag("F276")
    @Tag("F277")
    void anInactiveUserReadsAndAnswersAndOpensNothing() {
        long ticket = given.ticket(ada, support, "Gears");
        given.status(ada, PersonStatus.INACTIVE);

        assertThat(visitor.page("/tickets")).contains("Gears").contains("New ones are not possible");
        visitor.post("/tickets/" + ticket, Map.of("body", "Still squeaking."));
        assertThat(visitor.page("/tickets/" + ticket)).contains("Still squeaking.");
        assertThat(visitor.post("/tickets/new", Map.of("subject", "More", "body", "More gears"))
                        .getStatus())
                .isEqualTo(422);
        assertThat(tickets()).isEqualTo(1);
    }

    @Test
    @Tag("F276")
    @Tag("F280")
    void asAGuestNeitherAnInactiveNorAClosedUserOpensOne() {
        for (PersonStatus status : new PersonStatus[] {PersonStatus.INACTIVE, PersonStatus.CLOSED}) {
            given.status(ada, status);
            assertThat(guest().getStatus()).isEqualTo(200);
        }
        assertThat(tickets()).isZero();
    }

    @Test
    @Tag("F415")
    @Tag("F429")
    @Tag("T9")
    void nobodySeesTheTicketsOfOthers() {
        PersonId grace = given.user("Grace Hopper", "grace@acme.example");
        long hers = given.ticket(grace, support, "Compiler secrets");

        assertThat(visitor.get("/tickets/" + hers).getStatus()).isEqualTo(404);
        assertThat(visitor.post("/tickets/" + hers, Map.of("body", "Hello")).getStatus())
                .isEqualTo(404);
        assertThat(visitor.page("/tickets?whose=ORGANIZATION")).doesNotContain("Compiler secrets");
    }

    @Test
    @Tag("F119")
    @Tag("F427")
    @Tag("T25")
    void aManagerSeesTheTicketsOfTheOrganizationAsLongAsTheyAreOne() {
        long acme = given.organization("Acme Engines");
        PersonId grace = given.user("Grace Hopper", "grace@acme.example");
        given.member(ada, acme);
        given.member(grace, acme);
        long hers = given.ticket(grace, support, "Compiler trouble");
        db.sql("update ticket set organization_id = ? where id = ?", acme, hers).update();
        assertThat(visitor.page("/tickets")).contains("Acme Engines").doesNotContain("All of Acme");

        db.sql("update person set is_manager = true where id = ?", ada.value()).update();
        assertThat(visitor.page("/tickets?whose=ORGANIZATION")).contains("Compiler trouble");
        assertThat(visitor.get("/tickets/" + hers).getStatus()).isEqualTo(200);

        db.sql("update person set is_manager = false where id = ?", ada.value()).update();
        assertThat(visitor.get("/tickets/" + hers).getStatus()).isEqualTo(404);
    }

    @Test
    @Tag("F39")
    @Tag("F57")
    @Tag("F59")
    @Tag("F412")
    @Tag("F413")
    @Tag("F415")
    @Tag("T14")
    void aGuestOpensATicketAndComesBackToItAloneByALinkThatWorksOnce() {
        PortalVisitor stranger = new PortalVisitor(mvc);
        stranger.post(
                "/tickets/new",
                Map.of(
                        "name",
                        "Charles Babbage",
                        "email",
                        "charles@engine.example",
                        "subject",
                        "Brass",
                        "body",
                        "Where is my brass?",
                        "department",
                        Long.toString(support)));
        String link = link();
        assertThat(stranger.page(link)).contains("Open the ticket");
        String ticket = String.valueOf(stranger.post(link, Map.of()).getRedirectedUrl());

        assertThat(stranger.page(ticket)).contains("Where is my brass?").contains("Your reply");
        assertThat(stranger.get("/tickets").getRedirectedUrl()).startsWith("/login");
        assertThat(stranger.get("/profile").getRedirectedUrl()).startsWith("/login");
        assertThat(stranger.get(link).getStatus()).isEqualTo(404);
        assertThat(new PortalVisitor(mvc).post(link, Map.of()).getStatus()).isEqualTo(404);
        assertThat(db.sql("""
                        select p.name || ' ' || p.channel || ' ' || t.department_id
                        from ticket t join person p on p.id = t.requester_id where t.subject = 'Brass'
                        """).query(String.class).single()).isEqualTo("Charles Babbage PORTAL " + support);
    }

    @Test
    @Tag("F279")
    @Tag("T25")
    void aGuestIsOutAtOnceWhenClosed() {
        guest();
        PortalVisitor stranger = new PortalVisitor(mvc);
        String ticket = String.valueOf(stranger.post(link(), Map.of()).getRedirectedUrl());
        assertThat(stranger.get(ticket).getStatus()).isEqualTo(200);

        given.status(ada, PersonStatus.CLOSED);
        given.status(ada, PersonStatus.ACTIVE);

        assertThat(stranger.get(ticket).getRedirectedUrl()).startsWith("/login");
    }

    @Test
    @Tag("F63")
    @Tag("T11")
    void aGuestWithTheAddressOfSomebodyKnownNeitherRenamesThemNorSeesAnything() {
        assertThat(guest().getStatus()).isEqualTo(200);

        assertThat(db.sql("select name from person where id = ?", ada.value())
                        .query(String.class)
                        .single())
                .isEqualTo("Ada Lovelace");
        assertThat(new PortalVisitor(mvc).get("/tickets").getRedirectedUrl()).startsWith("/login");
    }

    @Test
    @Tag("F152")
    @Tag("F155")
    void whoeverMayOpenNoTicketsIsToldSo() {
        db.sql("update usergroup set permissions = '{SEE_PORTAL}' where built_in = 'EVERYONE'")
                .update();
        db.sql("update usergroup set permissions = '{}', reopen_days = null where built_in = 'REGISTERED'")
                .update();

        assertThat(visitor.post("/tickets/new", Map.of("subject", "More", "body", "More gears"))
                        .getStatus())
                .isEqualTo(422);
        assertThat(guest().getStatus()).isEqualTo(422);
        assertThat(tickets()).isZero();
    }

    @Test
    @Tag("F170")
    @Tag("F169")
    @Tag("F198")
    @Tag("F235")
    @Tag("F432")
    @Tag("T3")
    void nothingThatIsForAgentsIsOnAnyPageOfAUser() {
        long ticket = given.ticket(ada, support, "<b>Gears</b>");
        given.label(ada, "secretlabel");
        db.sql("insert into note (person_id, author_name, body) values (?, 'Kim', 'secretnote')", ada.value())
                .update();
        db.sql("insert into person_summary (person_id, body) values (?, 'secretsummary')", ada.value())
                .update();
        db.sql("""
                insert into ticket_message (ticket_id, kind, author_name, via, body)
                values (?, 'NOTE', 'Kim', 'AGENT', 'secretremark')
                """, ticket).update();
        db.sql("""
                with file as (
                    insert into stored_file (size, media_type, sha256) values (0, 'text/plain', '\\x00') returning id)
                insert into person_file (person_id, file_id, name, uploader_name) select ?, id, 'secretfile.txt', 'Kim' from file
                """, ada.value()).update();
        long kim = given.agent("Kim", Scope.ALL);
        long own = fields.field(kim, FieldKind.TEXT, "Favourite gear").id();
        long hidden = fields.field(kim, FieldKind.TEXT, "secretfield").id();
        db.sql("update custom_field set agent_only = (id = ?)", hidden).update();
        db.sql(
                        "insert into field_value (field_id, person_id, text_value) values (?, ?, 'secretvalue')",
                        hidden,
                        ada.value())
                .update();
        visitor.post(
                "/profile/fields",
                Map.of("f" + own, "Bevel", "was_f" + own, "", "f" + hidden, "mine", "was_f" + hidden, "secretvalue"));
        assertThat(visitor.page("/profile")).contains("Favourite gear").contains("Bevel");
        assertThat(db.sql("select text_value from field_value where field_id = ?", hidden)
                        .query(String.class)
                        .single())
                .isEqualTo("secretvalue");

        for (String path : new String[] {"/", "/tickets", "/tickets/" + ticket, "/tickets/new", "/profile"}) {
            String page = visitor.page(path);
            assertThat(page)
                    .as(path)
                    .contains("Ada Lovelace")
                    .doesNotContain("secret")
                    .doesNotContain("/agent")
                    .doesNotContain("Active<")
                    .doesNotContain("<b>Gears</b>");
        }
    }

    @Test
    @Tag("T26")
    void withoutATokenNothingChanges() {
        visitor.postWithoutToken("/tickets/new", Map.of("subject", "More", "body", "More gears"));
        visitor.postWithoutToken("/profile", Map.of("name", "Mallory"));

        assertThat(tickets()).isZero();
        assertThat(visitor.page("/profile")).doesNotContain("Mallory");
    }

    @Test
    @Tag("F424")
    @Tag("T10")
    void usersChangeWhatIsTheirsAndNothingElse() {
        visitor.post(
                "/profile",
                Map.of(
                        "name",
                        "Ada King",
                        "language",
                        "de",
                        "timeZone",
                        "Europe/London",
                        "status",
                        "CLOSED",
                        "isManager",
                        "true",
                        "id",
                        "1",
                        "kind",
                        "AGENT"));

        assertThat(db.sql("""
                        select concat_ws(' ', name, language, time_zone, status, is_manager, kind) from person where id = ?
                        """, ada.value()).query(String.class).single())
                .isEqualTo("Ada King de Europe/London ACTIVE f USER");
        assertThat(visitor.post("/profile", Map.of("name", " ")).getStatus()).isEqualTo(422);
    }

    @Test
    @Tag("F425")
    @Tag("F494")
    @Tag("T11")
    void aNewAddressCountsOnlyAfterItsMailWasRead() {
        visitor.post("/profile/addresses", Map.of("email", "ada@home.example"));
        assertThat(visitor.page("/profile")).contains("ada@home.example").contains("Not confirmed yet");
        assertThat(addresses()).isEqualTo(1);

        visitor.post(link(), Map.of());
        assertThat(addresses()).isEqualTo(2);
        long id = db.sql("select id from email_address where address = 'ada@home.example'")
                .query(Long.class)
                .single();
        visitor.post("/profile/addresses/" + id + "/primary", Map.of());
        assertThat(db.sql("select address from email_address where person_id = ? and is_primary", ada.value())
                        .query(String.class)
                        .single())
                .isEqualTo("ada@home.example");
        assertThat(visitor.post("/profile/addresses/" + id + "/removal", Map.of())
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    @Tag("T11")
    @Tag("T12")
    void anAddressOfSomebodyElseIsNeitherTakenNorToldOf() {
        given.user("Grace Hopper", "grace@acme.example");
        visitor.post("/profile/addresses", Map.of("email", "grace@acme.example"));

        assertThat(visitor.page("/profile")).contains("A link is on its way").contains("grace@acme.example");
        assertThat(db.sql("select count(*) from outgoing_mail")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    @Tag("F310")
    @Tag("F436")
    @Tag("T20")
    void changingThePasswordEndsOtherSessionsAndNeedsThePresentOne() {
        PortalVisitor elsewhere = signedIn(ADDRESS);
        assertThat(visitor.post("/profile/password", Map.of("present", "wrong", "password", "another long one"))
                        .getStatus())
                .isEqualTo(422);
        assertThat(visitor.post("/profile/password", Map.of("present", Given.PASSWORD, "password", "short"))
                        .getStatus())
                .isEqualTo(422);
        visitor.post("/profile/password", Map.of("present", Given.PASSWORD, "password", "another long one"));

        assertThat(visitor.get("/tickets").getStatus()).isEqualTo(200);
        assertThat(elsewhere.get("/tickets").getRedirectedUrl()).startsWith("/login");
    }

    private MockHttpServletResponse guest() {
        return new PortalVisitor(mvc)
                .post(
                        "/tickets/new",
                        Map.of("name", "Mallory", "email", ADDRESS, "subject", "As a guest", "body", "Hello"));
    }

    private void account(PersonId person) {
        db.sql(
                        "insert into portal_account (person_id, password_hash, registered_at) values (?, ?, now())",
                        person.value(),
                        encoder.encode(Given.PASSWORD))
                .update();
    }

    private PortalVisitor signedIn(String address) {
        PortalVisitor signedIn = new PortalVisitor(mvc);
        signedIn.signIn(address, Given.PASSWORD);
        return signedIn;
    }

    private long tickets() {
        return db.sql("select count(*) from ticket").query(Long.class).single();
    }

    private long addresses() {
        return db.sql("select count(*) from email_address where person_id = ?", ada.value())
                .query(Long.class)
                .single();
    }

    private String link() {
        String mail = db.sql("select plain from outgoing_mail order by id desc limit 1")
                .query(String.class)
                .single();
        var found = Pattern.compile("/(t|validate)/[\\w-]{43}").matcher(mail);
        assertThat(found.find()).as(mail).isTrue();
        return found.group();
    }
}
