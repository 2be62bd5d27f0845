package kith.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Instant;
import java.util.List;
import kith.Browser;
import kith.CommittedTest;
import kith.Given;
import kith.access.Scope;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CommittedTest
class MailInBrowserTest {

    @Autowired
    private Given given;

    @Autowired
    private Notices notices;

    @LocalServerPort
    private int port;

    @Test
    @Tag("F475")
    void thePagesAboutMailAreWithinReach() {
        given.agent("Kim", Scope.ALL);
        notices.send(
                Notice.passwordReset("https://help.example/password/" + "x".repeat(60), Instant.now()),
                given.user("Ada Lovelace", "somebody.with.a.long.name@somewhere.example"));
        try (Page page = Browser.newPage(1280, 800, ColorScheme.LIGHT)) {
            Browser.signIn(page, port, "Kim");
            List<String> complaints = Browser.complaints(page);
            page.navigate(at("/agent/admin/mail"));
            for (String address :
                    List.of("", page.locator(".row-link").getAttribute("href"), "/texts", "/texts/agent_reply")) {
                page.navigate(at(address.startsWith("/agent") ? address : "/agent/admin/mail" + address));
                assertThat(Browser.axe(page)).as(address).isEmpty();
                page.setViewportSize(320, 800);
                assertThat(page.evaluate(
                                "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                        .as(address + " scrolls sideways")
                        .isEqualTo(true);
                page.setViewportSize(1280, 800);
            }
            assertThat(complaints).isEmpty();
        }
    }

    private String at(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
