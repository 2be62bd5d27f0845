package kith.organizations;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import kith.Browser;
import kith.CommittedTest;
import kith.Given;
import kith.access.Scope;
import kith.people.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@CommittedTest
class OrganizationBrowserTest {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Given given;

    private long acme;

    @BeforeEach
    void acmeHasMembers() {
        given.agent("Kim Osei", Scope.ALL);
        acme = given.organization("Acme Corp");
        given.organization("Østfold Kraft");
        given.organization("Institut für angewandte Verwaltungswissenschaften und vergleichende Behördenkunde");
        PersonId ada = given.user("Ada Lovelace", "ada@acme.example");
        given.member(ada, acme);
        jdbc.sql("update person set position = 'Analyst' where id = ?")
                .param(ada.value())
                .update();
        given.member(given.user("Đặng Văn Nam", "nam@acme.example"), acme);
    }

    @ParameterizedTest
    @CsvSource({"1440, LIGHT", "1440, DARK", "390, LIGHT", "390, DARK", "320, LIGHT"})
    void listAndRecordAreWithinReachOfEverybody(int width, ColorScheme scheme) {
        Page page = signedIn(width, scheme);
        List<String> complaints = Browser.complaints(page);

        for (String address : List.of(
                "",
                "/" + acme,
                "/" + acme + "?rename=true",
                "/" + acme + "?edit=properties",
                "/" + acme + "/notes",
                "/" + acme + "/changes",
                "/" + acme + "/profile",
                "/" + acme + "/members/new",
                "/" + acme + "/picture/new",
                "/" + acme + "/deletion",
                "/new")) {
            page.navigate(at("/agent/organizations" + address));
            picture(page, address + "-" + width + "-" + scheme);

            assertThat(Browser.axe(page)).as(address).isEmpty();
            assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as("no sideways scrolling at %s", address)
                    .isTrue();
        }
        assertThat(complaints).isEmpty();
        page.context().close();
    }

    @Test
    @Tag("F116")
    void typingNarrowsTheList() {
        Page page = signedIn(1440, ColorScheme.LIGHT);
        page.navigate(at("/agent/organizations"));

        page.getByLabel("Search organizations").fill("ostf");
        page.waitForURL("**q=ostf**");

        assertThat(page.locator("tbody .row-link").allInnerTexts()).containsExactly("Østfold Kraft");
        page.context().close();
    }

    @Test
    @Tag("F65")
    @Tag("F120")
    void aMemberLeadsToTheUser() {
        Page page = signedIn(1440, ColorScheme.LIGHT);
        page.navigate(at("/agent/organizations/" + acme));

        assertThat(page.locator("li", new Page.LocatorOptions().setHasText("Ada Lovelace"))
                        .innerText())
                .contains("Analyst");
        page.getByText("Ada Lovelace").click();
        page.waitForURL("**/agent/users/*");

        assertThat(page.locator("h1").first().innerText()).contains("Ada Lovelace");
        page.context().close();
    }

    private Page signedIn(int width, ColorScheme scheme) {
        Page page = Browser.newPage(width, 900, scheme);
        Browser.signIn(page, port, "Kim Osei");
        return page;
    }

    /** For whoever wants to look: {@code KITH_PICTURES} names a directory. */
    private static void picture(Page page, String name) {
        String directory = System.getenv("KITH_PICTURES");
        if (directory != null) {
            page.screenshot(
                    new Page.ScreenshotOptions().setPath(Path.of(directory, name.replaceAll("\\W", "_") + ".png")));
        }
    }

    private String at(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
