package kith.organizations;

import static kith.Given.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import kith.DatabaseTest;
import kith.Given;
import kith.GivenFields;
import kith.access.Scope;
import kith.fields.CustomField;
import kith.fields.FieldKind;
import kith.fields.FieldSubject;
import kith.fields.RulesDraft;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@DatabaseTest
class OrganizationFieldsTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Given given;

    @Autowired
    private GivenFields fields;

    private long kim;
    private String record;

    @BeforeEach
    void acmeIsKnown() {
        kim = given.agent("Kim", Scope.ALL);
        record = "/agent/organizations/" + given.organization("Acme");
    }

    @ParameterizedTest
    @EnumSource(FieldKind.class)
    @Tag("F214")
    void theSameKindsAreThereForOrganizations(FieldKind kind) {
        String[] choices = kind.choices() ? new String[] {"One", "Two"} : new String[0];
        CustomField field = fields.save(
                kim, FieldSubject.ORGANIZATION, GivenFields.draft(kind, "Field", RulesDraft.EMPTY, choices));
        String value = switch (kind) {
            case TEXT, TEXTAREA, HIDDEN, DISPLAY -> "Text";
            case TOGGLE -> "true";
            case DATE -> "2027-01-31";
            case DATE_TIME -> "2027-01-31T12:00";
            case CHOICE, MULTI_CHOICE, CHECKBOXES, RADIO -> GivenFields.choices(field, "Two");
        };
        String shown = switch (kind) {
            case TEXT, TEXTAREA, HIDDEN -> "Field Text";
            case DISPLAY -> "";
            case TOGGLE -> "Field Yes";
            case DATE -> "Field 31 Jan 2027";
            case DATE_TIME -> "Field 31 Jan 2027, 12:00";
            case CHOICE, MULTI_CHOICE, CHECKBOXES, RADIO -> "Field Two";
        };

        assertThat(save(field, "", value)).hasRedirectedUrl(record);

        assertThat(page(record).select("#card-fields .facts").text()).isEqualTo(shown);
        assertThat(page("/agent/users/new").text()).doesNotContain("Field");
    }

    @Test
    @Tag("F214")
    void whatIsRequiredIsEnforcedAndTheChangeLogTellsTheRest() {
        CustomField vat = fields.save(
                kim, FieldSubject.ORGANIZATION, GivenFields.draft(FieldKind.TEXT, "VAT number", GivenFields.REQUIRED));

        MvcTestResult refused = save(vat, "", "");
        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Jsoup.parse(body(refused)).select(".field-error").text()).isEqualTo("This must be filled in.");

        save(vat, "", "NO 987");
        assertThat(page(record + "/changes").select("#tab").text()).contains("VAT number", "NO 987");
    }

    @Test
    @Tag("F129")
    void theGearShowsEveryFieldAndCancelLeavesThemAsTheyAre() {
        CustomField vat = fields.save(
                kim, FieldSubject.ORGANIZATION, GivenFields.draft(FieldKind.TEXT, "VAT number", RulesDraft.EMPTY));
        assertThat(page(record).select("#card-fields .facts").text()).isEmpty();

        String gear = page(record).select("#card-fields a.tool").attr("href");
        Document open = page(gear.replaceFirst("#.*", ""));
        assertThat(open.select("#card-fields [name=f" + vat.id() + "]")).hasSize(1);
        assertThat(open.select("#card-fields form a.button").attr("href")).isEqualTo(record);

        save(vat, "", "NO 987");
        assertThat(page(record).select("#card-fields .facts").text()).isEqualTo("VAT number NO 987");
    }

    private MvcTestResult save(CustomField field, String was, String value) {
        return mvc.post()
                .uri(record + "/fields")
                .with(signedIn(kim))
                .with(csrf())
                .param("was_f" + field.id(), was)
                .param("f" + field.id(), value)
                .exchange();
    }

    private Document page(String address) {
        MvcTestResult answer = mvc.get().uri(address).with(signedIn(kim)).exchange();
        assertThat(answer).hasStatus(HttpStatus.OK);
        return Jsoup.parse(body(answer));
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
