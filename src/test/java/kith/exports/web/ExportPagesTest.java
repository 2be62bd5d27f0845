package kith.exports.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import kith.CommittedTest;
import kith.Given;
import kith.access.Scope;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CommittedTest
class ExportPagesTest {

    private static final String EXPORTS = "/agent/users/exports";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Given given;

    @Autowired
    private JdbcClient jdbc;

    private long kim;

    @BeforeEach
    void manyUsers() {
        kim = given.agent("Kim", Scope.ALL);
        jdbc.sql("insert into person (name, channel) select '=Person ' || n, 'IMPORT' from generate_series(1, 5001) n")
                .update();
    }

    @Test
    @Tag("F372")
    @Tag("F373")
    void aShortListIsDownloadedAtOnce() {
        given.user("Ada", "ada@x.example");

        assertThat(post(kim, EXPORTS + "?q=ada&sort=email&dir=desc&after=x&size=25"))
                .hasRedirectedUrl("/agent/users/export.csv?q=ada&sort=email&dir=desc");
        assertThat(get(kim, EXPORTS)).bodyText().contains("No exports");
    }

    @Test
    @Tag("F372")
    @Tag("F373")
    @Tag("F374")
    @Tag("F375")
    @Tag("F376")
    @Tag("F377")
    @Tag("T1")
    void aLongListIsWrittenInTheBackgroundAndIsTheSameFileAsTheDirectOne() throws Exception {
        given.user("Ada", "ada@x.example");
        String list = "?status=ACTIVE&sort=name&dir=desc&columns=all";

        assertThat(post(kim, EXPORTS + list)).hasRedirectedUrl(EXPORTS);

        MvcTestResult file = get(kim, fileWhenDone());
        assertThat(file).hasContentType("text/csv;charset=UTF-8");
        assertThat(file.getResponse().getHeader("Content-Disposition"))
                .matches("attachment; filename=\"users-.*\\.csv\"");
        byte[] bytes = file.getResponse().getContentAsByteArray();
        assertThat(bytes)
                .hasSize(file.getResponse().getContentLength())
                .isEqualTo(
                        get(kim, "/agent/users/export.csv" + list).getResponse().getContentAsByteArray());
        assertThat(file.getResponse().getContentAsString().lines()).hasSize(5_003);
    }

    @Test
    @Tag("F340")
    void theSystemLogSaysWhoTookWhat() {
        post(kim, EXPORTS + "?status=ACTIVE");
        get(kim, fileWhenDone());

        assertThat(jdbc.sql("""
                        select actor_name || ' ' || action || ' ' || (details ->> 'rows') || coalesce(' ' || (details ->> 'filter'), '')
                        from system_log where action like 'users.%' order by id
                        """).query(String.class).list())
                .containsExactly("Kim users.exported 5001 status=ACTIVE", "Kim users.export-downloaded 5001");
    }

    @Test
    @Tag("F388")
    @Tag("T9")
    void nobodyElseSeesOrTakesTheFile() {
        long lee = given.agent("Lee", Scope.ALL);
        post(kim, EXPORTS);
        String file = fileWhenDone();

        assertThat(get(lee, EXPORTS)).bodyText().contains("No exports");
        assertThat(get(lee, file)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(lee, file.replace("/file", "/deletion"))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(kim, file)).hasStatusOk();
    }

    @Test
    @Tag("F388")
    @Tag("F396")
    @Tag("T9")
    void whoMayNoLongerExportGetsNoFile() {
        post(kim, EXPORTS);
        String file = fileWhenDone();

        jdbc.sql("update agent set scope = 'LIMITED' where person_id = ?")
                .param(kim)
                .update();

        assertThat(get(kim, file)).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void aFileIsGoneAfterADayAndCanBeRemovedBefore() {
        post(kim, EXPORTS);
        String file = fileWhenDone();

        jdbc.sql("update people_export set expires_at = now() - interval '1 second'")
                .update();
        assertThat(get(kim, file)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(kim, EXPORTS)).bodyText().contains("No exports");

        assertThat(post(kim, file.replace("/file", "/deletion"))).hasRedirectedUrl(EXPORTS);
        assertThat(jdbc.sql("select count(*) from people_export_chunk")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void thePageSaysWhatIsInEachFile() throws Exception {
        long acme = given.organization("Acme");
        jdbc.sql("update person set organization_id = ? where kind = 'USER'")
                .param(acme)
                .update();

        post(kim, EXPORTS + "?organization=" + acme);
        fileWhenDone();

        assertThat(Jsoup.parse(get(kim, EXPORTS).getResponse().getContentAsString())
                        .text())
                .contains("Organization is Acme")
                .contains("5,001 users · 6 columns");
    }

    private String fileWhenDone() {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> Jsoup.parse(get(kim, EXPORTS).getResponse().getContentAsString())
                                .select("a[href$=/file]")
                                .attr("href"),
                        address -> !address.isEmpty());
    }

    private MvcTestResult get(long agent, String address) {
        return mvc.get().uri(address).with(Given.signedIn(agent)).exchange();
    }

    private MvcTestResult post(long agent, String address) {
        return mvc.post().uri(address).with(Given.signedIn(agent)).with(csrf()).exchange();
    }
}
