package kith;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/** The Chromium of this machine, started once for all browser tests; each page has a profile of its own. */
public final class Browser {

    private static final List<String> SWITCHES = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final List<String> PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/usr/bin/google-chrome-stable",
            "/snap/bin/chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    private static final List<String> WCAG_22_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** Milliseconds until what should come counts as not coming; a busy machine is slow now and then. */
    private static final double PATIENCE = 20_000;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    private Browser() {}

    /** A fresh page of this size; closing its context forgets cookies and storage. */
    public static Page newPage(int width, int height, ColorScheme scheme) {
        return newPage(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(scheme));
    }

    public static Page newPage(int width, int height) {
        return newPage(width, height, ColorScheme.LIGHT);
    }

    /** For tests that also need a locale, a touch screen, or no JavaScript. */
    public static Page newPage(com.microsoft.playwright.Browser.NewContextOptions options) {
        BrowserContext context = Running.BROWSER.newContext(options);
        context.setDefaultTimeout(PATIENCE);
        return context.newPage();
    }

    /** Signs in an agent of {@link Given#agent}, who then sees the list of users. */
    public static void signIn(Page page, int port, String agent) {
        page.navigate("http://127.0.0.1:" + port + "/agent/login");
        page.locator("[name=email]").fill(Given.address(agent));
        page.locator("[name=password]").fill(Given.PASSWORD);
        page.locator("[name=password]").press("Enter");
        page.waitForURL("**/agent/users");
    }

    /** What the browser will complain about from now on: script errors, and whatever the content security policy refused. */
    public static List<String> complaints(Page page) {
        List<String> complaints = new CopyOnWriteArrayList<>();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        return complaints;
    }

    /** The accessibility rules (WCAG 2.2 A and AA) that this page breaks, each with the elements that do. */
    public static List<String> axe(Page page) {
        if ((boolean) page.evaluate("typeof axe === 'undefined'")) {
            page.evaluate(Axe.SCRIPT);
        }
        @SuppressWarnings("unchecked") // the script below gives a list of texts
        List<String> broken = (List<String>) page.evaluate("""
                async rules => {
                    const found = await axe.run(document, {
                        runOnly: {type: "tag", values: rules},
                        resultTypes: ["violations"]});
                    return found.violations.map(rule =>
                        rule.id + ": " + rule.help + " [" + rule.nodes.slice(0, 5).map(node => node.html).join(", ") + "]");
                }
                """, WCAG_22_AA);
        return broken;
    }

    private static Path chromium() {
        Stream<String> named = Stream.ofNullable(System.getenv("KITH_CHROMIUM"));
        return Stream.concat(named, PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The browser tests need Chromium: install it, or name it in KITH_CHROMIUM"));
    }

    /**
     * The library as Deque delivers it. Its own builder opens a page for each result and carries everything that was in
     * order from one process to another, which takes longer than the rules themselves.
     */
    private static final class Axe {

        private static final String SCRIPT = read();

        private static String read() {
            try {
                return new ClassPathResource("axe.min.js").getContentAsString(StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Started at the first page; Playwright ends the browser together with this JVM. */
    private static final class Running {

        private static final com.microsoft.playwright.Browser BROWSER = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(SWITCHES));
    }
}
