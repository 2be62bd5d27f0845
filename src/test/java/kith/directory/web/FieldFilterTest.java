package kith.directory.web;

import static kith.Given.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kith.DatabaseTest;
import kith.Given;
import kith.GivenFields;
import kith.access.Scope;
import kith.fields.CustomField;
import kith.fields.FieldKind;
import kith.people.PersonId;
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
class FieldFilterTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Given given;

    @Autowired
    private GivenFields fields;

    private long kim;
    private PersonId ada;
    private PersonId grace;

    @BeforeEach
    void twoAreKnown() {
        kim = given.agent("Kim", Scope.ALL);
        ada = given.user("Ada", "ada@example.com");
        grace = given.user("Grace", "grace@example.com");
    }

    @Test
    @Tag("F30")
    void byAChoiceAndThoseUnderIt() {
        CustomField site = fields.field(kim, FieldKind.CHOICE, "Site", "Europe", "-Norway", "Asia");
        hold(ada, site, GivenFields.choices(site, "Europe › Norway"));
        hold(grace, site, GivenFields.choices(site, "Asia"));

        assertThat(found("field=" + site.id() + ":" + GivenFields.choices(site, "Europe")))
                .containsExactly("Ada");
        assertThat(found("field=" + site.id() + ":" + GivenFields.choices(site, "Europe") + "&field=" + site.id() + ":"
                        + GivenFields.choices(site, "Asia")))
                .containsExactly("Ada", "Grace");
    }

    @Test
    @Tag("F30")
    void byTheBeginningOfATextWithNothingSpecialInIt() {
        CustomField account = fields.field(kim, FieldKind.TEXT, "Account");
        hold(ada, account, "VR_20%");
        hold(grace, account, "VRX20");

        assertThat(found("field=" + account.id() + ":starts:vr")).containsExactly("Ada", "Grace");
        assertThat(found("field=" + account.id() + ":starts:vr_")).containsExactly("Ada");
        assertThat(found("field_of=" + account.id() + "&field_text=VRX")).containsExactly("Grace");
    }

    @Test
    @Tag("F30")
    void byDaysTogglesAndWhetherThereIsAValue() {
        CustomField ends = fields.field(kim, FieldKind.DATE, "Ends");
        CustomField visit = fields.field(kim, FieldKind.DATE_TIME, "Visit");
        CustomField news = fields.field(kim, FieldKind.TOGGLE, "Newsletter");
        hold(ada, ends, "2027-01-31");
        hold(ada, visit, "2026-07-01T23:30");
        hold(grace, news, "true");

        assertThat(found("field=" + ends.id() + ":from:2027-01-01&field=" + ends.id() + ":to:2027-01-31"))
                .containsExactly("Ada");
        assertThat(found("field=" + ends.id() + ":from:2027-02-01")).isEmpty();
        assertThat(found("field=" + visit.id() + ":to:2026-07-01")).containsExactly("Ada");
        assertThat(found("field=" + news.id() + ":any")).containsExactly("Grace");
        assertThat(found("field=" + news.id() + ":none")).containsExactly("Ada");
        assertThat(found("field=" + news.id() + ":none&field=" + ends.id() + ":any"))
                .as("each field has a condition of its own")
                .containsExactly("Ada");
    }

    @Test
    @Tag("F30")
    void aFilterIsAChipThatOpensItsFormAndCanBeRemoved() {
        CustomField size = fields.field(kim, FieldKind.RADIO, "Size", "Small", "Large");
        hold(ada, size, GivenFields.choices(size, "Large"));
        String value = size.id() + ":" + GivenFields.choices(size, "Large");

        Document list = page("/agent/users?field=" + value);
        assertThat(list.select(".chips .chip").text()).isEqualTo("Size is Large");
        assertThat(page(list.select(".chip-remove").attr("href")).select(".row-link"))
                .hasSize(2);

        Document open = page(list.select(".chip > a").eachAttr("href").getFirst());
        assertThat(open.select("form[aria-label=Size] input[checked]").attr("value"))
                .isEqualTo(value);
        assertThat(page("/agent/users").select(".chips .menu-items a").eachText())
                .contains("Size");
    }

    @Test
    void aFieldCanHaveAColumn() {
        CustomField size = fields.field(kim, FieldKind.CHECKBOXES, "Size", "Small", "Large");
        hold(ada, size, GivenFields.choices(size, "Small"), GivenFields.choices(size, "Large"));

        Document list = page("/agent/users?column=name&column=status&field_column=" + size.id());

        assertThat(list.select("thead th").eachText()).containsExactly("Name", "Status", "Size");
        assertThat(list.select("tbody tr:first-child td:last-child").text()).isEqualTo("Small, Large");
        assertThat(list.select("th a").eachAttr("href").getFirst()).contains("fields=" + size.id());
    }

    @Test
    void theExportHasTheColumnsOfTheFields() {
        CustomField size = fields.field(kim, FieldKind.CHECKBOXES, "Size", "Small", "Large");
        CustomField visit = fields.field(kim, FieldKind.DATE_TIME, "Visit");
        hold(ada, size, GivenFields.choices(size, "Small"), GivenFields.choices(size, "Large"));
        hold(ada, visit, "2026-07-01T12:00");

        String[] lines = body(get("/agent/users/export.csv?columns=all")).split("\r?\n", -1);
        assertThat(lines[0]).contains(",Size,Visit,User ID");
        assertThat(lines[1]).contains(",\"Small; Large\",2026-07-01T12:00:00Z,");
        assertThat(body(get("/agent/users/export.csv?columns=name&fields=" + size.id())))
                .startsWith("Name,Size,User ID");
    }

    @Test
    @Tag("T8")
    void aFilterThatMeansNothingIsRefused() {
        for (String value : List.of("1", "1:like:x", "x:any", "1:from:soon", "1:any' or '1'='1")) {
            assertThat(mvc.get().uri("/agent/users").param("field", value).with(signedIn(kim)))
                    .hasStatus(HttpStatus.BAD_REQUEST);
        }
        assertThat(get("/agent/users?fields=1;2")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(found("field=999999:any")).isEmpty();
    }

    private void hold(PersonId person, CustomField field, String... values) {
        mvc.post()
                .uri("/agent/users/" + person + "/fields")
                .with(signedIn(kim))
                .with(csrf())
                .param("was_f" + field.id(), "")
                .param("f" + field.id(), values)
                .exchange();
    }

    private List<String> found(String query) {
        return page("/agent/users?" + query.replace("%", "%25"))
                .select(".row-link")
                .eachText();
    }

    private Document page(String address) {
        MvcTestResult answer = get(address);
        assertThat(answer).hasStatus(HttpStatus.OK);
        return Jsoup.parse(body(answer));
    }

    private MvcTestResult get(String address) {
        return mvc.get()
                .uri(URI.create(address.replace(" ", "%20")))
                .with(signedIn(kim))
                .exchange();
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
