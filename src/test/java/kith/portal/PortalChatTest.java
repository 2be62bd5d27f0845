package kith.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kith.DatabaseTest;
import kith.Desk;
import kith.Given;
import kith.access.Scope;
import kith.chats.EndForgottenChats;
import kith.people.PersonId;
import kith.sql.Database;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Chats from the first word to the rating, in browsers without script. */
@DatabaseTest
class PortalChatTest {

    @Autowired
    private Given given;

    @Autowired
    private Database db;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private EndForgottenChats endForgottenChats;

    private long support;
    private PersonId ada = new PersonId(0);
    private Desk kim = new Desk(mvc, 0);
    private PortalVisitor visitor = new PortalVisitor(mvc);

    @BeforeEach
    void kimAcceptsAndAdaIsSignedIn() {
        support = given.department("Support");
        given.department("Sales");
        kim = new Desk(mvc, given.agent("Kim Osei", Scope.LIMITED, support));
        ada = given.user("Ada Lovelace", "ada@acme.example");
        visitor = signedIn(ada, "ada@acme.example");
        kim.post("/agent/chats/accepting", "on", "true");
    }

    @Test
    void theChatIsOfferedWhileAnAgentOfTheDepartmentAccepts() {
        assertThat(document(visitor.page("/tickets")).select(".launcher").attr("href"))
                .isEqualTo("/chat/new?from=/tickets");
        Document form = document(visitor.page("/chat/new?from=/tickets"));
        assertThat(form.select("[name=department]").eachAttr("value")).containsExactly(Long.toString(support));
        assertThat(begin(visitor, "department", "999").getStatus()).isEqualTo(422);

        kim.post("/agent/chats/accepting", "on", "false");
        assertThat(visitor.page("/tickets")).doesNotContain("launcher");
        assertThat(visitor.page("/chat/new")).contains("Nobody is there").contains("/tickets/new\"");
        assertThat(begin(visitor).getStatus()).isEqualTo(422);

        kim.post("/agent/chats/accepting", "on", "true");
        db.sql("update chat_agent set seen_at = now() - interval '11 minutes'").update();
        assertThat(visitor.page("/tickets")).doesNotContain("launcher");
        assertThat(kim.page("/agent/chats").select(".accepting").attr("aria-checked"))
                .isEqualTo("false");
        assertThat(chats()).isZero();
    }

    @Test
    @Tag("F223")
    void aUserAndAnAgentTalkUntilTheUserEndsAndRatesIt() {
        assertThat(begin(visitor).getRedirectedUrl()).isEqualTo("/chat");
        String chat = "/agent/chats/" + chat();
        assertThat(visitor.page("/chat")).contains("Somebody will be with you");
        assertThat(begin(visitor).getRedirectedUrl()).isEqualTo("/chat");
        assertThat(chats()).isOne();
        Document console = kim.page("/agent/chats");
        assertThat(console.select(".waits").text()).contains("Ada Lovelace", "Support", "Is anybody <b>there</b>?");
        assertThat(console.select(".rail-count").text()).isEqualTo("1");

        assertThat(kim.post(chat + "/messages", "body", "Too early")).hasRedirectedUrl(chat);
        assertThat(kim.post(chat + "/acceptance")).hasRedirectedUrl(chat);
        kim.post(chat + "/messages", "body", "Hello Ada,\r\n  I am");
        visitor.post("/chat/messages", Map.of("body", "Good."));

        Document talk = document(visitor.page("/chat"));
        assertThat(talk.select(".bubble").stream().map(each -> each.wholeText()))
                .containsExactly("Is anybody <b>there</b>?", "Hello Ada,\n  I am", "Good.");
        assertThat(talk.select(".own .bubble")).hasSize(2);
        assertThat(talk.text()).contains("You are talking to Kim Osei", "Kim Osei joined the chat");
        assertThat(kim.page(chat).select("#chat-lists .tag.accent").text()).isEqualTo("1 new");

        visitor.post("/chat/end", Map.of());
        assertThat(kim.post(chat + "/messages", "body", "Too late")).hasRedirectedUrl(chat);
        assertThat(visitor.post("/chat/rating", Map.of("stars", "6")).getStatus())
                .isEqualTo(422);
        visitor.post("/chat/rating", Map.of("stars", "4", "comment", "Quick"));
        assertThat(visitor.page("/chat")).contains("Thank you for your rating").doesNotContain("Too late");
        assertThat(kim.page("/agent/users/" + ada + "/chats").select("#tab li").text())
                .contains("Kim Osei", "Support", "Ended by the user", "Rated 4 of 5", "Quick");
        assertThat(visitor.page("/chat/new")).contains("Your earlier chats").contains("/chat/" + chat());
        assertThat(visitor.page("/chat/" + chat())).contains("Good.");
    }

    @Test
    @Tag("F157")
    void withoutThePermissionTheChatIsHiddenAndRefused() {
        begin(visitor);
        db.sql("update usergroup set permissions = array_remove(permissions, 'USE_CHAT')")
                .update();

        assertThat(visitor.page("/tickets")).doesNotContain("launcher");
        assertThat(visitor.page("/chat/new")).doesNotContain("Start the chat");
        assertThat(visitor.post("/chat/messages", Map.of("body", "Still here")).getStatus())
                .isEqualTo(422);
        visitor.post("/chat/end", Map.of());
        assertThat(begin(visitor).getStatus()).isEqualTo(422);
        assertThat(chats()).isOne();
        assertThat(said()).containsExactly("Is anybody <b>there</b>?");
    }

    @Test
    @Tag("F157")
    void guestsNeedThePermissionOfEveryone() {
        PortalVisitor guest = new PortalVisitor(mvc);
        assertThat(guest.page("/")).doesNotContain("launcher");
        assertThat(asGuest(guest, "").getStatus()).isEqualTo(422);

        guestsMayChat();
        assertThat(guest.page("/")).contains("launcher");
        assertThat(asGuest(guest, "").getRedirectedUrl()).isEqualTo("/chat");
    }

    @Test
    void whoIsBannedCannotChat() {
        begin(visitor);
        db.sql("insert into ban (kind, pattern, reason, agent_name) values ('ADDRESS', 'ada@acme.example', '', 'Kim')")
                .update();
        assertThat(visitor.page("/tickets")).doesNotContain("launcher");
        assertThat(visitor.post("/chat/messages", Map.of("body", "Still here")).getStatus())
                .isEqualTo(422);

        guestsMayChat();
        assertThat(asGuest(new PortalVisitor(mvc), "ada@acme.example").getStatus())
                .isEqualTo(422);
        db.sql(
                        "insert into ban (kind, network, pattern, reason, agent_name) values ('NETWORK', '127.0.0.0/8', '127.0.0.0/8', '', 'Kim')")
                .update();
        assertThat(asGuest(new PortalVisitor(mvc), "").getStatus()).isEqualTo(422);
        assertThat(chats()).isOne();
    }

    @Test
    @Tag("T9")
    void theChatOfAGuestBelongsToTheirSession() {
        guestsMayChat();
        PortalVisitor guest = new PortalVisitor(mvc);
        asGuest(guest, "");
        assertThat(guest.page("/chat")).contains("Is anybody");

        PortalVisitor other = new PortalVisitor(mvc);
        assertThat(other.get("/chat").getRedirectedUrl()).isEqualTo("/chat/new");
        assertThat(other.post("/chat/messages", Map.of("body", "Me too")).getStatus())
                .isEqualTo(404);
        assertThat(other.post("/chat/end", Map.of()).getStatus()).isEqualTo(404);
        assertThat(other.get("/chat/events").getStatus()).isEqualTo(204);
        assertThat(other.get("/chat/" + chat()).getRedirectedUrl()).startsWith("/login");
        assertThat(visitor.get("/chat/" + chat()).getStatus()).isEqualTo(404);
        assertThat(said()).hasSize(1);
    }

    @Test
    @Tag("T9")
    void whatAGuestSaysOfThemselvesOpensNothing() {
        guestsMayChat();
        PortalVisitor guest = new PortalVisitor(mvc);
        asGuest(guest, "ada@acme.example");

        assertThat(visitor.get("/chat").getRedirectedUrl()).isEqualTo("/chat/new");
        guest.post("/chat/end", Map.of());
        assertThat(guest.page("/chat/new")).doesNotContain("earlier chats");
        assertThat(visitor.get("/chat/" + chat()).getStatus()).isEqualTo(404);
        Document page = kim.page("/agent/chats/" + chat());
        assertThat(page.select("h1 a").attr("href")).isEqualTo("/agent/users/" + ada);
        assertThat(page.select("#chat-head").text()).contains("Not signed in");
    }

    @Test
    void aGuestWithAnAddressBecomesAUserAndOneWithoutDoesNot() {
        guestsMayChat();
        asGuest(new PortalVisitor(mvc), "");
        asGuest(new PortalVisitor(mvc), "new@guest.example");
        asGuest(new PortalVisitor(mvc), "kim@help.example");

        assertThat(db.sql(
                                "select coalesce(p.channel, 'none') from chat c left join person p on p.id = c.person_id order by c.id")
                        .query(String.class)
                        .list())
                .containsExactly("none", "CHAT", "none");
        assertThat(asGuest(new PortalVisitor(mvc), "nonsense").getStatus()).isEqualTo(422);
    }

    @Test
    void guestsAreHeldToALimit() {
        guestsMayChat();
        for (int i = 0; i < RequestLimit.MOST_FOR_ADDRESS; i++) {
            assertThat(asGuest(new PortalVisitor(mvc), "new@guest.example").getRedirectedUrl())
                    .isEqualTo("/chat");
        }
        assertThat(asGuest(new PortalVisitor(mvc), "new@guest.example").getRedirectedUrl())
                .isNull();
        assertThat(chats()).isEqualTo(RequestLimit.MOST_FOR_ADDRESS);

        begin(visitor);
        for (int i = 1; i < 30; i++) {
            visitor.post("/chat/messages", Map.of("body", "Line " + i));
        }
        assertThat(visitor.post("/chat/messages", Map.of("body", "Too much")).getStatus())
                .isEqualTo(422);
    }

    @Test
    void tooMuchIsRefusedAndStaysInTheField() {
        begin(visitor);

        MockHttpServletResponse answer = visitor.post("/chat/messages", Map.of("body", "x".repeat(10_001)));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(document(PortalVisitor.body(answer)).select("#body").val()).hasSize(10_001);
        assertThat(visitor.post("/chat/messages", Map.of("body", " \n")).getStatus())
                .isEqualTo(422);
        assertThat(visitor.post("/chat/messages", Map.of("body", "x".repeat(10_000)))
                        .getStatus())
                .isEqualTo(302);
    }

    @Test
    @Tag("F226")
    @Tag("T9")
    void onlyWhoMayAnswerTheDepartmentAccepts() {
        begin(visitor);
        String chat = "/agent/chats/" + chat();
        Desk reader = new Desk(mvc, given.agent("Lee", Scope.VIEW_ONLY, support));
        Desk stranger = new Desk(mvc, given.agent("Max", Scope.LIMITED, given.department("Elsewhere")));

        assertThat(reader.page(chat).select(".bubble")).hasSize(1);
        assertThat(reader.page(chat).select("form[action$=acceptance], .chat-composer"))
                .isEmpty();
        for (String act : List.of("/acceptance", "/messages", "/end")) {
            assertThat(reader.post(chat + act, "body", "Hello")).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(stranger.post(chat + act, "body", "Hello")).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(stranger.get(chat)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(stranger.page("/agent/chats").text()).doesNotContain("Ada");
        assertThat(stranger.page("/agent/chats").select(".rail-count")).isEmpty();
    }

    @Test
    void ofTwoWhoAcceptTheFirstHasItUntilItIsHandedOver() {
        begin(visitor);
        String chat = "/agent/chats/" + chat();
        Desk rosa = new Desk(mvc, given.agent("Rosa", Scope.ALL));
        kim.post(chat + "/acceptance");
        rosa.post(chat + "/acceptance");
        rosa.post(chat + "/messages", "body", "Mine?");
        rosa.post(chat + "/end");
        assertThat(rosa.page("/agent/chats").select("#chat-lists").text()).contains("Colleagues", "Kim Osei");
        assertThat(said()).doesNotContain("Mine?");

        given.agent("Lee", Scope.VIEW_ONLY, support);
        given.agent("Max", Scope.LIMITED, given.department("Elsewhere"));
        given.agent("Nia", Scope.LIMITED, support);
        assertThat(kim.page(chat).select("#to option[value^=agent]").eachText()).containsExactly("Nia", "Rosa");
        kim.post(chat + "/handover", "to", "agent-" + rosa.agent());
        rosa.post(chat + "/messages", "body", "Now I can help");
        assertThat(visitor.page("/chat")).contains("You are talking to Rosa", "Now I can help");

        long sales = db.sql("select id from department where name = 'Sales'")
                .query(Long.class)
                .single();
        rosa.post(chat + "/handover", "to", "department-" + sales);
        assertThat(rosa.page("/agent/chats").select(".waits").text()).contains("Ada Lovelace", "Sales");
        assertThat(kim.get(chat)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(visitor.page("/chat")).contains("handed the chat over to", "Somebody will be with you");
    }

    @Test
    @Tag("F223")
    void whatNobodyAcceptsIsMissedAndWhoGoesAwayHasLeft() {
        begin(visitor);
        endForgottenChats.end();
        assertThat(ending()).isEqualTo("null");

        db.sql("update chat set waits_since = now() - interval '11 minutes'").update();
        endForgottenChats.end();
        assertThat(ending()).isEqualTo("MISSED");
        assertThat(visitor.page("/chat")).contains("Sorry, nobody could answer");
        assertThat(kim.page("/agent/chats/ended").text()).contains("Ada Lovelace", "Missed");

        begin(visitor);
        kim.post("/agent/chats/" + chat() + "/acceptance");
        db.sql("update chat set visitor_seen_at = now() - interval '11 minutes'")
                .update();
        endForgottenChats.end();
        assertThat(ending()).isEqualTo("LEFT");
    }

    private String ending() {
        return db.sql("select coalesce(ending, 'null') from chat where id = ?", chat())
                .query(String.class)
                .single();
    }

    private void guestsMayChat() {
        db.sql("update usergroup set permissions = permissions || '{USE_CHAT}' where built_in = 'EVERYONE'")
                .update();
    }

    private MockHttpServletResponse begin(PortalVisitor who) {
        return begin(who, "from", "/tickets");
    }

    private MockHttpServletResponse begin(PortalVisitor who, String field, String value) {
        Map<String, String> fields = new java.util.HashMap<>(
                Map.of("department", Long.toString(support), "body", "Is anybody <b>there</b>?"));
        fields.put(field, value);
        return who.post("/chat/new", fields);
    }

    private MockHttpServletResponse asGuest(PortalVisitor who, String email) {
        return who.post(
                "/chat/new",
                Map.of(
                        "name",
                        "Tiago",
                        "email",
                        email,
                        "department",
                        Long.toString(support),
                        "body",
                        "Is anybody there?"));
    }

    private long chat() {
        return db.sql("select max(id) from chat").query(Long.class).single();
    }

    private long chats() {
        return db.sql("select count(*) from chat").query(Long.class).single();
    }

    private List<String> said() {
        return db.sql("select body from chat_message where kind in ('USER', 'AGENT') order by id")
                .query(String.class)
                .list();
    }

    private PortalVisitor signedIn(PersonId person, String address) {
        db.sql(
                        "insert into portal_account (person_id, password_hash, registered_at) values (?, ?, now())",
                        person.value(),
                        encoder.encode(Given.PASSWORD))
                .update();
        PortalVisitor signedIn = new PortalVisitor(mvc);
        assertThat(signedIn.signIn(address, Given.PASSWORD).getStatus()).isEqualTo(302);
        return signedIn;
    }

    private static Document document(String html) {
        return Jsoup.parse(html);
    }
}
