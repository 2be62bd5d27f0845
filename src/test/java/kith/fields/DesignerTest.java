package kith.fields;

import static kith.Given.signedIn;
import static kith.GivenFields.choices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Arrays;
import java.util.List;
import kith.DatabaseTest;
import kith.Desk;
import kith.Given;
import kith.GivenFields;
import kith.access.Scope;
import kith.people.PersonId;
import kith.sql.Database;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@DatabaseTest
class DesignerTest {

    private static final String ADDRESS = "/agent/admin/fields/users";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Given given;

    @Autowired
    private GivenFields fields;

    @Autowired
    private CustomFields customFields;

    @Autowired
    private Database db;

    private long kim;
    private Desk desk;
    private PersonId ada;

    @BeforeEach
    void kimAdministers() {
        kim = given.agent("Kim", Scope.ALL);
        desk = new Desk(mvc, kim);
        ada = given.user("Ada", "ada@example.com");
    }

    @Test
    @Tag("F197")
    void aFieldHasTitleHelpDefaultAudienceAndItsPlaceInTheOrder() {
        fields.field(kim, FieldKind.TEXT, "Account");
        assertThat(desk.post(
                        ADDRESS,
                        "kind",
                        "DATE",
                        "title",
                        " Renewal ",
                        "description",
                        "End of term",
                        "default",
                        "2027-01-31",
                        "audience",
                        "USER",
                        "enabled",
                        "true",
                        "agent-after",
                        "30"))
                .hasRedirectedUrl(ADDRESS);

        CustomField renewal = last();
        assertThat(renewal.title()).isEqualTo("Renewal");
        assertThat(renewal.description()).isEqualTo("End of term");
        assertThat(renewal.defaultValue()).isEqualTo("2027-01-31");
        assertThat(renewal.agentOnly()).isFalse();
        assertThat(renewal.enabled()).isTrue();
        assertThat(renewal.agentRules().daysAfter()).isEqualTo(30);

        desk.post(ADDRESS + "/" + renewal.id() + "/place", "up", "true");
        assertThat(desk.page(ADDRESS).select(".rows .row-title a").eachText()).containsExactly("Renewal", "Account");
    }

    @Test
    @Tag("F197")
    @Tag("F200")
    void whatADefinitionCannotBeIsRefusedWithTheReason() {
        fields.field(kim, FieldKind.TEXT, "Account");

        assertThat(refused("title", " ").select("#title-error").text()).isEqualTo("Give the field a title.");
        assertThat(refused("title", "ACCOUNT").select("#title-error").text())
                .isEqualTo("Another field has this title.");
        assertThat(refused("title", "Size", "kind", "RADIO")
                        .select("#choices-error")
                        .text())
                .isEqualTo("There must be at least one choice.");
        assertThat(refused("title", "Code", "agent-pattern", "(a")
                        .select("#agent-pattern-error")
                        .text())
                .contains("no regular expression");
        assertThat(refused("title", "Code", "user-min", "5", "user-max", "3")
                        .select("#user-max-error")
                        .text())
                .contains("must not be less");
        assertThat(refused("title", "Day", "kind", "DATE", "default", "soon")
                        .select("#default-error")
                        .text())
                .isEqualTo("This cannot be the default.");
    }

    @Test
    @Tag("F206")
    void titleHelpAndMessageAreTranslatedIntoTheEnabledLanguages() {
        desk.post(
                ADDRESS,
                "kind",
                "TEXT",
                "title",
                "Account",
                "title-de",
                "Konto",
                "message-de",
                "Falsch",
                "enabled",
                "true");

        assertThat(last().words("de")).isEqualTo(new FieldWords("Konto", "", "Falsch"));
        assertThat(last().words("en").title()).isEqualTo("Account");
        assertThat(desk.page(ADDRESS + "/" + last().id())
                        .select("input[name=title-de]")
                        .val())
                .isEqualTo("Konto");
    }

    @Test
    @Tag("F199")
    void choicesAreArrangedWithButtonsBeforeAnythingIsSaved() {
        String[] two = {"kind", "CHOICE", "title", "Site", "choice-id", "", "choice-depth", "0", "choice-name", "Europe"
        };

        Document added = Jsoup.parse(Desk.body(desk.post(ADDRESS, with(two, "press", "add"))));
        assertThat(added.select("input[name=choice-name]")).hasSize(2);
        assertThat(customFields.of(FieldSubject.PERSON, Audience.AGENT)).isEmpty();

        MvcTestResult nested = mvc.post()
                .uri(ADDRESS)
                .with(signedIn(kim))
                .with(csrf())
                .param("kind", "CHOICE")
                .param("title", "Site")
                .param("choice-id", "", "")
                .param("choice-depth", "0", "0")
                .param("choice-name", "Europe", "Norway")
                .param("press", "in-1")
                .exchange();
        assertThat(Jsoup.parse(Desk.body(nested))
                        .select("input[name=choice-depth]")
                        .eachAttr("value"))
                .containsExactly("0", "1");
    }

    @Test
    @Tag("F208")
    void aFieldGoesWithItsValuesAfterItsTitleWasTyped() {
        CustomField account = fields.field(kim, FieldKind.TEXT, "Account");
        hold(account, "f" + account.id(), "A-1");
        String deletion = ADDRESS + "/" + account.id() + "/deletion";

        assertThat(desk.page(deletion).select(".notice").text()).startsWith("1 value goes");
        assertThat(desk.post(deletion, "title", "yes")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(count()).isOne();

        assertThat(desk.post(deletion, "title", "account")).hasRedirectedUrl(ADDRESS);
        assertThat(count()).isZero();
        assertThat(customFields.of(FieldSubject.PERSON, Audience.AGENT)).isEmpty();
        fields.field(kim, FieldKind.TEXT, "Account");
    }

    @Test
    @Tag("F209")
    void aChoiceInUseGoesOnlyOnceItsValuesAreDecidedUpon() {
        CustomField size = fields.field(kim, FieldKind.CHECKBOXES, "Size", "Small", "Medium", "Large");
        hold(size, "f" + size.id(), choices(size, "Small"), choices(size, "Large"));
        String small = choices(size, "Small");

        MvcTestResult warned = without(size, "Small", "");
        assertThat(warned).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Jsoup.parse(Desk.body(warned))
                        .select("label[for=gone-" + small + "]")
                        .text())
                .isEqualTo("Small, chosen once");
        assertThat(held(size)).isEqualTo("Small, Large");

        assertThat(without(size, "Small", choices(size, "Medium"))).hasRedirectedUrl(ADDRESS);
        assertThat(held(last())).isEqualTo("Medium, Large");

        assertThat(without(last(), "Large", "clear")).hasRedirectedUrl(ADDRESS);
        assertThat(held(last())).isEqualTo("Medium");
        assertThat(GivenFields.paths(last())).containsExactly("Medium");
    }

    @Test
    @Tag("F210")
    void theKindStaysOnceThereAreValues() {
        CustomField account = fields.field(kim, FieldKind.TEXT, "Account");
        String one = ADDRESS + "/" + account.id();
        assertThat(desk.post(one, "version", "0", "kind", "TEXTAREA", "title", "Account", "enabled", "true"))
                .hasRedirectedUrl(ADDRESS);
        hold(account, "f" + account.id(), "A-1");

        assertThat(desk.page(one).select("#kind option").eachAttr("value")).containsExactly("TEXTAREA");
        assertThat(desk.post(one, "version", "1", "kind", "DATE", "title", "Account"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(last().kind()).isEqualTo(FieldKind.TEXTAREA);
    }

    @Test
    @Tag("F196")
    @Tag("F198")
    void fieldsForAgentsAndHiddenOnesNeverReachTheUser() {
        fields.field(kim, FieldKind.TEXT, "Internal");
        desk.post(ADDRESS, "kind", "HIDDEN", "title", "Secret", "audience", "USER", "enabled", "true");
        desk.post(ADDRESS, "kind", "TEXT", "title", "Shared", "audience", "USER", "enabled", "true");

        assertThat(customFields.of(FieldSubject.PERSON, Audience.USER))
                .extracting(CustomField::title)
                .containsExactly("Shared");
        assertThat(customFields.of(FieldSubject.PERSON, Audience.AGENT)).hasSize(3);
    }

    @Test
    void thePreviewShowsWhatIsBeingTyped() {
        Document preview = Jsoup.parse(Desk.body(desk.post(
                ADDRESS + "/preview",
                "kind",
                "CHOICE",
                "title",
                "Size",
                "choice-id",
                "",
                "choice-depth",
                "0",
                "choice-name",
                "Small",
                "audience",
                "AGENT")));

        assertThat(preview.select(".facts").text()).isEqualTo("Size Small");
        assertThat(preview.select("option").eachText()).containsExactly("None", "Small");
        assertThat(preview.text()).contains("Users do not see this field.");
        assertThat(count()).isZero();
    }

    @Test
    void theSystemLogTellsWhatBecameOfDefinitions() {
        CustomField account = fields.field(kim, FieldKind.TEXT, "Account");
        desk.post(ADDRESS + "/" + account.id(), "version", "0", "kind", "TEXT", "title", "Number", "enabled", "true");
        desk.post(ADDRESS + "/" + account.id() + "/deletion", "title", "Number");

        assertThat(db.sql("select action || ' ' || (details->>'title') from system_log order by id")
                        .query(String.class)
                        .list())
                .containsExactly("field.added Account", "field.changed Number", "field.removed Number");
    }

    private MvcTestResult without(CustomField field, String choice, String decision) {
        List<FieldChoice> kept = field.choices().stream()
                .filter(each -> !each.name().equals(choice))
                .toList();
        return mvc.post()
                .uri(ADDRESS + "/" + field.id())
                .with(signedIn(kim))
                .with(csrf())
                .param("version", Integer.toString(field.version()))
                .param("kind", field.kind().name())
                .param("title", field.title())
                .param("enabled", "true")
                .param(
                        "choice-id",
                        kept.stream().map(each -> Long.toString(each.id())).toArray(String[]::new))
                .param("choice-depth", kept.stream().map(each -> "0").toArray(String[]::new))
                .param("choice-name", kept.stream().map(FieldChoice::name).toArray(String[]::new))
                .param("gone-" + choices(field, choice), decision)
                .exchange();
    }

    private String held(CustomField field) {
        return db.sql("""
                        select string_agg(c.path, ', ' order by c.place)
                        from field_value v join field_choice c on c.id = any (v.choices) where v.field_id = ?
                        """, field.id()).query(String.class).single();
    }

    private void hold(CustomField field, String name, String... values) {
        mvc.post()
                .uri("/agent/users/" + ada + "/fields")
                .with(signedIn(kim))
                .with(csrf())
                .param("was_f" + field.id(), "")
                .param(name, values)
                .exchange();
    }

    private long count() {
        return db.sql("select count(*) from field_value").query(Long.class).single();
    }

    private CustomField last() {
        return customFields.of(FieldSubject.PERSON, Audience.AGENT).getLast();
    }

    private static String[] with(String[] parameters, String name, String value) {
        String[] all = Arrays.copyOf(parameters, parameters.length + 2);
        all[parameters.length] = name;
        all[parameters.length + 1] = value;
        return all;
    }

    private Document refused(String... parameters) {
        MvcTestResult answer = desk.post(ADDRESS, parameters);
        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return Jsoup.parse(Desk.body(answer));
    }
}
