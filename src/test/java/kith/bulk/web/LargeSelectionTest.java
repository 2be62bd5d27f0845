package kith.bulk.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import kith.Browser;
import kith.CommittedTest;
import kith.Given;
import kith.PlainClient;
import kith.access.Scope;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many people picked one by one, and everybody with one click, through a real server. */
@CommittedTest
class LargeSelectionTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Given given;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void manyUsers() {
        given.agent("Kim", Scope.ALL);
        jdbc.sql("insert into person (name, channel) select 'Person ' || n, 'IMPORT' from generate_series(1, 12000) n")
                .update();
    }

    @Test
    @Tag("F480")
    void thousandsPickedOneByOneAreConfirmedByNumber() throws Exception {
        try (PlainClient kim = signedIn()) {
            HttpResponse<String> asked = kim.post("/agent/users", "/agent/bulk", picked(3_000));

            Assertions.assertThat(asked.statusCode()).isEqualTo(200);
            Assertions.assertThat(asked.body()).contains("Set status of 3,000 users to Closed");
        }
    }

    @Test
    void moreThanAFormMayHoldIsSaidInWords() throws Exception {
        try (PlainClient kim = signedIn()) {
            HttpResponse<String> refused = kim.post("/agent/users", "/agent/bulk", picked(11_000));

            Assertions.assertThat(refused.statusCode()).isEqualTo(400);
            Assertions.assertThat(refused.body())
                    .contains("more than 10,000 things were chosen one by one", "Nothing was changed");
        }
    }

    @Test
    @Tag("F480")
    void everybodyIsSaidInAFewWords() {
        try (Page page = Browser.newPage(1280, 800)) {
            Browser.signIn(page, port, "Kim");
            page.locator("thead input[type=checkbox]").check();
            page.locator("[data-select-all]").click();
            page.locator(".bulk-bar summary:has-text('Status')").click();

            Request sent = page.waitForRequest(
                    request -> request.method().equals("POST") && request.url().endsWith("/agent/bulk"),
                    () -> page.locator(".bulk-bar button[value=CLOSED]").click());

            Assertions.assertThat(sent.postData().length()).isLessThan(4096);
            assertThat(page.locator("body")).containsText("Set status of 12,000 users to Closed");
        }
    }

    private PlainClient signedIn() throws IOException, InterruptedException {
        PlainClient kim = new PlainClient(URI.create("http://127.0.0.1:" + port));
        kim.post("/agent/login", "/agent/login", "email", Given.address("Kim"), "password", Given.PASSWORD);
        return kim;
    }

    private String[] picked(int count) {
        LongStream ids = jdbc
                .sql("select id from person where kind = 'USER' order by id limit ?")
                .param(count)
                .query(Long.class)
                .stream()
                .mapToLong(Long::longValue);
        return Stream.concat(Stream.of("act", "CLOSED"), ids.boxed().flatMap(id -> Stream.of("ids", Long.toString(id))))
                .toArray(String[]::new);
    }
}
