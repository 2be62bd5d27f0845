package kith;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import kith.access.Scope;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CommittedTest
class KeyboardTest {

    @Autowired
    private Given given;

    @LocalServerPort
    private int port;

    @Test
    @Tag("F64")
    @Tag("F475")
    @Tag("F498")
    void fromSignInThroughSearchOpenEditImportAndExportWithoutAMouse() throws Exception {
        given.agent("Kim", Scope.ALL);
        given.user("Ada Lovelace", "ada@analytical.example");
        given.user("Grace Hopper", "grace@navy.example");
        try (Page page = Browser.newPage(1440, 900)) {
            List<String> complaints = Browser.complaints(page);
            signIn(page);
            search(page);
            edit(page);
            importSomebody(page);
            export(page);
            Assertions.assertThat(complaints).isEmpty();
        }
    }

    private void signIn(Page page) {
        page.navigate("http://127.0.0.1:" + port + "/agent/users");
        page.keyboard().type(Given.address("Kim"));
        page.keyboard().press("Tab");
        page.keyboard().type(Given.PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/agent/users.*"));
    }

    private static void search(Page page) {
        page.keyboard().press("/");
        page.keyboard().type("lovel");
        assertThat(page.locator("tbody .row-link")).hasCount(1);
        page.locator("tbody .row-link").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".record-name h1")).hasText("Ada Lovelace");
    }

    private static void edit(Page page) {
        page.locator("a[href*='/notes']").first().focus();
        page.keyboard().press("Enter");
        page.locator("#new-note").focus();
        page.keyboard().type("Prefers the phone");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".note")).containsText("Prefers the phone");
    }

    private static void importSomebody(Page page) {
        page.keyboard().press("g");
        page.keyboard().press("u");
        page.locator("a[href='/agent/users/imports/new']").first().focus();
        page.keyboard().press("Enter");
        page.locator("textarea[name=pasted]").focus();
        page.keyboard().type("Linus Torvalds, linus@kernel.example");
        page.keyboard().press("Control+Enter");
        assertThat(page).hasURL(Pattern.compile(".*/imports/\\d+/(read|mapping|check).*"));
    }

    private void export(Page page) throws Exception {
        page.navigate("http://127.0.0.1:" + port + "/agent/users?q=hopper");
        Download file = page.waitForDownload(() -> {
            page.locator("summary:has-text('Export')").focus();
            page.keyboard().press("Enter");
            page.locator("a[href*='export.csv']").first().focus();
            page.keyboard().press("Enter");
        });
        Assertions.assertThat(Files.readString(file.path()))
                .contains("Grace Hopper")
                .doesNotContain("Ada Lovelace");
    }
}
