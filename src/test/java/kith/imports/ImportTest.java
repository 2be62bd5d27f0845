package kith.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kith.CommittedTest;
import kith.Given;
import kith.access.Scope;
import kith.access.Viewer;
import kith.access.Viewers;
import kith.i18n.Translator;
import kith.people.PersonId;
import kith.people.PersonStatus;
import kith.sql.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Imports done step by step, a few rows at a time, so that most of them take several batches. */
@CommittedTest
class ImportTest {

    private static final String SEED = "name,email,phone,organization\n";

    @Autowired
    private RunBatch runBatch;

    @Autowired
    private ResultFiles resultFiles;

    @Autowired
    private Translator translator;

    @Autowired
    private Viewers viewers;

    @Autowired
    private Database db;

    @Autowired
    private Given given;

    @Autowired
    private ApplicationContext beans;

    private long kim;
    private ImportSteps steps;

    @BeforeEach
    void anAgent() {
        kim = given.agent("Kim", Scope.ALL);
        steps = new ImportSteps(beans, kim);
    }

    @Test
    @Tag("F350")
    @Tag("F352")
    @Tag("F355")
    @Tag("F358")
    @Tag("F363")
    void newAddressesCreateActiveUsersWithTheirPhoneAndOrganization() throws IOException {
        given.organization("Acme Corp");

        PeopleImport done = imported(SEED
                + "Jane Smith,jane@acme.example,+1-555-1234,ACME Corp\n"
                + "John Doe,john@acme.example,,Beta\n"
                + "Ann Roe,ann@acme.example,,beta\n");

        assertThat(done.run().count(Outcome.CREATED)).isEqualTo(3);
        assertThat(done.run().organizations()).isEqualTo(1);
        assertThat(people())
                .containsExactly(
                        "Ann Roe|ACTIVE|Beta|ann@acme.example||",
                        "Jane Smith|ACTIVE|Acme Corp|jane@acme.example|+1-555-1234|",
                        "John Doe|ACTIVE|Beta|john@acme.example||");
        assertThat(texts("select email from directory_entry where search_text like '%15551234%'"))
                .containsExactly("jane@acme.example");
    }

    @Test
    @Tag("F348")
    @Tag("F349")
    @Tag("F351")
    @Tag("F354")
    @Tag("F367")
    void aKnownAddressInAnyCaseUpdatesTheUserAndNothingElse() throws IOException {
        PersonId jane = given.user("Jane", "jane@acme.example");
        given.email(jane, "j.smith@private.example");
        given.phone(jane, "111 222", null);
        given.status(jane, PersonStatus.CLOSED);
        given.ticket(jane, given.department("Support"), "Help");
        String ticket = texts("select to_jsonb(t)::text from ticket t").getFirst();

        PeopleImport done = imported(SEED + "Jane Smith,J.Smith@Private.example,+1-555-9999,Acme\n");

        assertThat(done.run().count(Outcome.UPDATED)).isEqualTo(1);
        assertThat(people())
                .containsExactly("Jane Smith|CLOSED|Acme|jane@acme.example,j.smith@private.example|+1-555-9999|");
        assertThat(texts("select to_jsonb(t)::text from ticket t")).containsExactly(ticket);
        assertThat(texts("select distinct source || ' by ' || actor_name from change_log where field = 'name'"))
                .contains("import " + done.id() + " by Kim");
    }

    @Test
    @Tag("F356")
    void blankCellsEraseNothing() throws IOException {
        imported(SEED + "Jane Smith,jane@acme.example,+1-555-1234,Acme\n");

        PeopleImport again = imported(SEED + ",jane@acme.example,,\n");

        assertThat(again.run().count(Outcome.UNCHANGED)).isEqualTo(1);
        assertThat(people()).containsExactly("Jane Smith|ACTIVE|Acme|jane@acme.example|+1-555-1234|");
    }

    @Test
    @Tag("F357")
    void theModesSkipFillOrOverwrite() throws IOException {
        imported(SEED + "Jane Smith,jane@acme.example,,Acme\n");
        String row = SEED + "J. Smith,jane@acme.example,555,\n";

        assertThat(imported(row, mode(ImportOptions.Mode.SKIP_EXISTING)).run().count(Outcome.SKIPPED))
                .isEqualTo(1);
        imported(row, mode(ImportOptions.Mode.FILL_MISSING));
        assertThat(people()).containsExactly("Jane Smith|ACTIVE|Acme|jane@acme.example|555|");
        imported(row, mode(ImportOptions.Mode.OVERWRITE));
        assertThat(people()).containsExactly("J. Smith|ACTIVE||jane@acme.example|555|");
    }

    @Test
    @Tag("F359")
    @Tag("F482")
    void badRowsComeBackReadyToFixWhileGoodOnesGoIn() throws IOException {
        PeopleImport done = imported(SEED + "Jane,jane@@acme,=1+1,Acme\nJohn,john@acme.example,,\nAnn,,,\n");

        assertThat(done.run().count(Outcome.CREATED)).isEqualTo(1);
        assertThat(done.run().count(Outcome.FAILED)).isEqualTo(2);
        String failed = failed(done);
        assertThat(failed)
                .startsWith("name,email,phone,organization,error_field,error_code,error_message\r\n")
                .contains("Jane,jane@@acme,\"'=1+1\",Acme,email,email-invalid,")
                .contains("Ann,,,,email,email-missing,");
        PeopleImport fixed = imported(failed.replace("jane@@acme", "jane@acme.example"));
        assertThat(fixed.run().count(Outcome.CREATED)).isEqualTo(1);
        assertThat(fixed.run().count(Outcome.FAILED)).isEqualTo(1);
        assertThat(people()).contains("Jane|ACTIVE|Acme|jane@acme.example|=1+1|");
    }

    @Test
    @Tag("F360")
    void theLaterOfTwoRowsUpdatesTheEarlierWhereverTheyStand() throws IOException {
        PeopleImport done = imported(SEED
                + "A,jane@acme.example,1234567,Acme\nB,JANE@acme.example,,Beta\n"
                + "C,c@acme.example,,\nD,d@acme.example,,\nE,e@acme.example,,\n"
                + "Jane Smith,jane@ACME.example,,\n");

        assertThat(done.check().repeated()).isEqualTo(2);
        assertThat(people())
                .contains("Jane Smith|ACTIVE|Beta|jane@acme.example|1234567|")
                .hasSize(4);
    }

    @Test
    @Tag("F371")
    void addressesOfAgentsAreSkippedAndReported() throws IOException {
        PeopleImport done = imported(SEED + "Somebody,KIM@help.example,1,Acme\n");

        assertThat(done.run().count(Outcome.SKIPPED)).isEqualTo(1);
        assertThat(done.run().groups().getFirst().example().code()).isEqualTo("agent");
        assertThat(texts("select name from person where kind = 'AGENT'")).containsExactly("Kim");
    }

    @Test
    @Tag("F371")
    void bannedAddressesAreSkippedAndReported() throws IOException {
        db.sql("insert into ban (kind, pattern, reason, agent_name) values ('DOMAIN', '*.spam.example', '', 'Kim')")
                .update();

        PeopleImport done = imported(SEED + "Eve,eve@a.SPAM.example,1,Acme\nJane,jane@acme.example,1,Acme\n");

        assertThat(done.run().count(Outcome.SKIPPED)).isEqualTo(1);
        assertThat(done.run().groups().getFirst().example().code()).isEqualTo("banned");
        assertThat(texts("select name from person where kind = 'USER'")).containsExactly("Jane");
    }

    @Test
    @Tag("F368")
    void everybodyGoesIntoTheChosenOrganizationAndGetsTheLabel() throws IOException {
        imported(
                SEED + "Jane,jane@acme.example,,Acme\nJohn,john@acme.example,,\n",
                new ImportOptions(ImportOptions.Mode.UPDATE, "Gamma", "autumn"));

        assertThat(people())
                .containsExactly(
                        "Jane|ACTIVE|Gamma|jane@acme.example||autumn", "John|ACTIVE|Gamma|john@acme.example||autumn");
    }

    @Test
    @Tag("F346")
    void everyUsualTargetIsGuessedByItsNameAndComesToWhereItBelongs() throws IOException {
        Map<Target, String> row = new EnumMap<>(Map.ofEntries(
                Map.entry(Target.NAME, "Dr Jane Smith"),
                Map.entry(Target.TITLE, "Dr"),
                Map.entry(Target.FIRST_NAME, "Jane"),
                Map.entry(Target.LAST_NAME, "Smith"),
                Map.entry(Target.DISPLAY_NAME, "Janie"),
                Map.entry(Target.EMAIL, "jane@acme.example"),
                Map.entry(Target.FURTHER_EMAIL, "j.smith@private.example"),
                Map.entry(Target.PHONE, "+49 30 901820"),
                Map.entry(Target.ORGANIZATION, "Acme"),
                Map.entry(Target.POSITION, "Head of sales"),
                Map.entry(Target.LANGUAGE, "pt-BR"),
                Map.entry(Target.TIME_ZONE, "Europe/Berlin"),
                Map.entry(Target.LABELS, "vip")));
        assertThat(row.keySet()).isEqualTo(EnumSet.range(Target.NAME, Target.LABELS));
        String header = row.keySet().stream().map(Target::key).collect(Collectors.joining(","));

        imported(header + "\n" + String.join(",", row.values()) + "\n");

        assertThat(texts("""
                        select concat_ws(',', p.name, p.title, p.first_name, p.last_name, p.display_name,
                            (select address from email_address e where e.person_id = p.id and e.is_primary),
                            (select address from email_address e where e.person_id = p.id and not e.is_primary),
                            (select number from phone_number n where n.person_id = p.id),
                            o.name, p.position, p.language, p.time_zone,
                            (select l.name from person_label pl join label l on l.id = pl.label_id where pl.person_id = p.id))
                        from person p join organization o on o.id = p.organization_id
                        """)).containsExactly(String.join(",", row.values()));
    }

    @Test
    void aPositionWithoutAnOrganizationIsReportedAndLeftOut() throws IOException {
        given.user("Jane", "jane@acme.example");

        PeopleImport done =
                imported("name,email,position\nJane,jane@acme.example,Clerk\nJohn,john@acme.example,Boss\n");

        assertThat(done.run().groups()).isEqualTo(done.check().groups()).satisfiesExactly(group -> {
            assertThat(group.example().code()).isEqualTo("position-without-organization");
            assertThat(group.values()).containsExactly("Clerk", "Boss");
        });
        assertThat(done.run().count(Outcome.CREATED)).isEqualTo(1);
        assertThat(texts("select name from person where position is not null")).isEmpty();
    }

    @Test
    @Tag("F359")
    void aValueThatCannotBeTakenIsLeftOutAndReportedButNeverErasesOne() throws IOException {
        String file = "name,email,phone,language\nJane,jane@acme.example,n/a,Klingon\n";

        PeopleImport done = imported(file);

        assertThat(done.run().count(Outcome.CREATED)).isEqualTo(1);
        assertThat(done.run().groups())
                .isEqualTo(done.check().groups())
                .extracting(group -> group.example().key())
                .containsExactly("imports.remark.phone-without-digits", "imports.remark.language-unknown");
        assertThat(people()).containsExactly("Jane|ACTIVE||jane@acme.example||");
        imported(SEED + "Jane,jane@acme.example,555,\n");
        assertThat(imported(file, mode(ImportOptions.Mode.OVERWRITE)).run().count(Outcome.FAILED))
                .isEqualTo(1);
        assertThat(people()).containsExactly("Jane|ACTIVE||jane@acme.example|555|");
    }

    @Test
    @Tag("T10")
    void columnsThatDecideOverRightsOrIdentityAreNoTargets() throws IOException {
        PeopleImport done = imported("""
                id,email,first name,last name,role,status,title,labels,time zone,scope
                1,jane@acme.example,Jane,Smith,admin,CLOSED,Dr,vip; beta,Europe/Berlin,ALL
                """);

        assertThat(done.run().count(Outcome.CREATED)).isEqualTo(1);
        assertThat(people()).containsExactly("Jane Smith|ACTIVE||jane@acme.example||beta,vip");
        assertThat(texts("select title || ' ' || time_zone from person where kind = 'USER'"))
                .containsExactly("Dr Europe/Berlin");
        assertThat(texts("select count(*)::text from agent")).containsExactly("1");
    }

    @Test
    @Tag("F365")
    void theLogTellsEveryRow() throws IOException {
        PeopleImport done = imported(SEED + "Jane,jane@acme.example,,\nJohn,nobody,,\n");

        ByteArrayOutputStream log = new ByteArrayOutputStream();
        resultFiles.writeLog(done, null, null, translator.texts(viewer().language(), viewer().timeZone()), log);

        assertThat(log.toString(StandardCharsets.UTF_8).lines())
                .satisfiesExactly(
                        header -> assertThat(header).startsWith("row,outcome,user_id,reason,name,email"),
                        jane -> assertThat(jane).matches("2,created,\\d+,,Jane,jane@acme.example,,"),
                        john -> assertThat(john).startsWith("3,failed,,"));
    }

    @Test
    void anExpandedAgentMayOnlyUpdateUsersOfTheirDepartments() throws IOException {
        long sales = given.department("Sales");
        given.ticket(given.user("Theirs", "theirs@acme.example"), given.department("Support"), "x");
        kim = given.agent("Ed", Scope.EXPANDED, sales);
        steps = new ImportSteps(beans, kim);

        PeopleImport done = imported(SEED + "New name,theirs@acme.example,,\n");

        assertThat(done.run().groups().getFirst().example().code()).isEqualTo("not-editable");
        assertThat(people()).containsExactly("Theirs|ACTIVE||theirs@acme.example||");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    @Tag("F364")
    @Tag("F481")
    @Tag("F484")
    void checkAndRunAgreeAndUndoBringsBackWhatWas(long seed) throws IOException {
        RandomFile random = new RandomFile(new Random(seed));
        imported(random.file(6), mode(ImportOptions.Mode.UPDATE));
        List<String> before = people();
        List<String> organizations = texts("select name from organization order by 1");
        ImportOptions options = new ImportOptions(
                List.of(ImportOptions.Mode.values()).get((int) (seed % 4)),
                seed % 3 == 0 ? "Chosen" : null,
                seed % 2 == 0 ? "batch" : null);

        PeopleImport checked = steps.checked(random.file(25), options);
        assertThat(people()).isEqualTo(before);
        PeopleImport done = steps.run(checked);

        assertThat(new TreeMap<>(done.run().counts()))
                .isEqualTo(new TreeMap<>(checked.check().counts()));
        assertThat(done.run().groups()).isEqualTo(checked.check().groups());
        assertThat(done.run().organizations()).isEqualTo(checked.check().organizations());
        assertThat(done.run().changes()).isEqualTo(checked.check().changes());
        assertThat(texts("select person_id::text from directory_entry d where (select s from directory_source s"
                        + " where s.person_id = d.person_id)::text <> d::text"))
                .isEmpty();
        steps.undo(done);
        assertThat(people()).isEqualTo(before);
        assertThat(texts("select name from organization order by 1")).isEqualTo(organizations);
    }

    @Test
    void whatSomebodyDidSinceStaysWhenAnImportIsUndone() throws IOException {
        imported(SEED + "Jane,jane@acme.example,,Acme\n");
        PeopleImport done = imported(
                SEED + "Jane Smith,jane@acme.example,,Beta\nJohn,john@acme.example,,\nAnn,ann@acme.example,,\n");
        db.sql("update person set name = 'Jane S.' where name = 'Jane Smith'").update();
        long ann = db.sql("select id from person where name = 'Ann'")
                .query(Long.class)
                .single();
        given.ticket(new PersonId(ann), given.department("Support"), "x");

        PeopleImport undone = steps.undo(done);

        assertThat(people())
                .containsExactly("Ann|ACTIVE||ann@acme.example||", "Jane S.|ACTIVE|Acme|jane@acme.example||");
        UndoReport report = Objects.requireNonNull(undone.undo());
        assertThat(report.kept()).containsEntry(UndoReport.Kept.HISTORY, 1L).containsEntry(UndoReport.Kept.CHANGED, 1L);
        assertThat(report.removed()).isEqualTo(1);
    }

    @Test
    void aRunThatWasBrokenOffGoesOnBehindTheLastBatch() throws IOException {
        PeopleImport checked = steps.checked(new RandomFile(new Random(5)).file(30), ImportOptions.USUAL);
        long first = steps.work(checked, ImportState.RUNNING);
        StagedBatch start = steps.run(ImportSteps.BATCH).read(checked, viewer(), 0, ImportSteps.BATCH);
        steps.acting(() -> runBatch.apply(first, viewer(), start));

        long second = steps.work(checked, ImportState.RUNNING);
        steps.acting(() -> steps.run(ImportSteps.BATCH).run(second, steps.find(checked), viewer()));
        boolean firstGoesOn = runBatch.apply(
                first, viewer(), steps.run(ImportSteps.BATCH).read(checked, viewer(), start.end(), ImportSteps.BATCH));

        assertThat(firstGoesOn).isFalse();
        PeopleImport done = steps.find(checked);
        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(done.run().counts()).isEqualTo(done.check().counts());
    }

    private PeopleImport imported(String csv) throws IOException {
        return steps.imported(csv, ImportOptions.USUAL);
    }

    private PeopleImport imported(String csv, ImportOptions options) throws IOException {
        return steps.imported(csv, options);
    }

    private static ImportOptions mode(ImportOptions.Mode mode) {
        return new ImportOptions(mode, null, null);
    }

    private Viewer viewer() {
        return viewers.find(kim).orElseThrow();
    }

    private String failed(PeopleImport done) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        resultFiles.writeFailed(done, translator.texts(viewer().language(), viewer().timeZone()), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Every user as one line: name, status, organization, addresses, numbers, labels. */
    private List<String> people() {
        return texts("""
                select concat_ws('|', p.name, p.status, coalesce(o.name, ''),
                       (select string_agg(e.address, ',' order by e.is_primary desc, e.address desc) from email_address e
                        where e.person_id = p.id),
                       coalesce((select string_agg(n.number, ',' order by n.is_primary desc, n.number) from phone_number n
                                 where n.person_id = p.id), ''),
                       coalesce((select string_agg(l.name, ',' order by l.name)
                                 from person_label pl join label l on l.id = pl.label_id where pl.person_id = p.id), ''))
                from person p left join organization o on o.id = p.organization_id
                where p.kind = 'USER'
                order by p.name, p.id
                """);
    }

    private List<String> texts(@CompileTimeConstant final String query) {
        return db.sql(query).query(String.class).list();
    }
}
