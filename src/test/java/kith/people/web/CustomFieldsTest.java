package kith.people.web;

import static kith.Given.signedIn;
import static kith.GivenFields.choices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Map;
import kith.DatabaseTest;
import kith.Desk;
import kith.Given;
import kith.GivenFields;
import kith.access.Scope;
import kith.fields.CustomField;
import kith.fields.FieldDraft;
import kith.fields.FieldKind;
import kith.fields.FieldSubject;
import kith.fields.FieldWords;
import kith.fields.RulesDraft;
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
class CustomFieldsTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Given given;

    @Autowired
    private GivenFields fields;

    @Autowired
    private Database db;

    private long kim;
    private Desk desk;
    private PersonId ada;
    private String record;

    @BeforeEach
    void adaIsKnown() {
        kim = given.agent("Kim", Scope.ALL);
        desk = new Desk(mvc, kim);
        ada = given.user("Ada", "ada@example.com");
        record = "/agent/users/" + ada;
        // What happens to her later is no part of her creation.
        db.sql("update person set created_in = '3' where id = ?", ada.value()).update();
    }

    @Test
    @Tag("F184")
    @Tag("F185")
    @Tag("F186")
    @Tag("F171")
    @Tag("F173")
    void aValueIsTypedBehindTheGearAndFieldsWithoutOneAreHidden() {
        CustomField contract = fields.field(kim, FieldKind.TEXT, "Contract");
        fields.field(kim, FieldKind.TEXT, "Account");

        assertThat(desk.page(record).select("#card-fields dt")).isEmpty();
        assertThat(desk.page(record)
                        .select("#card-properties #card-fields a")
                        .eachText()
                        .getFirst())
                .isEqualTo("2 empty");
        Document open = desk.page(record + "/edit/fields");
        assertThat(open.select("#card-fields label").eachText()).containsExactly("Contract", "Account");
        assertThat(open.select("#card-fields button").text()).isEqualTo("Save");
        assertThat(open.select("#card-fields a[data-key=Escape]").attr("href")).isEqualTo(record);

        assertThat(save(contract, "", " Premium 24/7 ")).hasRedirectedUrl(record);

        assertThat(facts()).containsExactly("Contract Premium 24/7");
    }

    @Test
    @Tag("F187")
    @Tag("F188")
    @Tag("F189")
    @Tag("F190")
    @Tag("F191")
    @Tag("F192")
    @Tag("F193")
    @Tag("F194")
    @Tag("F196")
    void everyKindIsEditedAndShownInItsWay() {
        db.sql("update person set time_zone = 'Europe/Oslo' where id = ?", kim).update();
        save(fields.field(kim, FieldKind.TEXTAREA, "Access"), "", "Gate 3\r\nRing twice");
        save(fields.field(kim, FieldKind.TOGGLE, "Newsletter"), "", "true");
        save(fields.field(kim, FieldKind.DATE, "Renewal"), "", "2027-01-31");
        save(fields.field(kim, FieldKind.DATE_TIME, "Visit"), "", "2026-07-01T12:00");
        CustomField size = fields.field(kim, FieldKind.CHOICE, "Size", "Small", "Large");
        save(size, "", choices(size, "Large"));
        CustomField speaks = fields.field(kim, FieldKind.MULTI_CHOICE, "Speaks", "Norsk", "Svenska", "Dansk");
        save(speaks, "", choices(speaks, "Norsk"), choices(speaks, "Dansk"));
        CustomField uses = fields.field(kim, FieldKind.CHECKBOXES, "Uses", "Mail", "Chat");
        save(uses, "", choices(uses, "Mail"), choices(uses, "Chat"));
        CustomField level = fields.field(kim, FieldKind.RADIO, "Level", "Gold", "Silver");
        save(level, "", choices(level, "Gold"));
        save(fields.field(kim, FieldKind.HIDDEN, "Number"), "", "K-7");

        assertThat(facts())
                .containsExactly(
                        "Access Gate 3 Ring twice",
                        "Newsletter Yes",
                        "Renewal 31 Jan 2027",
                        "Visit 1 Jul 2026, 12:00",
                        "Size Large",
                        "Speaks Norsk Dansk",
                        "Uses Mail Chat",
                        "Level Gold",
                        "Number K-7");
        Document open = desk.page(record + "/edit/fields");
        assertThat(open.select("#card-fields textarea").text()).isEqualTo("Gate 3\nRing twice");
        assertThat(open.select("#card-fields input.switch[checked]")).hasSize(1);
        assertThat(open.select("#card-fields input[type=date]").val()).isEqualTo("2027-01-31");
        assertThat(open.select("#card-fields input[type=datetime-local]").val()).isEqualTo("2026-07-01T12:00");
        assertThat(open.select("#card-fields select[multiple] option[selected]").eachText())
                .containsExactly("Norsk", "Dansk");
        assertThat(open.select("#card-fields input[type=radio][checked] + span").text())
                .isEqualTo("Gold");
        assertThat(db.sql("select moment_value = '2026-07-01T10:00Z' from field_value where moment_value is not null")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    @Tag("F195")
    void aTextToReadStandsOnTheFormAndHoldsNothing() {
        FieldDraft draft = new FieldDraft(
                FieldKind.DISPLAY,
                "Before you call",
                "Have the contract at hand.",
                "",
                true,
                true,
                "",
                RulesDraft.EMPTY,
                RulesDraft.EMPTY,
                Map.of(),
                List.of(),
                Map.of());
        CustomField field = fields.save(kim, FieldSubject.PERSON, draft);

        assertThat(desk.page(record + "/edit/fields").select("#card-fields").text())
                .contains("Have the contract at hand.");
        save(field, "", "a value");
        assertThat(db.sql("select count(*) from field_value").query(Long.class).single())
                .isZero();
    }

    @Test
    @Tag("F199")
    void aNestedChoiceIsTheWholePath() {
        CustomField site =
                fields.field(kim, FieldKind.CHOICE, "Site", "Europe", "-Norway", "--Bergen", "Asia", "-Bergen");

        save(site, "", choices(site, "Europe › Norway › Bergen"));

        assertThat(facts()).containsExactly("Site Europe › Norway › Bergen");
        assertThat(desk.page(record + "/edit/fields")
                        .select("#card-fields option[selected]")
                        .text())
                .isEqualTo("Europe › Norway › Bergen");
    }

    @Test
    @Tag("F202")
    @Tag("F205")
    void whatBreaksARuleIsRefusedInTheWordsOfTheFieldAndStaysInTheForm() {
        CustomField account = fields.save(
                kim,
                FieldSubject.PERSON,
                new FieldDraft(
                        FieldKind.TEXT,
                        "Account",
                        "",
                        "Two letters and a number, as on the invoice.",
                        true,
                        true,
                        "",
                        RulesDraft.EMPTY,
                        new RulesDraft(false, "", "", "[A-Z]{2}\\d+", "", "", "", ""),
                        Map.of("de", new FieldWords("Konto", "", "Zwei Buchstaben und eine Zahl.")),
                        List.of(),
                        Map.of()));

        MvcTestResult refused = save(account, "", "17");

        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        Document form = Jsoup.parse(Desk.body(refused));
        assertThat(form.select(".field-error").text()).isEqualTo("Two letters and a number, as on the invoice.");
        assertThat(form.select("input[name=f" + account.id() + "]").val()).isEqualTo("17");
        assertThat(facts()).isEmpty();
    }

    @Test
    @Tag("F206")
    void titleHelpAndMessageAreThoseOfTheReadersLanguage() {
        db.sql("update person set language = 'de' where id = ?", kim).update();
        CustomField account = fields.save(
                kim,
                FieldSubject.PERSON,
                new FieldDraft(
                        FieldKind.TEXT,
                        "Account",
                        "As on the invoice",
                        "Wrong",
                        true,
                        true,
                        "",
                        RulesDraft.EMPTY,
                        GivenFields.REQUIRED,
                        Map.of("de", new FieldWords("Konto", "Wie auf der Rechnung", "Falsch")),
                        List.of(),
                        Map.of()));

        Document open = desk.page(record + "/edit/fields");
        assertThat(open.select("#card-fields label").text()).contains("Konto");
        assertThat(open.select("#card-fields .hint").text()).contains("Wie auf der Rechnung");
        assertThat(Jsoup.parse(Desk.body(save(account, "", "")))
                        .select(".field-error")
                        .text())
                .isEqualTo("Falsch");
    }

    @Test
    @Tag("F207")
    void aFieldThatIsSwitchedOffIsGoneAndComesBackWithItsValues() {
        CustomField contract = fields.field(kim, FieldKind.TEXT, "Contract");
        save(contract, "", "Premium");

        db.sql("update custom_field set enabled = false").update();
        assertThat(desk.page(record).select("#card-fields")).isEmpty();
        save(contract, "Premium", "Basic");

        db.sql("update custom_field set enabled = true").update();
        assertThat(facts()).containsExactly("Contract Premium");
    }

    @Test
    void whoSavesOverTheChangeOfSomebodyElseIsAsked() {
        CustomField contract = fields.field(kim, FieldKind.TEXT, "Contract");
        save(contract, "", "Premium");

        MvcTestResult conflict = save(contract, "", "Basic");

        assertThat(conflict).hasStatus(HttpStatus.CONFLICT);
        Document form = Jsoup.parse(Desk.body(conflict));
        assertThat(form.select(".field-error").text()).contains("Premium");
        assertThat(form.select("input[name=was_f" + contract.id() + "]").val()).isEqualTo("Premium");
        assertThat(facts()).containsExactly("Contract Premium");
    }

    @Test
    void theChangeLogNamesTheFieldAndItsValuesAndTakesThemBack() {
        CustomField speaks = fields.field(kim, FieldKind.MULTI_CHOICE, "Speaks", "Norsk", "Dansk");
        save(speaks, "", choices(speaks, "Norsk"), choices(speaks, "Dansk"));
        save(speaks, choices(speaks, "Norsk", "Dansk"), choices(speaks, "Dansk"));

        assertThat(desk.page(record + "/changes")
                        .select("#tab tbody tr")
                        .eachText()
                        .getFirst())
                .startsWith("Speaks Norsk, Dansk to Dansk");
        String latest = desk.page(record + "/changes")
                .select("#tab tbody form")
                .eachAttr("action")
                .getFirst();
        desk.post(latest);

        assertThat(facts()).containsExactly("Speaks Norsk Dansk");
    }

    @Test
    void aValueWhoseFieldIsGoneIsNamedAndNotTakenBack() {
        CustomField contract = fields.field(kim, FieldKind.TEXT, "Contract");
        save(contract, "", "Premium");
        desk.post("/agent/admin/fields/users/" + contract.id() + "/deletion", "title", "Contract");

        Document log = desk.page(record + "/changes");
        assertThat(log.select("#tab tbody tr b").eachText()).containsExactly("Contract", "Contract", "Created");
        assertThat(log.select("#tab tbody form")).isEmpty();
    }

    @Test
    @Tag("F53")
    @Tag("F211")
    void theFieldsStandOnTheFormForANewUserAndRequiredOnesAreEnforced() {
        CustomField account = fields.required(kim, FieldKind.TEXT, "Account");
        FieldDraft size = GivenFields.draft(FieldKind.CHOICE, "Size", RulesDraft.EMPTY, "Small", "Large");
        CustomField sized = fields.save(kim, FieldSubject.PERSON, withDefault(size, "Large"));

        Document form = desk.page("/agent/users/new");
        assertThat(form.select("form label").eachText()).contains("Account required", "Size");
        assertThat(form.select("option[selected]").text()).isEqualTo("Large");

        assertThat(desk.post("/agent/users/new", "email", "bob@example.com"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("This must be filled in.");
        String box = "f" + account.id();
        assertThat(desk.post("/agent/users/new", "email", "bob@example.com", "was_" + box, "", box, "A-1"))
                .hasStatus3xxRedirection();
        assertThat(db.sql("""
                                select text_value, choices = array[?] as sized from field_value v
                                join email_address e on e.person_id = v.person_id and e.address = 'bob@example.com'
                                order by field_id
                                """, sized.choice("Large").orElseThrow().id())
                        .query((row, index) -> row.getString(1) + " " + row.getString(2))
                        .list())
                .containsExactly("A-1 null", "null t");
        assertThat(facts()).as("who is there already gets no default").isEmpty();
    }

    @Test
    @Tag("T3")
    void whatPeopleTypeIsNeverMarkup() {
        String markup = "<img src=x onerror=alert(1)>";
        CustomField field = fields.field(kim, FieldKind.TEXT, markup);
        CustomField choice = fields.field(kim, FieldKind.CHOICE, "Size", markup);
        save(field, "", markup);
        save(choice, "", choices(choice, markup));

        for (String address : List.of(record, record + "/edit/fields", record + "/changes", "/agent/users/new")) {
            assertThat(desk.page(address).select("img[onerror]")).as(address).isEmpty();
        }
        assertThat(facts()).contains(markup + " " + markup);
    }

    private static FieldDraft withDefault(FieldDraft draft, String value) {
        return new FieldDraft(
                draft.kind(),
                draft.title(),
                draft.description(),
                draft.message(),
                draft.enabled(),
                draft.agentOnly(),
                value,
                draft.userRules(),
                draft.agentRules(),
                draft.translations(),
                draft.choices(),
                draft.gone());
    }

    private List<String> facts() {
        return desk.page(record).select("#card-fields .facts > div").eachText();
    }

    private MvcTestResult save(CustomField field, String was, String... values) {
        var request = mvc.post()
                .uri(record + "/fields")
                .with(signedIn(kim))
                .with(csrf())
                .param("was_f" + field.id(), was);
        return (values.length == 1 && values[0].isEmpty() ? request : request.param("f" + field.id(), values))
                .exchange();
    }
}
