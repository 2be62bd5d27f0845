package kith.chats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kith.DatabaseTest;
import kith.Desk;
import kith.Given;
import kith.GivenChats;
import kith.access.Scope;
import kith.access.Viewers;
import kith.people.PersonId;
import kith.sql.Database;
import kith.sql.Sql;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The chats on the records of people and organizations, and each of them afterwards. */
@DatabaseTest
class ChatsTabTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Given given;

    @Autowired
    private GivenChats chats;

    @Autowired
    private Database db;

    @Autowired
    private Viewers viewers;

    private Desk kim;
    private Desk lee;
    private PersonId ada;
    private PersonId grace;
    private long organization;
    private long support;
    private long sales;
    private long answered;
    private long sold;

    @BeforeEach
    void twoMembersChatted() {
        support = given.department("Support");
        sales = given.department("Sales");
        kim = new Desk(mvc, given.agent("Kim Osei", Scope.ALL));
        lee = new Desk(mvc, given.agent("Lee", Scope.VIEW_ONLY, support));
        organization = given.organization("Acme");
        ada = given.user("Ada Lovelace", "ada@acme.example");
        grace = given.user("Grace Hopper", "grace@navy.example");
        given.member(ada, organization);
        given.member(grace, organization);
        answered = chats.ended(ada, support, "Is anybody <b>there</b>?", "Yes, I am", "https://acme.example/a\n  b");
        chats.rate(answered, 4, "Quick");
        sold = chats.ended(ada, sales, "An offer please");
        chats.missed(ada, support);
        chats.missed(grace, support);
    }

    @Test
    @Tag("F223")
    void theRecordListsTheChatsOfTheUser() {
        Document tab = kim.page("/agent/users/" + ada + "/chats");

        assertThat(tab.select(".tabs [aria-current]").text()).isEqualTo("Chats 3");
        assertThat(tab.select("#tab .rows li")).hasSize(3);
        assertThat(tab.select("#tab .rows li:first-child").text())
                .contains("Support", "Missed")
                .doesNotContain("Kim");
        assertThat(tab.select("#tab .rows li:last-child").text())
                .contains("Kim Osei", "Support", "12 minutes", "Ended by the user", "Rated 4 of 5", "Quick");
        assertThat(tab.select("#tab .rows li:last-child time").hasAttr("datetime"))
                .isTrue();
        assertThat(tab.select("#tab .rows li:last-child .row-title a").attr("href"))
                .isEqualTo("/agent/chats/" + answered);
    }

    @Test
    @Tag("F223")
    void theTranscriptShowsWhatWasSaidAsItWasTyped() {
        Document page = kim.page("/agent/chats/" + answered);

        assertThat(page.select(".bubble").stream().map(each -> each.wholeText()))
                .containsExactly("Is anybody <b>there</b>?", "Yes, I am", "https://acme.example/a\n  b");
        assertThat(page.select(".bubble *")).isEmpty();
        assertThat(page.select("h1 a").attr("href")).isEqualTo("/agent/users/" + ada);
        assertThat(page.select("main").text())
                .contains("Chat begun on the page /tickets", "Ended by the user", "Quick");
    }

    @Test
    void aLongTranscriptIsReadFromItsEnd() {
        db.sql(
                        "insert into chat_message (chat_id, kind, body) select ?, 'USER', 'Line ' || n from generate_series(1, 300) n",
                        sold)
                .update();

        Document page = kim.page("/agent/chats/" + sold);
        assertThat(page.select(".bubble")).hasSize(200);
        assertThat(page.select(".bubble").eachText().getLast()).isEqualTo("Line 300");

        Document earlier = kim.page(page.select(".earlier a").attr("href"));
        assertThat(earlier.select(".bubble")).hasSize(101);
        assertThat(earlier.select(".bubble").eachText().getFirst()).isEqualTo("An offer please");
        assertThat(earlier.select(".earlier")).isEmpty();
    }

    @Test
    @Tag("F226")
    @Tag("T9")
    void chatsOfOtherDepartmentsAreNotListedOpenedOrCounted() {
        Document tab = lee.page("/agent/users/" + ada + "/chats");

        assertThat(tab.select(".tabs [aria-current]").text()).isEqualTo("Chats 2");
        assertThat(tab.text()).doesNotContain("Sales");
        assertThat(lee.get("/agent/chats/" + answered)).hasStatusOk();
        assertThat(lee.get("/agent/chats/" + sold)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(lee.page("/agent/organizations/" + organization + "/chats").text())
                .doesNotContain("Sales");
        assertThat(words(lee, "/agent/users/" + ada + "/activity")).doesNotContain("Sales");
    }

    @Test
    void aDepartmentWithChatsStays() {
        assertThat(kim.post("/agent/admin/departments/" + sales + "/delete"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    @Tag("F125")
    void theOrganizationListsTheChatsOfItsMembers() {
        Document tab = kim.page("/agent/organizations/" + organization + "/chats");

        assertThat(tab.select("#tab .rows li")).hasSize(4);
        assertThat(tab.select("#tab .rows").text()).contains("Ada Lovelace", "Grace Hopper");

        db.sql("update person set organization_id = null where id = ?", ada.value())
                .update();
        assertThat(kim.page("/agent/organizations/" + organization + "/chats").select("#tab .rows li"))
                .hasSize(1);
    }

    @Test
    @Tag("F247")
    void theActivityTellsOfChats() {
        assertThat(words(kim, "/agent/users/" + ada + "/activity"))
                .contains("Chat #" + answered + " with Kim Osei in Support")
                .contains("in Sales")
                .contains("in Support, not answered");
        assertThat(words(kim, "/agent/users/" + ada + "/activity?kind=chats")).doesNotContain("created");
        assertThat(words(kim, "/agent/organizations/" + organization + "/activity"))
                .contains("Chat #" + answered);
    }

    @Test
    @Tag("F225")
    void pagesInBothDirectionsShowEachChatOnce() {
        many(117);

        List<String> down = new ArrayList<>();
        Document page = kim.page("/agent/users/" + ada + "/chats");
        List<String> first = page.select("#tab .rows li .row-title").eachText();
        for (String next = turn(page, "Older chats"); next != null; next = turn(page, "Older chats")) {
            down.addAll(page.select("#tab .rows li .row-title").eachText());
            page = kim.page(next);
        }
        down.addAll(page.select("#tab .rows li .row-title").eachText());
        assertThat(down).hasSize(120).doesNotHaveDuplicates();

        String back = Objects.requireNonNull(turn(page, "Newer chats"));
        String top = Objects.requireNonNull(turn(kim.page(back), "Newer chats"));
        assertThat(kim.page(top).select("#tab .rows li .row-title").eachText()).isEqualTo(first);
    }

    /** However many somebody has, a page of them is read along the index, and nothing is sorted. */
    @Test
    @Tag("F225")
    void aPageOfVeryManyChatsIsReadAlongTheIndex() {
        many(100_000);
        db.sql("analyze chat").update();

        for (long agent : List.of(kim.agent(), lee.agent())) {
            Sql visible = VisibleChats.of(ada, viewers.find(agent).orElseThrow());
            String page = plan(
                    Sql.lines(ChatRows.SELECT, visible, Sql.of("order by c.began_at desc, c.id desc"), Sql.limit(51)));
            assertThat(page).contains("chat_by_person").doesNotContain("Sort", "Seq Scan on chat");
            assertThat(plan(Sql.lines(
                            Sql.of("select count(*) from chat c where"), Sql.of("c.person_id = ?", grace.value()))))
                    .contains("chat_by_person")
                    .doesNotContain("Seq Scan");
        }
    }

    private String plan(Sql query) {
        return String.join(
                "\n",
                db.sql(Sql.lines(Sql.of("explain (costs off)"), query))
                        .query(String.class)
                        .list());
    }

    private void many(int count) {
        db.sql("""
                        insert into chat (person_id, visitor_name, department_id, language, began_at, ended_at, ending)
                        select ?, 'Ada', ?, 'en', now() - n / 3 * interval '1 hour', now(), 'MISSED' from generate_series(1, ?) n
                        """, ada.value(), support, count).update();
    }

    /** Without the marks that keep the directions of names apart. */
    private static String words(Desk desk, String address) {
        return desk.page(address).select("#tab").text().replaceAll("[\\u2068\\u2069]", "");
    }

    private static @Nullable String turn(Document page, String label) {
        var link = page.select("#tab .pager a[aria-label=" + label + "]");
        return link.isEmpty() ? null : link.attr("href");
    }
}
