package kith;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

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
        context.setDefaultTimeout(10_000);
        return context.newPage();
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
        return new AxeBuilder(page)
                .withTags(WCAG_22_AA).analyze().getViolations().stream()
                        .map(Browser::sentence)
                        .toList();
    }

    private static String sentence(Rule rule) {
        List<String> elements =
                rule.getNodes().stream().map(CheckedNode::getHtml).limit(5).toList();
        return rule.getId() + ": " + rule.getHelp() + " " + elements;
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
