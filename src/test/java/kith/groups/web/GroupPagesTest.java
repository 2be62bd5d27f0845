package kith.groups.web;

import static org.assertj.core.api.Assertions.assertThat;

import kith.DatabaseTest;
import kith.Desk;
import kith.Given;
import kith.access.Scope;
import kith.people.PersonId;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@DatabaseTest
class GroupPagesTest {

    private static final String ADDRESS = "/agent/admin/usergroups";
    private static final String MARKUP = "<script>alert(1)</script>";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Given given;

    private long kim;
    private Desk desk;

    @BeforeEach
    void kimAdministers() {
        kim = given.agent("Kim", Scope.ALL);
        desk = new Desk(mvc, kim);
    }

    @Test
    @Tag("F154")
    void aGroupIsMadeWithItsPermissionsAndListedWithItsPeople() {
        assertThat(desk.post(ADDRESS, "name", "VIP", "permission", "CREATE_TICKETS", "permission", "USE_CHAT"))
                .hasRedirectedUrl(ADDRESS);
        given.inGroup(given.person("Ada"), id("VIP"));

        Elements vip = desk.page(ADDRESS).select(".rows > li:last-child");
        assertThat(vip.text()).contains("VIP", "Create tickets · Chat", "1 user");
        assertThat(vip.select("a[href='/agent/users?group=" + id("VIP") + "']")).hasSize(1);
    }

    @Test
    void aRefusedNameStaysInItsFieldWithTheReason() {
        given.usergroup("VIP");

        MvcTestResult refused = desk.post(ADDRESS, "name", "vip", "permission", "USE_CHAT");

        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        Document form = Jsoup.parse(Desk.body(refused));
        assertThat(form.select("input[name=name]").val()).isEqualTo("vip");
        assertThat(form.select("#group-name-error").text()).isEqualTo("Another usergroup has this name.");
        assertThat(form.select("input[value=USE_CHAT][checked]")).isNotEmpty();
    }

    @Test
    @Tag("F151")
    void inheritedPermissionsAreShownLocked() {
        jdbc.sql("update usergroup set permissions = '{SEE_PORTAL}' where built_in = 'EVERYONE'")
                .update();
        jdbc.sql("update usergroup set permissions = '{USE_CHAT}' where built_in = 'REGISTERED'")
                .update();

        Document custom = desk.page(ADDRESS + "/new");
        assertThat(custom.select("input[type=checkbox][checked][disabled]").eachAttr("value"))
                .containsExactly("SEE_PORTAL", "USE_CHAT");
        assertThat(custom.select("label:has([value=SEE_PORTAL])").text()).contains("From Everyone");
        assertThat(custom.select("label:has([value=USE_CHAT])").text()).contains("From Registered");

        assertThat(desk.page(ADDRESS + "/" + id("Registered"))
                        .select("input[checked][disabled]")
                        .eachAttr("value"))
                .containsExactly("SEE_PORTAL");
        assertThat(desk.page(ADDRESS + "/" + id("Everyone")).select("input[disabled]"))
                .isEmpty();
    }

    @Test
    void whatAGroupGivesByItselfOutlastsThatItInheritsIt() {
        long vip = given.usergroup("VIP");
        jdbc.sql("update usergroup set permissions = '{SEE_PORTAL}'").update();

        Document form = desk.page(ADDRESS + "/" + vip);
        assertThat(form.select("input[type=hidden][name=permission]").eachAttr("value"))
                .containsExactly("SEE_PORTAL");
    }

    @Test
    @Tag("F160")
    void beforeAGroupGoesItsPeopleAreCounted() {
        long vip = given.usergroup("VIP");
        PersonId ada = given.user("Ada", "ada@acme.example");
        given.inGroup(ada, vip);

        assertThat(desk.page(ADDRESS + "/" + vip + "/deletion").text())
                .contains("One user is in it, stays, and loses what only this group gives.");
        assertThat(desk.post(ADDRESS + "/" + vip + "/deletion")).hasRedirectedUrl(ADDRESS);

        assertThat(desk.page("/agent/users/" + ada).select("h1").text()).isEqualTo("Ada");
    }

    @Test
    void aBuiltInGroupCannotEvenBeAskedToGo() {
        assertThat(desk.get(ADDRESS + "/" + id("Registered") + "/deletion")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(desk.page(ADDRESS).select("a[href$=deletion]")).isEmpty();
    }

    @Test
    @Tag("T3")
    void markupInANameIsText() {
        desk.post(ADDRESS, "name", MARKUP);
        long group = id(MARKUP);
        PersonId ada = given.user("Ada", "ada@acme.example");
        given.inGroup(ada, group);

        for (String address : new String[] {
            ADDRESS,
            ADDRESS + "/" + group,
            ADDRESS + "/" + group + "/deletion",
            "/agent/users/" + ada,
            "/agent/users/" + ada + "/edit/usergroups",
            "/agent/users?group=" + group + "&columns=groups",
            "/agent/users?edit=group"
        }) {
            assertThat(Desk.body(desk.get(address)))
                    .as(address)
                    .doesNotContain(MARKUP)
                    .contains("&lt;script");
        }
    }

    @Test
    @Tag("F140")
    void theGroupsOfMembersAreChosenOnTheOrganization() {
        long acme = given.organization("Acme");
        long vip = given.usergroup("VIP");
        given.usergroup("Partners");
        String record = "/agent/organizations/" + acme;
        assertThat(desk.page(record + "?edit=usergroups").select("#card-usergroups label"))
                .hasSize(2);

        assertThat(desk.post(record + "/usergroups", "group", Long.toString(vip)))
                .hasRedirectedUrl(record);

        assertThat(desk.page(record).select("#card-usergroups .group").text()).isEqualTo("VIP");
        assertThat(desk.page(record + "/changes")
                        .select(".record-tabs tbody tr")
                        .text())
                .contains("Usergroup", "VIP");
        assertThat(desk.post(record + "/usergroups")).hasRedirectedUrl(record);
        assertThat(desk.page(record).select("#card-usergroups .group")).isEmpty();
    }

    private long id(String name) {
        return jdbc.sql("select id from usergroup where name = ?")
                .param(name)
                .query(Long.class)
                .single();
    }
}
