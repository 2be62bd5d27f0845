package kith.people;

import static kith.people.ContactField.CITY;
import static kith.people.ContactField.COUNTRY;
import static kith.people.ContactField.STREET;
import static kith.people.ContactField.VALUE;
import static kith.people.ContactField.VARIANT;
import static kith.people.ContactField.ZIP;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import kith.DatabaseTest;
import kith.Given;
import kith.access.Scope;
import kith.access.Viewer;
import kith.access.Viewers;
import kith.people.ContactOwner.OfPerson;
import kith.sql.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What address books get. */
@DatabaseTest
class VCardsTest {

    @Autowired
    private VCards cards;

    @Autowired
    private EditContacts editContacts;

    @Autowired
    private Viewers viewers;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Database db;

    @Autowired
    private Given given;

    private Viewer kim;
    private PersonId ada;

    @BeforeEach
    void adaIsKnown() {
        kim = viewers.find(given.agent("Kim", Scope.ALL)).orElseThrow();
        ada = given.user("Ada Lovelace", "ada@example.com");
        given.member(ada, given.organization("Engines; Analytical, Ltd"));
        db.sql("""
                        update person set title = 'Countess', first_name = 'Ada', last_name = 'Lovelace', position = 'Mathematician'
                        where id = ?
                        """, ada.value()).update();
        add(ContactKind.EMAIL, Map.of(VALUE, "countess@example.com"));
        add(ContactKind.PHONE, Map.of(VALUE, "+44 20 7946 0000", VARIANT, "PHONE"));
        add(ContactKind.PHONE, Map.of(VALUE, "+44 7700 900000", VARIANT, "MOBILE"));
        add(ContactKind.WEBSITE, Map.of(VALUE, "https://ada.example"));
        add(ContactKind.IM, Map.of(VALUE, "ada.l", VARIANT, "SKYPE"));
        add(
                ContactKind.ADDRESS,
                Map.of(STREET, "12 St James's Square, top floor", CITY, "London", ZIP, "SW1Y 4JH", COUNTRY, "GB"));
    }

    @Test
    @Tag("F317")
    void theCardHoldsNameTitleOrganizationPositionAddressesPhonesWebsitesAndAddress() {
        assertThat(lines(false))
                .startsWith("BEGIN:VCARD", "VERSION:4.0")
                .contains(
                        "FN:Ada Lovelace",
                        "N:Lovelace;Ada;;Countess;",
                        "TITLE:Mathematician",
                        "EMAIL;PREF=1:ada@example.com",
                        "EMAIL:countess@example.com",
                        "TEL;TYPE=voice;PREF=1:+44 20 7946 0000",
                        "TEL;TYPE=cell:+44 7700 900000",
                        "ORG:Engines\\; Analytical\\, Ltd",
                        "URL:https://ada.example",
                        "IMPP:skype:ada.l")
                .endsWith("END:VCARD");
        assertThat(lines(true)).contains("VERSION:3.0", "EMAIL;TYPE=pref:ada@example.com");
    }

    @Test
    @Tag("F318")
    @Tag("T6")
    void valuesAreEscaped() {
        db.sql("update person set display_name = E'Ada\\r\\nNOTE:x; y, z\\\\' where id = ?", ada.value())
                .update();

        assertThat(lines(false))
                .contains("ORG:Engines\\; Analytical\\, Ltd")
                .contains("ADR:;;12 St James's Square\\, top floor;London;;SW1Y 4JH;United Kingdom")
                .contains("FN:Ada\\nNOTE:x\\; y\\, z\\\\")
                .noneMatch(line -> line.startsWith("NOTE"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @Tag("F318")
    void longLinesAreFolded(boolean old) {
        db.sql("update person set name = ?, display_name = null where id = ?", "Ünïcödé ".repeat(20) + "x", ada.value())
                .update();
        String card = cards.of(ada, old, kim);

        assertThat(card.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(card).contains("\r\n ");
        assertThat(card.replace("\r\n ", "")).contains("FN:" + "Ünïcödé ".repeat(20) + "x\r\n");
    }

    @Test
    void theRecordLinksToIt() {
        var answer = mvc.get()
                .uri("/agent/users/" + ada + ".vcf")
                .param("version", "3.0")
                .with(Given.signedIn(kim.agentId()))
                .exchange();

        assertThat(answer).hasStatusOk().bodyText().contains("VERSION:3.0");
        assertThat(answer.getResponse().getContentType()).isEqualTo("text/vcard; charset=utf-8");
        assertThat(answer.getResponse().getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains("Ada%20Lovelace.vcf");
    }

    private void add(ContactKind kind, Map<ContactField, String> parts) {
        editContacts.add(new OfPerson(ada), new TypedContact(kind, parts), kim);
    }

    private List<String> lines(boolean old) {
        return cards.of(ada, old, kim).replace("\r\n ", "").lines().toList();
    }
}
