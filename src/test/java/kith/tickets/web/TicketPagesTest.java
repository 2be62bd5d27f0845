package kith.tickets.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import kith.DatabaseTest;
import kith.Given;
import kith.access.Scope;
import kith.people.PersonId;
import kith.people.PersonStatus;
import kith.sql.Database;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The lists of tickets and the page of one, as agents see them. */
@DatabaseTest
class TicketPagesTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Given given;

    @Autowired
    private Database db;

    private PersonId ada;
    private long kim;
    private long support;
    private long ticket;

    @BeforeEach
    void aTicketOfAda() {
        support = given.department("Support");
        kim = given.agent("Kim Osei", Scope.ALL);
        ada = given.user("Ada Lovelace", "ada@acme.example");
        ticket = given.ticket(ada, support, "The engine does not start");
    }

    @Test
    void theListIsParted() {
        long mine = given.ticket(ada, support, "Smoke from the engine");
        given.ticket(ada, support, "All is well", "RESOLVED");
        given.ticket(ada, support, "Buy now", "SPAM");
        db.sql("update ticket set assignee_id = ? where id = ?", kim, mine).update();

        assertThat(list("?view=mine")).contains("Smoke").doesNotContain("does not start");
        assertThat(list("?view=unassigned")).contains("does not start").doesNotContain("Smoke");
        assertThat(list("?view=open")).contains("does not start", "Smoke").doesNotContain("All is well");
        assertThat(list("?view=all")).contains("All is well").doesNotContain("Buy now");
    }

    @Test
    @Tag("T3")
    void aTicketIsFoundBySubjectAndNumber() {
        given.ticket(ada, support, "Ärger mit 100%_igem <b>Öl</b>");

        assertThat(list("?view=all&q=arger")).contains("&lt;b&gt;Öl").doesNotContain("does not start");
        assertThat(list("?view=all&q=%25_")).contains("Öl").doesNotContain("does not start");
        assertThat(list("?view=all&q=%23" + ticket)).contains("does not start").doesNotContain("Öl");
        assertThat(get("/agent/search?q=%23" + ticket, kim).body().text()).contains("The engine does not start");
    }

    @Test
    void theListBesideATicketIsStillThereAfterAnAct() {
        Document page = get("/agent/tickets/" + ticket + "?view=unassigned&q=engine", kim);
        String reply = page.select("#composer").attr("action");
        String save = page.select("form.properties").attr("action");

        assertThat(send(reply, kim, "body=Hello").getResponse().getRedirectedUrl())
                .startsWith("/agent/tickets/" + ticket + "?view=unassigned&q=engine#m");
        assertThat(send(save, kim, "version=1", "status=OPEN", "priority=LOW")
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/agent/tickets/" + ticket + "?view=unassigned&q=engine");
        assertThat(post("/messages", kim, "body=Hello").getResponse().getRedirectedUrl())
                .startsWith("/agent/tickets/" + ticket + "#m");
    }

    @Test
    void thePagesOfTheListAreTurned() {
        db.sql("""
                        insert into ticket (requester_id, department_id, subject, last_reply_at)
                        select ?, ?, 'Number ' || n, now() - make_interval(days => n) from generate_series(1, 120) n
                        """, ada.value(), support).update();

        Document first = get("/agent/tickets", kim);
        Document second = get(first.select(".pager a").attr("href"), kim);
        assertThat(first.select("tbody tr")).hasSize(50);
        assertThat(second.select("tbody tr")).hasSize(50);
        assertThat(second.text()).contains("Number 50").doesNotContain("Number 49");
        Document back = get(second.select(".pager a").attr("href"), kim);
        assertThat(back.select("tbody tr").eachText())
                .isEqualTo(first.select("tbody tr").eachText());
    }

    @Test
    @Tag("F226")
    @Tag("F391")
    @Tag("F395")
    @Tag("T9")
    void aLimitedAgentSeesTheTicketsOfTheOwnDepartmentAlone() {
        long lee = given.agent("Lee", Scope.LIMITED, given.department("Sales"));

        assertThat(get("/agent/tickets?view=all", lee).text()).doesNotContain("does not start");
        assertThat(get("/agent/search?q=engine", lee).text()).doesNotContain("does not start");
        assertThat(request("/agent/tickets/" + ticket, lee)).hasStatus(404);
        assertThat(post("/messages", lee, "body=Hello")).hasStatus(404);
        assertThat(post("/properties", lee, "version=0", "status=CLOSED", "priority=LOW"))
                .hasStatus(404);
        assertThat(post("/notification", lee)).hasStatus(404);
    }

    @Test
    @Tag("F391")
    @Tag("T9")
    void aLimitedAgentAnswersAndNeitherAssignsNorTransfers() {
        long sales = given.department("Sales");
        long lee = given.agent("Lee", Scope.LIMITED, support);

        assertThat(post("/messages", lee, "body=Have you tried oil?", "then=AWAITING_USER"))
                .hasStatus(302);
        assertThat(post("/properties", lee, "version=1", "status=OPEN", "priority=HIGH"))
                .hasStatus(302);
        assertThat(post("/properties", lee, "version=2", "status=OPEN", "priority=HIGH", "assignee=" + lee))
                .hasStatus(403);
        assertThat(post("/properties", lee, "version=2", "status=OPEN", "priority=HIGH", "department=" + sales))
                .hasStatus(403);
        assertThat(page(lee).select("select[name=department], select[name=assignee]"))
                .isEmpty();
    }

    @Test
    @Tag("F390")
    void anExpandedAgentTransfersAndAssigns() {
        long sales = given.department("Sales");
        long lee = given.agent("Lee Otieno", Scope.EXPANDED, sales);

        assertThat(post(
                        "/properties",
                        lee,
                        "version=0",
                        "status=OPEN",
                        "priority=NORMAL",
                        "department=" + sales,
                        "assignee=" + kim))
                .hasStatus(302);
        assertThat(page(lee).text()).contains("assignee", "Kim Osei", "Sales");
        assertThat(get("/agent/admin", lee, 403)).isTrue();
    }

    @Test
    @Tag("F392")
    void whoeverMayViewOnlyReads() {
        long vic = given.agent("Vic", Scope.VIEW_ONLY, support);

        assertThat(page(vic).select("form[action^=/agent/tickets][method=post]"))
                .isEmpty();
        assertThat(page(vic).text()).contains("The engine does not start");
        assertThat(post("/messages", vic, "body=Hello")).hasStatus(403);
    }

    @Test
    void aStaleChangeIsRefused() {
        post("/properties", kim, "version=0", "status=OPEN", "priority=HIGH");

        assertThat(post("/properties", kim, "version=0", "status=CLOSED", "priority=LOW"))
                .hasStatus(409);
    }

    @Test
    @Tag("F65")
    void theNameOfTheUserOpensTheRecord() {
        assertThat(page(kim).select(".requester a.person").attr("href")).isEqualTo("/agent/users/" + ada);
        assertThat(get("/agent/tickets", kim).select("tbody a[href=/agent/users/" + ada + "]"))
                .isNotEmpty();
    }

    @Test
    @Tag("F89")
    @Tag("F90")
    @Tag("F91")
    void anAddressIsChosenWhereThereAreTwo() {
        assertThat(page(kim).select("select[name=address]")).isEmpty();

        given.email(ada, "ada@home.example");
        long home = db.sql("select id from email_address where address = 'ada@home.example'")
                .query(Long.class)
                .single();
        Document both = page(kim);
        assertThat(both.select("select[name=address] option").eachText())
                .containsExactly("Primary: ada@acme.example", "ada@home.example");
        assertThat(both.select("#notify-hint").text()).isEqualTo("For this ticket only. Primary is ada@acme.example.");

        assertThat(post("/notification", kim, "address=" + home)).hasStatus(302);
        assertThat(page(kim).select(".composer-to .for-reply").text()).contains("ada@home.example");
    }

    @Test
    @Tag("F91")
    @Tag("T9")
    void theAddressOfSomebodyElseCannotBeChosen() {
        given.user("Eve", "eve@else.example");
        long eves = db.sql("select id from email_address where address = 'eve@else.example'")
                .query(Long.class)
                .single();

        assertThat(post("/notification", kim, "address=" + eves)).hasStatus(404);
    }

    @Test
    @Tag("F238")
    void notesOfTicketsAndOfUsersStayApart() {
        db.sql(
                        "insert into note (person_id, author_id, author_name, body) values (?, ?, 'Kim Osei', 'Likes oil.')",
                        ada.value(),
                        kim)
                .update();
        post("/messages", kim, "note=true", "body=She sounds annoyed.");

        assertThat(page(kim).text())
                .contains("She sounds annoyed.", "never shown to the user")
                .doesNotContain("Likes oil.");
        assertThat(get("/agent/users/" + ada + "/notes", kim).text())
                .contains("Likes oil.")
                .doesNotContain("She sounds annoyed.");
    }

    @Test
    @Tag("F239")
    void aMentionedAgentFindsTheTicketAndSeesItOnce() {
        long rosa = given.agent("Rosa Kamau", Scope.LIMITED, support);
        post("/messages", kim, "note=true", "body=@Rosa Kamau, please look.");

        assertThat(get("/agent/tickets?view=mentions", rosa).select("tbody tr").text())
                .contains("does not start", "Mentions you");
        assertThat(page(rosa).select(".mention").text()).isEqualTo("@Rosa Kamau");
        assertThat(get("/agent/tickets?view=mentions", rosa).select("tbody tr").text())
                .contains("does not start")
                .doesNotContain("Mentions you");
    }

    @Test
    @Tag("T3")
    @Tag("T4")
    void markupInMessagesAndNamesIsText() {
        PersonId mallory = given.user("<img src=x onerror=alert(1)>", "mallory@evil.example");
        ticket = given.ticket(mallory, support, "<script>alert(2)</script>");
        db.sql("""
                        insert into ticket_message (ticket_id, kind, author_id, author_name, via, from_address, body)
                        values (?, 'USER', ?, '<img src=x onerror=alert(1)>', 'EMAIL', '"<b>"@evil.example', '<img src=x onerror=alert(3)>')
                        """, ticket, mallory.value()).update();

        Document page = page(kim);
        assertThat(page.select("[onerror], main script, main b b")).isEmpty();
        assertThat(page.select(".message-text").text()).isEqualTo("<img src=x onerror=alert(3)>");
    }

    @Test
    @Tag("T22")
    void aFileComesBackAsADownloadAlone() throws Exception {
        long lee = given.agent("Lee", Scope.LIMITED, given.department("Sales"));
        var sent = mvc.post()
                .uri("/agent/tickets/" + ticket + "/messages")
                .multipart()
                .file(new MockMultipartFile(
                        "file", "page.html", "text/html", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)))
                .param("body", "See the file")
                .with(Given.signedIn(kim))
                .with(csrf())
                .exchange();
        assertThat(sent).hasStatus(302);

        String address = page(kim).select(".message-files a").attr("href");
        MvcTestResult file = request(address, kim);
        assertThat(file).hasStatusOk().headers().hasValue("Content-Security-Policy", "default-src 'none'; sandbox");
        assertThat(String.valueOf(file.getResponse().getHeader("Content-Disposition")))
                .startsWith("attachment");
        assertThat(String.valueOf(file.getResponse().getContentType())).doesNotContain("html");
        assertThat(request(address, lee)).hasStatus(404);
    }

    @Test
    @Tag("F291")
    @Tag("F47")
    void anAgentOpensATicketForAUser() {
        String address = "/agent/users/" + ada + "/tickets/new";
        Document record = get("/agent/users/" + ada, kim);
        assertThat(record.select("a[href=" + address + "]")).isNotEmpty();
        assertThat(get(address, kim).select("header").text()).contains("Ada Lovelace", "ada@acme.example");

        MvcTestResult opened =
                send(address, kim, "subject=She called", "body=The engine hums.", "department=" + support, "own=true");
        assertThat(opened).hasStatus(302);
        assertThat(db.sql("select requester_id || ' ' || assignee_id from ticket where subject = 'She called'")
                        .query(String.class)
                        .single())
                .isEqualTo(ada + " " + kim);
    }

    @Test
    @Tag("F276")
    void forAnInactiveUserTheFormSaysWhyNot() {
        given.status(ada, PersonStatus.INACTIVE);

        assertThat(send("/agent/users/" + ada + "/tickets/new", kim, "subject=Hello", "body=World"))
                .hasStatus(422)
                .bodyText()
                .contains("This user is inactive");
    }

    @Test
    @Tag("F286")
    void aClosedUserCanBeMadeTheUserOfATicket() {
        PersonId grace = given.user("Grace Hopper", "grace@acme.example");
        given.status(grace, PersonStatus.CLOSED);

        assertThat(post("/requester", kim, "user=GRACE@acme.example")).hasStatus(302);
        assertThat(page(kim).select(".requester").text()).contains("Grace Hopper", "Closed");
    }

    @Test
    @Tag("F227")
    void whoTakesPartIsListedApart() {
        PersonId grace = given.user("Grace Hopper", "grace@acme.example");
        post("/participants", kim, "user=grace@acme.example");

        assertThat(page(kim).select(".participants").text()).contains("Grace Hopper");
        assertThat(get("/agent/users/" + grace + "/tickets", kim).text())
                .contains("Takes part in tickets of others", "The engine does not start");
        assertThat(get("/agent/users/" + ada + "/tickets", kim).text()).doesNotContain("Takes part");

        post("/participants/" + grace + "/removal", kim);
        assertThat(page(kim).select(".participants")).isEmpty();
    }

    @Test
    @Tag("F221")
    void aRowOfTheRecordOpensTheTicket() {
        Document tab = get("/agent/users/" + ada + "/tickets", kim);

        assertThat(tab.select("a[href=/agent/tickets/" + ticket + "]").text()).isEqualTo("The engine does not start");
    }

    @Test
    void whatHappenedStandsInTheConversation() {
        post("/properties", kim, "version=0", "status=RESOLVED", "priority=HIGH");

        assertThat(page(kim).select(".event").eachText())
                .anyMatch(event -> event.contains("status") && event.contains("Open") && event.contains("Resolved"))
                .anyMatch(event -> event.contains("priority") && event.contains("High"));
    }

    @Test
    @Tag("F433")
    void theLimitIsASetting() {
        assertThat(send("/agent/admin/tickets", kim, "limit=0")).hasStatus(422);
        assertThat(send("/agent/admin/tickets", kim, "limit=3", "department=" + support))
                .hasStatus(302);
        assertThat(get("/agent/admin/tickets", kim).select("input[name=limit]").val())
                .isEqualTo("3");
    }

    private String list(String query) {
        return get("/agent/tickets" + query, kim).select("#listing").html();
    }

    private Document page(long agent) {
        return get("/agent/tickets/" + ticket, agent);
    }

    private MvcTestResult post(String path, long agent, String... fields) {
        return send("/agent/tickets/" + ticket + path, agent, fields);
    }

    private MvcTestResult send(String address, long agent, String... fields) {
        var request = mvc.post().uri(address).with(Given.signedIn(agent)).with(csrf());
        for (String[] field :
                Arrays.stream(fields).map(each -> each.split("=", 2)).toList()) {
            request = request.param(field[0], field[1]);
        }
        return request.exchange();
    }

    private Document get(String address, long agent) {
        MvcTestResult answer = request(address, agent);
        assertThat(answer).hasStatusOk();
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean get(String address, long agent, int status) {
        return request(address, agent).getResponse().getStatus() == status;
    }

    private MvcTestResult request(String address, long agent) {
        return mvc.get()
                .uri(java.net.URI.create(address))
                .with(Given.signedIn(agent))
                .exchange();
    }
}
