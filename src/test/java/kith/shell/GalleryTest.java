package kith.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import kith.Browser;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page of the gallery keeps the rules on every screen; pictures of all of them are left in target/gallery. */
@NullMarked
class GalleryTest {

    private static GalleryServer server;

    @BeforeAll
    static void serve() throws IOException {
        server = new GalleryServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "users",
                "record",
                "profile",
                "activity",
                "changes",
                "import-map",
                "import-check",
                "import-run",
                "login",
                "settings",
                "states"
            })
    void aPageIsAccessibleAndNothingRunsOutOfIt(String name) {
        try (Page page = Browser.newPage(1440, 900)) {
            List<String> complaints = Browser.complaints(page);
            page.navigate(server.address(name + ".html"));
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                picture(page, name + "-" + scheme.name().toLowerCase(Locale.ROOT));
                assertThat(Browser.axe(page)).as("%s, %s", name, scheme).isEmpty();
            }
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            for (int width : new int[] {1440, 1024, 390, 320}) {
                page.setViewportSize(width, 844);
                for (String direction : List.of("ltr", "rtl")) {
                    page.evaluate("direction => document.documentElement.dir = direction", direction);
                    picture(page, name + "-" + width + "-" + direction);
                    assertThat(runningOut(page))
                            .as("%s at %d, %s", name, width, direction)
                            .isEmpty();
                }
            }
            assertThat(Browser.axe(page))
                    .as("%s on a phone, right to left", name)
                    .isEmpty();
            assertThat(complaints).isEmpty();
        }
    }

    /** Panes that can be pushed sideways, and visible things that begin or end outside the window. */
    @SuppressWarnings("unchecked")
    private static List<String> runningOut(Page page) {
        return (List<String>) page.evaluate("""
                () => {
                    const sideways = element => element.scrollWidth > element.clientWidth + 1;
                    const name = element => element.tagName + '.' + element.className;
                    const panes = [document.documentElement, ...document.querySelectorAll('.content, .list-pane, .pane-scroll, .page, .card')];
                    return panes.filter(pane => pane.checkVisibility() && sideways(pane)).map(name);
                }
                """);
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/gallery/" + name + ".png")));
    }
}
