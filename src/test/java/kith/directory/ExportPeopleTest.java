package kith.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kith.DatabaseTest;
import kith.Given;
import kith.access.Appearance;
import kith.access.Scope;
import kith.access.Viewer;
import kith.i18n.Texts;
import kith.i18n.Translator;
import kith.people.PersonId;
import kith.sql.Database;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class ExportPeopleTest {

    private static final Viewer KIM =
            Viewer.agent(1, "Kim", Scope.EXPANDED, Set.of(), Locale.ENGLISH, ZoneId.of("UTC"), Appearance.DEFAULT);

    @Autowired
    private ExportPeople exportPeople;

    @Autowired
    private Given given;

    @Autowired
    private Translator translator;

    @Autowired
    private Database db;

    @Test
    @Tag("F372")
    @Tag("F373")
    @Tag("F374")
    @Tag("F375")
    @Tag("F376")
    @Tag("F378")
    void theFilteredListInItsOrderWithAllRowsAndTheInternalNumbers() {
        long acme = given.organization("Acme, Ltd");
        PersonId ada = given.user("Ada \"Countess\" Lovelace", "ada@analytical.example");
        given.member(ada, acme);
        given.created(ada, Instant.parse("2026-02-03T04:05:06Z"));
        for (int i = 0; i < 60; i++) {
            given.member(given.user("Zoë " + i, "zoe" + i + "@x.example"), acme);
        }
        given.user("Somebody else", "else@x.example");

        List<String> lines = export("organization=" + acme + "&sort=name&dir=asc");

        assertThat(lines).hasSize(62);
        assertThat(lines.get(0)).isEqualTo("Name,Email,Organization,Tickets,Created,Status,User ID,Organization ID");
        assertThat(lines.get(1))
                .isEqualTo(
                        "\"Ada \"\"Countess\"\" Lovelace\",ada@analytical.example,\"Acme, Ltd\",0,2026-02-03T04:05:06Z,Active,"
                                + ada + "," + acme);
        assertThat(lines.get(2)).startsWith("Zoë 0,");
    }

    @Test
    @Tag("F377")
    @Tag("T1")
    @Tag("T29")
    void aNameThatIsAFormulaIsAWordInTheFile() {
        given.user("=HYPERLINK(\"http://evil.example\")", "a@x.example");
        given.user("@SUM(A1)", "b@x.example");

        assertThat(export("sort=name")).noneMatch(line -> line.matches("(?s)\"?[=+@\\-\\t\\r].*"));
    }

    @Test
    void theChosenColumnsAreTheColumnsOfTheFile() {
        given.phone(given.user("Ada", "ada@x.example"), "+47 915", null);

        assertThat(export("columns=name,phone").getFirst()).isEqualTo("Name,Phone,User ID,Organization ID");
        assertThat(export("columns=name,phone").get(1)).contains("+47 915");
    }

    @Test
    @Tag("F340")
    void theSystemLogKnowsTheFilterAndHowManyButNotWhomSomebodyLookedFor() {
        given.user("Ada", "ada@x.example");

        export("q=ada&status=ACTIVE");

        assertThat(db.sql("select details::text from system_log where action = 'users.exported'")
                        .query(String.class)
                        .single())
                .isEqualTo("{\"rows\": 1, \"filter\": \"status=ACTIVE\", \"format\": \"csv\", \"searched\": true}");
    }

    private List<String> export(String query) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Texts texts = translator.texts(Locale.ENGLISH, ZoneId.of("UTC"));
        exportPeople.write(ListRequest.parse(query), KIM, texts, file, rows -> {});
        return List.of(file.toString(StandardCharsets.UTF_8).split("\r\n"));
    }
}
