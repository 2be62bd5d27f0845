package kith.imports.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import kith.Browser;
import kith.CommittedTest;
import kith.Given;
import kith.access.Scope;
import kith.sql.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every step of an import as somebody sees it, with a file as they are. */
@CommittedTest
class ImportBrowserTest {

    private static final String FILE = """
            Name;E-Mail-Adresse;Telefon;Firma;Funktion;Sprache;Bemerkung
            "Weiß, Jürgen";juergen@weiss.example;030/1234;Grün & Söhne;Leiter;Deutsch;"sagt ""ja"";
            zweite Zeile"
            Zoë Öztürk;zoe@@beispiel;n/a;;Einkauf;klingonisch;
            Käthe Groß;KIM@help.example;;Bäckerei Öl;;fr;
            Søren Nuñez;soren@nunez.example;keine;;Chef;da;
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private Given given;

    @Autowired
    private Database db;

    @BeforeEach
    void anAgent() {
        given.agent("Kim Osei", Scope.ALL);
    }

    @ParameterizedTest
    @CsvSource({"1440, LIGHT, en", "390, DARK, de", "1024, LIGHT, ar-XB", "320, LIGHT, en-XA"})
    @Tag("R35")
    void eachStepIsWithinReachOfEverybody(int width, ColorScheme scheme, String language) {
        Page page = signedIn(width, scheme, language);
        List<String> complaints = Browser.complaints(page);
        String picture = width + "-" + scheme + "-" + language;

        page.navigate(at("/agent/users/imports/new"));
        accessible(page, "upload-" + picture);
        page.setInputFiles(
                "input[type=file]",
                new FilePayload("kunden.csv", "text/csv", FILE.getBytes(Charset.forName("windows-1252"))));
        page.locator("button[form=upload]").click();
        page.waitForURL("**/read");
        assertThat(page.locator("td", new Page.LocatorOptions().setHasText("Weiß, Jürgen"))
                        .count())
                .isEqualTo(1);
        accessible(page, "read-" + picture);
        page.locator("button[form=reading][value=mapping]").click();
        page.waitForURL("**/mapping");
        accessible(page, "mapping-" + picture);
        page.locator("button[form=mapping][value=check]").click();
        String address = page.url().replaceFirst("/check$", "");
        await().atMost(Duration.ofSeconds(30)).until(() -> state().equals("CHECKED"));
        page.navigate(address + "/check");
        accessible(page, "check-" + picture);
        show(page, address + "/check", "CHECKING", picture);
        show(page, address + "/run", "PAUSED", picture);
        show(page, address + "/run", "RUNNING", picture);
        move("CHECKED");
        page.navigate(address + "/check");
        page.locator("form[action$='/run'] button").click();
        await().atMost(Duration.ofSeconds(30)).until(() -> state().equals("DONE"));
        page.navigate(address + "/result");
        accessible(page, "result-" + picture);
        page.navigate(at("/agent/users/imports"));
        accessible(page, "history-" + picture);
        assertThat(complaints).isEmpty();
        page.context().close();
    }

    /** As if a job were at it. */
    private void show(Page page, String address, String state, String picture) {
        move(state);
        page.navigate(address);
        accessible(page, state + "-" + picture);
    }

    private void move(String state) {
        db.sql("update people_import set state = ?", state).update();
    }

    private String state() {
        return db.sql("select state from people_import").query(String.class).single();
    }

    private static void accessible(Page page, String name) {
        String directory = System.getenv("KITH_PICTURES");
        if (directory != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(directory, name + ".png"))
                    .setFullPage(true));
        }
        assertThat(Browser.axe(page)).as(name).isEmpty();
        assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("no sideways scrolling at %s", name)
                .isTrue();
    }

    private Page signedIn(int width, ColorScheme scheme, String language) {
        db.sql("update person set language = ? where kind = 'AGENT'", language).update();
        Page page = Browser.newPage(width, 900, scheme);
        Browser.signIn(page, port, "Kim Osei");
        return page;
    }

    private String at(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
