package kith.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import kith.CommittedTest;
import kith.Desk;
import kith.Given;
import kith.access.Scope;
import kith.sql.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** How whoever had an import run learns that it has ended. */
@CommittedTest
class ImportEndTest {

    private static final String FILE = "name,email\nJane Smith,jane@acme.example\nNobody,not an address\n";

    @Autowired
    private ImportJob job;

    @Autowired
    private Database db;

    @Autowired
    private Given given;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApplicationContext beans;

    private long kim;
    private Desk desk;
    private ImportSteps steps;

    @BeforeEach
    void anAgent() {
        kim = given.agent("Kim", Scope.ALL);
        desk = new Desk(mvc, kim);
        steps = new ImportSteps(beans, kim);
    }

    @Test
    void whoeverHadItRunIsToldOnEveryPageUntilTheyLookedAtTheResult() throws IOException {
        PeopleImport done = steps.imported(FILE, ImportOptions.USUAL);
        String words = "The import of people.csv is done: 1 created, 0 updated, 1 failed.";
        String result = "/agent/users/imports/" + done.id() + "/result";

        assertThat(announced(desk)).isEqualTo(words + " Show");
        assertThat(announced(desk)).isEqualTo(words + " Show");
        assertThat(desk.page("/agent/users").select("kith-toast a").attr("href"))
                .isEqualTo(result);
        assertThat(announced(new Desk(mvc, given.agent("Rosa", Scope.ALL)))).isEmpty();
        desk.page(result);
        assertThat(announced(desk)).isEmpty();
    }

    @Test
    void aLongRunAndAFailureAreMailedAndAShortRunIsNot() throws IOException {
        steps.imported(FILE, ImportOptions.USUAL);
        assertThat(mails()).isEmpty();

        PeopleImport checked = steps.checked("name,email\nAda Long,ada@acme.example\n", ImportOptions.USUAL);
        db.sql("update people_import set started_at = now() - interval '2 minutes' where id = ?", checked.id())
                .update();
        steps.run(checked);
        assertThat(mails()).singleElement().asString().contains("Import of people.csv", "1 created, 0 updated");

        PeopleImport other = steps.checked("name,email\nBo Short,bo@acme.example\n", ImportOptions.USUAL);
        job.givenUp(steps.work(other, ImportState.RUNNING));
        assertThat(mails().getLast())
                .startsWith("kim@help.example Import of people.csv")
                .contains("has stopped", "https://help.example/agent/users/imports/" + other.id());
    }

    @Test
    void aRunThatGoesOnIsNotAnnouncedAsStopped() throws IOException {
        PeopleImport checked = steps.checked(FILE, ImportOptions.USUAL);
        job.givenUp(steps.work(checked, ImportState.RUNNING));
        assertThat(announced(desk)).startsWith("The import of people.csv has stopped.");

        steps.work(checked, ImportState.RUNNING);

        assertThat(announced(desk)).isEmpty();
    }

    private static String announced(Desk desk) {
        return desk.page("/agent/users").select("kith-toast").text();
    }

    private List<String> mails() {
        return db.sql("select to_address || ' ' || subject || ' ' || plain from outgoing_mail order by id")
                .query(String.class)
                .list();
    }
}
