package kith.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import kith.CommittedTest;
import kith.Given;
import kith.GivenFields;
import kith.access.Scope;
import kith.fields.FieldDraft;
import kith.fields.FieldKind;
import kith.fields.FieldSubject;
import kith.fields.RulesDraft;
import kith.people.PersonId;
import kith.sql.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Custom fields, usergroups, accounts and addresses from a file. */
@CommittedTest
class ImportExtrasTest {

    private static final RulesDraft FIVE_LETTERS_AT_MOST = new RulesDraft(false, "", "5", "", "", "", "", "");

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Database db;

    @Autowired
    private Given given;

    @Autowired
    private GivenFields fields;

    private long kim;
    private ImportSteps steps;

    @BeforeEach
    void anAgent() {
        kim = given.agent("Kim", Scope.ALL);
        steps = new ImportSteps(beans, kim);
    }

    @Test
    @Tag("F346")
    @Tag("F211")
    void everyKindOfCustomFieldTakesItsValueFromTheColumnOfItsTitle() throws IOException {
        everyField();
        fields.save(kim, FieldSubject.PERSON, withDefault("Tier", "basic"));

        PeopleImport done = imported("""
                email;Account;Remarks;Newsletter;Renewal;Called;Region;Products;Boxes;Size;Code
                jane@acme.example;A-1;"two
                lines";ja;31.01.2027;2026-03-01 14:30+01:00;Europe > Spain;Mail, fast; Chat;chat|mail, fast;small;h1
                john@acme.example;;;nein;;;;;;;
                """.replace("Mail, fast; Chat", "\"Mail, fast; Chat\""));

        assertThat(done.check().groups()).isEmpty();
        assertThat(values())
                .containsExactly(
                        "jane Account=A-1",
                        "jane Boxes=Chat\nMail, fast",
                        "jane Called=2026-03-01T13:30:00+00:00",
                        "jane Code=h1",
                        "jane Newsletter=true",
                        "jane Products=Chat\nMail, fast",
                        "jane Region=Europe › Spain",
                        "jane Remarks=two\nlines",
                        "jane Renewal=2027-01-31",
                        "jane Size=Small",
                        "jane Tier=basic",
                        "john Tier=basic");
        assertThat(texts("select field from change_log where field like 'field:%'"))
                .isEmpty();
    }

    @Test
    @Tag("F346")
    @Tag("F359")
    void whatAFieldDoesNotTakeIsLeftOutAndSaidAtItsRow() throws IOException {
        fields.save(kim, FieldSubject.PERSON, GivenFields.draft(FieldKind.TEXT, "Account", FIVE_LETTERS_AT_MOST));
        fields.field(kim, FieldKind.CHOICE, "Region", "Europe", "-South", "Asia", "-South");
        fields.field(kim, FieldKind.DATE, "Renewal");
        String file = """
                email,Account,Region,Renewal,groups,homepage,country,street,city
                jane@acme.example,A-12345,South,02/03/2027,Nobody,not a page,Atlantis,Main St 1,Berlin
                """;

        PeopleImport done = imported(file);

        assertThat(done.run().count(Outcome.CREATED)).isEqualTo(1);
        assertThat(done.run().groups())
                .isEqualTo(done.check().groups())
                .extracting(
                        group -> group.example().field() + " " + group.example().code())
                .containsExactly(
                        "Account field-long",
                        "Region field-choice",
                        "Renewal field-malformed",
                        "groups usergroup-unknown",
                        "homepage website-invalid",
                        "country country-unknown",
                        "street address-invalid");
        assertThat(values()).isEmpty();
        ImportOptions overwrite = new ImportOptions(ImportOptions.Mode.OVERWRITE, null, null);
        assertThat(steps.imported(file, overwrite).run().count(Outcome.FAILED)).isEqualTo(1);
    }

    @Test
    @Tag("F346")
    @Tag("F484")
    void accountsAddressesAndUsergroupsComeInAndGoAgainWhenItIsUndone() throws IOException {
        given.usergroup("Partners");
        given.usergroup("Press, radio");
        fields.field(kim, FieldKind.TEXT, "Account");
        fields.field(kim, FieldKind.TOGGLE, "Newsletter");
        PersonId jane = given.user("Jane", "jane@acme.example");
        given.inGroup(jane, given.usergroup("Friends"));
        imported("email,Account,Newsletter,website\njane@acme.example,old,yes,acme.example\n");
        List<String> before = all();

        PeopleImport checked = steps.checked("""
                E-Mail;Account;Newsletter;Benutzergruppen;Webseite;Skype;Twitter;LinkedIn;Facebook;Straße;Ort;Bundesland;PLZ;Land
                jane@acme.example;new;no;partners;https://Jane.example/;jane.s;@jane;linkedin.com/in/jane;facebook.com/jane;Hauptstr. 1;Köln;NRW;50667;Deutschland
                john@acme.example;x;;"Press, radio";;icq: 123;https://twitter.com/john;;;1 High St;Leeds;;LS1;UK
                """, ImportOptions.USUAL);
        assertThat(all()).isEqualTo(before);
        PeopleImport done = steps.run(checked);

        assertThat(done.run().groups()).isEmpty();
        assertThat(done.run().counts()).isEqualTo(done.check().counts());
        assertThat(done.run().changes()).isEqualTo(done.check().changes());
        assertThat(all())
                .containsExactly(
                        "jane ADDRESS Hauptstr. 1/Köln/NRW/50667/DE",
                        "jane Account=new",
                        "jane FACEBOOK https://facebook.com/jane",
                        "jane IM SKYPE jane.s",
                        "jane LINKEDIN https://linkedin.com/in/jane",
                        "jane TWITTER jane",
                        "jane WEBSITE https://acme.example",
                        "jane WEBSITE https://jane.example/",
                        "jane in Friends",
                        "jane in Partners",
                        "john ADDRESS 1 High St/Leeds//LS1/GB",
                        "john Account=x",
                        "john IM ICQ 123",
                        "john TWITTER john",
                        "john in Press, radio");
        assertThat(imported("email,Account,Newsletter\njane@acme.example,new,no\n")
                        .run()
                        .count(Outcome.UNCHANGED))
                .isEqualTo(1);

        steps.undo(done);

        assertThat(all()).isEqualTo(before);
    }

    @Test
    void aCityAloneIsNoAddress() throws IOException {
        PeopleImport done = imported("email,city\njane@acme.example,Berlin\n");

        assertThat(done.knownMapping().columns().getLast().target()).isEqualTo(Target.NONE);
    }

    private void everyField() {
        fields.field(kim, FieldKind.TEXT, "Account");
        fields.field(kim, FieldKind.TEXTAREA, "Remarks");
        fields.field(kim, FieldKind.TOGGLE, "Newsletter");
        fields.field(kim, FieldKind.DATE, "Renewal");
        fields.field(kim, FieldKind.DATE_TIME, "Called");
        fields.field(kim, FieldKind.CHOICE, "Region", "Europe", "-Spain", "Asia");
        fields.field(kim, FieldKind.MULTI_CHOICE, "Products", "Chat", "Mail, fast");
        fields.field(kim, FieldKind.CHECKBOXES, "Boxes", "Chat", "Mail, fast");
        fields.field(kim, FieldKind.RADIO, "Size", "Small", "Large");
        fields.field(kim, FieldKind.HIDDEN, "Code");
    }

    private static FieldDraft withDefault(String title, String value) {
        FieldDraft plain = GivenFields.draft(FieldKind.TEXT, title, RulesDraft.EMPTY);
        return new FieldDraft(
                plain.kind(),
                title,
                "",
                "",
                true,
                true,
                value,
                RulesDraft.EMPTY,
                RulesDraft.EMPTY,
                plain.translations(),
                plain.choices(),
                Map.of());
    }

    private PeopleImport imported(String csv) throws IOException {
        return steps.imported(csv, ImportOptions.USUAL);
    }

    /** What people hold in custom fields, as the change log would tell it. */
    private List<String> values() {
        return texts("""
                select told from (select split_part(e.address, '@', 1) || ' ' || f.title || '='
                       || field_value_told(v.text_value, v.flag_value, v.day_value, v.moment_value, v.choices) as told
                from field_value v
                join custom_field f on f.id = v.field_id
                join email_address e on e.person_id = v.person_id) as all_of_them
                order by told collate "C"
                """);
    }

    private List<String> all() {
        return texts("""
                select told from (select split_part(e.address, '@', 1) || ' ' || x.line as told
                from email_address e
                cross join lateral (
                    select f.title || '='
                           || field_value_told(v.text_value, v.flag_value, v.day_value, v.moment_value, v.choices)
                    from field_value v join custom_field f on f.id = v.field_id
                    where v.person_id = e.person_id
                    union all
                    select 'in ' || g.name from person_usergroup m join usergroup g on g.id = m.usergroup_id
                    where m.person_id = e.person_id
                    union all
                    select d.kind || ' ' || d.told from contact_detail d where d.person_id = e.person_id
                    union all
                    select 'ADDRESS ' || replace(a.told, E'\n', '/') from postal_address a where a.person_id = e.person_id
                ) as x (line)) as all_of_them
                order by told collate "C"
                """);
    }

    private List<String> texts(@CompileTimeConstant final String query) {
        return db.sql(query).query(String.class).list();
    }
}
