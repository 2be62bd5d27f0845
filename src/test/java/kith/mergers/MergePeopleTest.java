package kith.mergers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import kith.CommittedTest;
import kith.Given;
import kith.access.Forbidden;
import kith.access.Scope;
import kith.access.Viewer;
import kith.access.Viewers;
import kith.i18n.Texts;
import kith.i18n.Translator;
import kith.mergers.MergeOutcome.Merged;
import kith.mergers.MergeOutcome.Refused;
import kith.people.MergeStep;
import kith.people.MergedAway;
import kith.people.People;
import kith.people.PersonId;
import kith.sql.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CommittedTest
class MergePeopleTest {

    @Autowired
    private MergePeople mergePeople;

    @Autowired
    private Merges merges;

    @Autowired
    private People people;

    @Autowired
    private Viewers viewers;

    @Autowired
    private Translator translator;

    @Autowired
    private List<MergeStep> steps;

    @Autowired
    private Database db;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Given given;

    private Viewer kim;
    private Texts english;
    private PersonId ada;
    private PersonId again;
    private long support;

    @BeforeEach
    void adaIsKnownTwice() {
        support = given.department("Support");
        kim = viewers.find(given.agent("Kim", Scope.ALL)).orElseThrow();
        english = translator.texts(Locale.ENGLISH, ZoneId.of("UTC"));
        ada = given.user("Ada Lovelace", "ada@example.com");
        again = given.user("A. Lovelace", "countess@example.com");
    }

    @Test
    @Tag("F297")
    void allAddressesGoToTheRecordThatStaysAndItsPrimaryOneStaysPrimary() {
        given.email(again, "ada@analytical.example");

        merge(ada, again);

        assertThat(people.emails(ada))
                .extracting("address", "primary")
                .containsExactly(
                        tuple("ada@example.com", true),
                        tuple("countess@example.com", false),
                        tuple("ada@analytical.example", false));
    }

    @Test
    @Tag("F296")
    @Tag("F298")
    void labelsGroupsTicketsNotesFilesNumbersAndActivityMove() {
        given.label(ada, "VIP");
        given.label(again, "vip");
        given.label(again, "Net 30");
        long group = given.usergroup("Partners");
        given.inGroup(again, group);
        given.ticket(again, support, "The engine does not start");
        given.phone(again, "+44 20 7946 0000", "+442079460000");
        given.registered(again);
        db.sql("insert into note (person_id, author_name, body) values (?, 'Kim', 'Prefers mail')", again.value())
                .update();
        db.sql("""
                        with content as (insert into stored_file (media_type, size, sha256) values ('text/plain', 0, '') returning id)
                        insert into person_file (person_id, file_id, name, uploader_name) select ?, id, 'notes.txt', 'Kim' from content
                        """, again.value()).update();

        Merged merged = merge(ada, again);

        for (MergeStep step : steps) {
            assertThat(step.share(ada, again).coming()).as(step.name()).isZero();
        }
        assertThat(texts("labels")).containsExactly("Net 30", "VIP");
        assertThat(texts("groups")).containsExactly("Partners");
        assertThat(texts("files")).containsExactly("notes.txt");
        assertThat(texts("phones")).containsExactly("+44 20 7946 0000");
        assertThat(count("select count(*) from ticket where requester_id = ?", ada))
                .isOne();
        assertThat(count("select count(*) from note where person_id = ?", ada)).isOne();
        assertThat(count("select count(*) from activity where person_id = ?", ada))
                .isOne();
        assertThat(merged.duplicate().name().full()).isEqualTo("A. Lovelace");
    }

    @Test
    void aNumberThatBothHaveIsNotThereTwice() {
        given.phone(ada, "020 7946 0000", "+442079460000");
        given.phone(again, "+44 20 7946 0000", "+442079460000");

        merge(ada, again);

        assertThat(texts("phones")).containsExactly("020 7946 0000");
    }

    @Test
    @Tag("F295")
    void theValuesOfTheRecordThatStaysWinAndGapsAreFilled() {
        given.member(ada, given.organization("Analytical Engines"));
        given.member(again, given.organization("Byron"));
        db.sql("update person set title = 'Countess', language = 'de' where id = ?", again.value())
                .update();

        merge(ada, again);

        var person = people.get(ada, kim);
        assertThat(person.name().full()).isEqualTo("Ada Lovelace");
        assertThat(person.name().title()).isEqualTo("Countess");
        assertThat(person.language()).isEqualTo("de");
        assertThat(person.membership()).extracting("name").isEqualTo("Analytical Engines");
    }

    @Test
    @Tag("F300")
    void theOtherRecordDisappearsAndItsNumberLeadsToTheOneThatStays() {
        merge(ada, again);

        assertThatThrownBy(() -> people.get(again, kim))
                .isInstanceOfSatisfying(
                        MergedAway.class, away -> assertThat(away.survivor()).isEqualTo(ada));
        assertThat(count("select count(*) from directory_entry where person_id = ?", again))
                .isZero();
    }

    @Test
    @Tag("F299")
    void bothChangeLogsAreKeptAndTellOfTheMerge() {
        db.sql("update person set title = 'Countess' where id = ?", again.value())
                .update();
        long before = count("select count(*) from change_log where subject_id = ?", again);

        Merged merged = merge(ada, again);

        assertThat(changes(ada, merged))
                .contains("email null -> countess@example.com", "title null -> Countess", "merged null -> #" + again);
        assertThat(changes(again, merged)).contains("email countess@example.com -> null", "merged_into null -> " + ada);
        assertThat(count("select count(*) from change_log where subject_id = ?", again))
                .isGreaterThan(before);
        assertThat(db.sql(
                                "select action || ' ' || subject || ' ' || details from system_log where action = 'user.merged'")
                        .query(String.class)
                        .single())
                .isEqualTo("user.merged user %s {\"merge\": %d, \"duplicate\": %s}", ada, merged.merge(), again)
                .doesNotContain("Lovelace", "example.com");
    }

    @Test
    @Tag("F302")
    void nobodyIsMergedWithThemselves() {
        assertThat(outcome(ada, ada)).isEqualTo(new Refused(MergeRefusal.SAME_PERSON));
    }

    @Test
    @Tag("F302")
    @Tag("T11")
    void agentsAreNotMerged() {
        PersonId rosa = new PersonId(given.agent("Rosa", Scope.LIMITED));

        assertThat(outcome(ada, rosa)).isEqualTo(new Refused(MergeRefusal.AGENT));
        assertThat(outcome(rosa, ada)).isEqualTo(new Refused(MergeRefusal.AGENT));
    }

    @Test
    @Tag("F302")
    void anonymizedDeletedAndMergedRecordsAreNotMerged() {
        PersonId anonymized = given.person("Anonymous");
        db.sql("update person set anonymized_at = now() where id = ?", anonymized.value())
                .update();
        PersonId deleted = given.person("Deleted");
        db.sql("update person set deleted_at = now() where id = ?", deleted.value())
                .update();
        merge(ada, again);

        assertThat(outcome(ada, anonymized)).isEqualTo(new Refused(MergeRefusal.ANONYMIZED));
        assertThat(outcome(anonymized, ada)).isEqualTo(new Refused(MergeRefusal.ANONYMIZED));
        assertThat(outcome(ada, deleted)).isEqualTo(new Refused(MergeRefusal.GONE));
        assertThat(outcome(deleted, ada)).isEqualTo(new Refused(MergeRefusal.GONE));
        assertThat(outcome(ada, again)).isEqualTo(new Refused(MergeRefusal.GONE));
        assertThat(outcome(again, ada)).isEqualTo(new Refused(MergeRefusal.GONE));
    }

    @Test
    @Tag("T9")
    void whoMayNotChangeBothMayNotMergeThem() {
        long sales = given.department("Sales");
        Viewer expanded =
                viewers.find(given.agent("Ex", Scope.EXPANDED, support)).orElseThrow();
        given.ticket(again, sales, "An offer");

        assertThatThrownBy(() -> outcome(ada, again, expanded)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> outcome(again, ada, expanded)).isInstanceOf(Forbidden.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Scope.class,
            names = {"LIMITED", "VIEW_ONLY"})
    @Tag("T9")
    void withoutTheRightToChangeUsersNobodyMerges(Scope scope) {
        Viewer viewer = viewers.find(given.agent("Lim", scope, support)).orElseThrow();

        assertThatThrownBy(() -> outcome(ada, again, viewer)).isInstanceOf(Forbidden.class);
    }

    @Test
    void twoMergesThatCrossDoNotWaitForEachOtherAndOneWins() throws Exception {
        for (int round = 0; round < 20; round++) {
            PersonId one = given.user("One " + round, "one" + round + "@example.com");
            PersonId other = given.user("Other " + round, "other" + round + "@example.com");
            try (var both = Executors.newFixedThreadPool(2)) {
                Callable<MergeOutcome> forth = () -> outcome(one, other);
                Callable<MergeOutcome> back = () -> outcome(other, one);
                var outcomes = both.invokeAll(List.of(forth, back));

                assertThat(List.of(outcomes.get(0).get(), outcomes.get(1).get()))
                        .hasAtLeastOneElementOfType(Merged.class)
                        .contains(new Refused(MergeRefusal.GONE));
            }
        }
    }

    @Test
    @Tag("F303")
    void aStepThatFailsLeavesEverythingAsItWas() {
        given.ticket(again, support, "The engine does not start");
        db.sql("""
                        create function refuse() returns trigger language plpgsql as $$ begin raise 'no'; end $$;
                        create trigger refuse before update of merged_into on person
                            for each row when (new.merged_into is not null) execute function refuse()
                        """).update();
        try {
            assertThatThrownBy(() -> merge(ada, again)).hasMessageContaining("no");
        } finally {
            db.sql("drop trigger refuse on person; drop function refuse()").update();
        }

        assertThat(people.emails(again)).hasSize(1);
        assertThat(people.emails(ada)).hasSize(1);
        assertThat(count("select count(*) from ticket where requester_id = ?", again))
                .isOne();
        assertThat(merges.page(null, kim).rows()).isEmpty();
    }

    @Test
    @Tag("F485")
    void whatChangedSinceThePreviewIsNotMergedUnseen() {
        String shown = merges.preview(ada, again, Map.of(), english).fingerprint();
        given.label(again, "Late");

        assertThat(mergePeople.merge(ada, again, Map.of(), shown, kim, english)).isEqualTo(new MergeOutcome.Changed());

        String anew = merges.preview(ada, again, Map.of(), english).fingerprint();
        assertThat(mergePeople.merge(ada, again, Map.of(), anew, kim, english)).isInstanceOf(Merged.class);
    }

    @Test
    void whoIsMergedTwiceLeadsOnToTheLast() {
        PersonId third = given.person("Third");
        merge(ada, again);
        merge(third, ada);

        assertThatThrownBy(() -> people.get(again, kim))
                .isInstanceOfSatisfying(
                        MergedAway.class, away -> assertThat(away.survivor()).isEqualTo(third));
    }

    private Merged merge(PersonId survivor, PersonId duplicate) {
        return (Merged) outcome(survivor, duplicate);
    }

    private MergeOutcome outcome(PersonId survivor, PersonId duplicate) {
        return outcome(survivor, duplicate, kim);
    }

    private MergeOutcome outcome(PersonId survivor, PersonId duplicate, Viewer viewer) {
        return mergePeople.merge(survivor, duplicate, Map.of(), null, viewer, english);
    }

    private List<String> texts(String step) {
        return steps.stream()
                .filter(each -> each.name().equals(step))
                .findFirst()
                .orElseThrow()
                .share(ada, again)
                .own();
    }

    private List<String> changes(PersonId person, Merged merged) {
        return db.sql(
                        "select concat(field, ' ', coalesce(old_value, 'null'), ' -> ', coalesce(new_value, 'null')) from change_log"
                                + " where subject_id = ? and source = ?",
                        person.value(),
                        "merge " + merged.merge())
                .query(String.class)
                .list();
    }

    private long count(String sql, PersonId person) {
        return jdbc.sql(sql).param(person.value()).query(Long.class).single();
    }
}
