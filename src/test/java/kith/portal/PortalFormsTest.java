package kith.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kith.DatabaseTest;
import kith.Given;
import kith.GivenFields;
import kith.access.Scope;
import kith.fields.FieldKind;
import kith.people.PersonId;
import kith.sql.Database;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@DatabaseTest
class PortalFormsTest {

    private static final String PASSWORD = "analytical engine 1843";

    @Autowired
    private Given given;

    @Autowired
    private GivenFields fields;

    @Autowired
    private Database db;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private MockMvcTester mvc;

    private PersonId ada = new PersonId(0);
    private long kim;
    private long site;
    private long gear;
    private PortalVisitor visitor = new PortalVisitor(mvc);

    @BeforeEach
    void adaAndTwoFieldsThatUsersSee() {
        kim = given.agent("Kim", Scope.ALL);
        given.department("Support");
        ada = given.user("Ada Lovelace", "ada@acme.example");
        db.sql(
                        "insert into portal_account (person_id, password_hash, registered_at) values (?, ?, now())",
                        ada.value(),
                        encoder.encode(Given.PASSWORD))
                .update();
        site = fields.field(kim, FieldKind.TEXT, "Site").id();
        gear = fields.field(kim, FieldKind.TEXT, "Gear").id();
        db.sql("update custom_field set agent_only = false").update();
        visitor = new PortalVisitor(mvc);
        visitor.signIn("ada@acme.example", Given.PASSWORD);
    }

    @Test
    @Tag("F212")
    void aFieldOnTheFormOfATicketIsKeptWithTheUser() {
        assertThat(visitor.page("/tickets/new")).doesNotContain("Site");
        place("ticket-form", Map.of("f" + site, "ASKED"));
        assertThat(visitor.page("/tickets/new")).contains("Site").doesNotContain("Gear");

        opens(Map.of("f" + site, "Hall 3", "was_f" + site, ""));

        assertThat(value(site)).containsExactly("Hall 3");
        assertThat(visitor.page("/profile")).contains("Hall 3");
        assertThat(db.sql("select count(*) from ticket").query(Long.class).single())
                .isEqualTo(1);
        assertThat(db.sql("select string_agg(body, '') from ticket_message")
                        .query(String.class)
                        .single())
                .doesNotContain("Hall 3");
    }

    @Test
    @Tag("F213")
    void itBeginsWithWhatIsStoredAndAChangeUpdatesTheProfile() {
        place("ticket-form", Map.of("f" + site, "ASKED", "f" + gear, "ASKED"));
        opens(Map.of("f" + site, "Hall 3", "was_f" + site, ""));

        Document form = Jsoup.parse(visitor.page("/tickets/new"));
        assertThat(form.select("[name=f" + site + "]").val()).isEqualTo("Hall 3");
        opens(Map.of("f" + site, "Hall 4", "was_f" + site, "Hall 3", "f" + gear, "", "was_f" + gear, ""));

        assertThat(value(site)).containsExactly("Hall 4");
        assertThat(value(gear)).isEmpty();
    }

    @Test
    @Tag("F213")
    void whatTheUserLeftAsItWasDoesNotUndoWhatAnAgentChangedMeanwhile() {
        place("ticket-form", Map.of("f" + site, "ASKED"));
        opens(Map.of("f" + site, "Hall 3", "was_f" + site, ""));
        db.sql("update field_value set text_value = 'Hall 9' where field_id = ?", site)
                .update();

        opens(Map.of("f" + site, "Hall 3", "was_f" + site, "Hall 3"));

        assertThat(value(site)).containsExactly("Hall 9");
    }

    @Test
    @Tag("F212")
    void aRequiredOneIsMissedAlsoWhenItIsNotSentAndNothingIsOpened() {
        place("ticket-form", Map.of("f" + site, "REQUIRED"));

        assertThat(ticket(Map.of("f" + site, "", "was_f" + site, "")).getStatus())
                .isEqualTo(422);
        assertThat(ticket(Map.of()).getStatus()).isEqualTo(422);
        MockHttpServletResponse withoutSubject = visitor.post(
                "/tickets/new", Map.of("subject", "", "body", "It stops.", "f" + site, "Hall 3", "was_f" + site, ""));
        assertThat(withoutSubject.getStatus()).isEqualTo(422);
        assertThat(PortalVisitor.body(withoutSubject)).contains("Hall 3");

        assertThat(value(site)).isEmpty();
        assertThat(db.sql("select count(*) from ticket").query(Long.class).single())
                .isZero();
        opens(Map.of("f" + site, "Hall 3", "was_f" + site, ""));
        opens(Map.of());
    }

    @Test
    @Tag("F212")
    @Tag("T10")
    void fieldsOfAgentsAndFieldsThatAreNotOnTheFormAreNotTaken() {
        place("ticket-form", Map.of("f" + site, "ASKED", "f" + gear, "ASKED"));
        db.sql("update custom_field set agent_only = true where id = ?", gear).update();

        assertThat(visitor.page("/tickets/new")).contains("Site").doesNotContain("Gear");
        opens(Map.of("f" + gear, "Bevel", "was_f" + gear, ""));
        assertThat(value(gear)).isEmpty();

        place("ticket-form", Map.of());
        opens(Map.of("f" + site, "Hall 3", "was_f" + site, ""));
        assertThat(value(site)).isEmpty();
        assertThat(new PortalVisitor(mvc).page("/tickets/new")).doesNotContain("Site");
    }

    @Test
    @Tag("F420")
    void whoeverRegistersFillsInWhatIsRequired() {
        place("registration-form", Map.of("f" + site, "REQUIRED", "f" + gear, "ASKED"));
        PortalVisitor grace = new PortalVisitor(mvc);
        grace.post("/register", Map.of("name", "Grace Hopper", "email", "grace@navy.example"));
        String link = link();

        assertThat(grace.page(link)).contains("Site").contains("Gear");
        assertThat(grace.post(link, Map.of("password", PASSWORD)).getStatus()).isEqualTo(422);
        assertThat(grace.post(link, Map.of("password", PASSWORD, "f" + site, "Arlington", "was_f" + site, ""))
                        .getRedirectedUrl())
                .isEqualTo("/tickets");

        assertThat(grace.page("/profile")).contains("Arlington");
    }

    @Test
    @Tag("F420")
    void theNameCanBeLeftOutWhereItIsNotRequired() {
        assertThat(register("").getStatus()).isEqualTo(422);

        settings(Map.of());
        assertThat(register("").getStatus()).isEqualTo(200);

        assertThat(db.sql(
                                "select name from person p join email_address e on e.person_id = p.id where address = 'grace@navy.example'")
                        .query(String.class)
                        .single())
                .isEqualToIgnoringCase("grace");
    }

    @Test
    @Tag("F420")
    void theCaptchaIsOffUntilSomebodyWantsItAndThenKeepsHastyProgramsOut() {
        assertThat(register("Grace Hopper").getStatus()).isEqualTo(200);
        settings(Map.of("captcha", "true"));

        PortalVisitor program = new PortalVisitor(mvc);
        Document form = Jsoup.parse(program.page("/register"));
        assertThat(form.select("div[hidden] input[name=website][tabindex=-1]")).hasSize(1);
        assertThat(PortalVisitor.body(register("Mallory", program))).contains("very quick");
        assertThat(register("Mallory").getStatus()).isEqualTo(422);
        assertThat(db.sql("select count(*) from outgoing_mail")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private MockHttpServletResponse register(String name) {
        return register(name, new PortalVisitor(mvc));
    }

    private MockHttpServletResponse register(String name, PortalVisitor who) {
        return who.post("/register", Map.of("name", name, "email", "grace@navy.example"));
    }

    private MockHttpServletResponse ticket(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(more);
        all.put("subject", "The engine stops");
        all.put("body", "It stops at noon.");
        return visitor.post("/tickets/new", all);
    }

    private void opens(Map<String, String> more) {
        assertThat(ticket(more).getRedirectedUrl()).startsWith("/tickets/");
    }

    private void place(String form, Map<String, String> asked) {
        asKim("/agent/admin/portal/" + form, asked);
    }

    private void settings(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(more);
        all.putAll(Map.of("registration", "true", "minutes", "60"));
        asKim("/agent/admin/portal", all);
    }

    private void asKim(String path, Map<String, String> sent) {
        var request = mvc.post().uri(path).with(Given.signedIn(kim)).with(SecurityMockMvcRequestPostProcessors.csrf());
        sent.forEach(request::param);
        assertThat(request.exchange().getResponse().getStatus()).isEqualTo(302);
    }

    private List<String> value(long field) {
        return db.sql("select text_value from field_value where field_id = ? and person_id = ?", field, ada.value())
                .query(String.class)
                .list();
    }

    private String link() {
        String mail = db.sql("select plain from outgoing_mail order by id desc limit 1")
                .query(String.class)
                .single();
        var found = Pattern.compile("/registration/[\\w-]{43}").matcher(mail);
        assertThat(found.find()).as(mail).isTrue();
        return found.group();
    }
}
