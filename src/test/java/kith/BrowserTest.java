package kith;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** What the other browser tests rely on: that a page nobody could use is told apart from one that everybody can. */
class BrowserTest {

    @Test
    void whatShutsSomebodyOutIsNamed() {
        try (Page page = Browser.newPage(1280, 800)) {
            page.setContent("<html lang=en><title>A page</title><main><h1>Here</h1><p>Words</p></main></html>");
            assertThat(Browser.axe(page)).isEmpty();

            page.setContent("<html lang=en><title>A page</title><main><img src='x.png'>"
                    + "<p style='color: #aaa; background: #fff'>Pale words</p></main></html>");
            assertThat(Browser.axe(page))
                    .anySatisfy(broken -> assertThat(broken).startsWith("image-alt: "))
                    .anySatisfy(broken -> assertThat(broken).startsWith("color-contrast: "));
        }
    }
}
