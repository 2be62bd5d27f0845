package kith.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import kith.CommittedTest;
import kith.Given;
import kith.GivenChats;
import kith.access.Forbidden;
import kith.access.Scope;
import kith.access.Viewer;
import kith.access.Viewers;
import kith.audit.Acting;
import kith.audit.Actor;
import kith.people.AddOutcome;
import kith.people.AddPerson;
import kith.people.ChangePeople;
import kith.people.ChangeStatus;
import kith.people.Erasure;
import kith.people.NewPerson;
import kith.people.Notes;
import kith.people.People;
import kith.people.Person;
import kith.people.PersonChange;
import kith.people.PersonChanged;
import kith.people.PersonId;
import kith.people.PersonStatus;
import kith.privacy.Anonymization.Reason;
import kith.privacy.OrderAnonymization.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Zoë is known by everything that somebody can be known by; afterwards by nothing. */
@CommittedTest
class AnonymizeTest {

    /** All that must be nowhere any more. */
    private static final List<String> TRACES = List.of(
            "Zoë",
            "Quillfeather",
            "Marchioness",
            "zoe.q@acme.example",
            "zoe.former@old.example",
            "22113344",
            "22 11 33 44",
            "Chief Balloonist",
            "Likes marzipan",
            "owes us nothing",
            "marzipan.txt",
            "sugar and almonds",
            "marzipan is gone",
            "Never again",
            "198.51.100.7",
            "Netscape",
            "Pacific/Chatham",
            "Gold customer");

    @Autowired
    private OrderAnonymization orderAnonymization;

    @Autowired
    private Anonymizations anonymizations;

    @Autowired
    private Viewers viewers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Given given;

    @Autowired
    private GivenChats chats;

    @Autowired
    private People people;

    @Autowired
    private AddPerson addPerson;

    @Autowired
    private ChangeStatus changeStatus;

    @Autowired
    private ChangePeople changePeople;

    @Autowired
    private Notes notes;

    private Viewer kim;
    private long support;
    private PersonId zoe;

    @BeforeEach
    void everythingAboutZoe() {
        kim = viewers.find(given.agent("Kim", Scope.ALL)).orElseThrow();
        support = given.department("Support");
        zoe = given.user("Zoe Q", "zoe.former@old.example");
        jdbc.sql("""
                        update person set name = 'Zoë Quillfeather', display_name = 'The Marchioness', first_name = 'Zoë',
                            last_name = 'Quillfeather', title = 'Lady', organization_id = ?, position = 'Chief Balloonist',
                            language = 'de', time_zone = 'Pacific/Chatham', last_seen_at = now()
                        where id = ?
                        """).params(given.organization("Acme"), zoe.value()).update();
        jdbc.sql("update email_address set address = 'zoe.q@acme.example', comment = 'of Zoë' where person_id = ?")
                .param(zoe.value())
                .update();
        given.phone(zoe, "+47 22 11 33 44", "+4722113344");
        given.label(zoe, "Gold customer");
        given.inGroup(zoe, given.usergroup("Beta"));
        jdbc.sql("insert into person_summary (person_id, body) values (?, 'Likes marzipan')")
                .param(zoe.value())
                .update();
        notes.add(zoe, "She owes us nothing", kim);
        file("marzipan.txt", "sugar and almonds");
        jdbc.sql("""
                        insert into activity (person_id, kind, ip, client, details)
                        values (?, 'REGISTRATION', '198.51.100.7', 'Netscape', '{"as": "Zoë"}')
                        """).param(zoe.value()).update();
        jdbc.sql("insert into sign_in_failure (address_key, ip) values ('zoe.q@acme.example', '198.51.100.7')")
                .update();
        jdbc.sql("insert into recent_record (agent_id, kind, record_id) values (?, 'PERSON', ?)")
                .params(kim.agentId(), zoe.value())
                .update();
        given.ticket(zoe, support, "Zoë here: call me on 22 11 33 44 or zoe.q@acme.example");
        given.ticket(zoe, support, "The balloon does not rise");
        given.charge(zoe, 600, "Called Quillfeather on 22 11 33 44");
        chats.rate(chats.ended(zoe, support, "The marzipan is gone"), 1, "Never again marzipan");
        PersonId other = given.user("Someone Chatting", "someone@chat.example");
        chats.rate(chats.ended(other, support, "Zoë Quillfeather sent me"), 5, "Better than Zoë Quillfeather said");
        given.charge(given.user("Someone Else", "someone@else.example"), 600, "As discussed with zoe.q@acme.example");
    }

    private void file(String name, String content) {
        jdbc.sql("""
                        with file as (insert into stored_file (media_type, size, sha256, thumbnail)
                                      values ('text/plain', 17, sha256(?), ?) returning id),
                             chunk as (insert into stored_file_chunk (file_id, number, bytes) select id, 0, ? from file)
                        insert into person_file (person_id, file_id, name, uploader_name) select ?, id, ?, 'Kim' from file
                        """)
                .params(bytes(content), bytes(content), bytes(content), zoe.value(), name)
                .update();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Anonymization anonymize() {
        return anonymize(zoe);
    }

    private Anonymization anonymize(PersonId person) {
        Outcome outcome = Acting.as(
                Actor.agent(kim.agentId(), kim.name(), null),
                () -> orderAnonymization.order(person, person.toString(), Reason.REQUEST, kim));
        assertThat(outcome).isEqualTo(Outcome.ORDERED);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> anonymizations.of(person, kim).orElseThrow().done());
        return anonymizations.of(person, kim).orElseThrow();
    }

    private void nothingIsLeft() {
        Dump dump = Dump.of(jdbc);
        for (String trace : TRACES) {
            List<String> left = dump.holding(trace);
            // A label is a word for many; who has it is what was personal.
            left.removeIf(row -> row.startsWith("label:"));
            assertThat(left).as(trace).isEmpty();
        }
    }

    @Test
    @Tag("F322")
    @Tag("F328")
    @Tag("F329")
    @Tag("F330")
    @Tag("F488")
    @Tag("R43")
    @Tag("T24")
    void aDumpOfTheDatabaseHoldsNothingOfWhatWasKnown() {
        anonymize();

        nothingIsLeft();
        Person left = people.get(zoe, kim);
        assertThat(left.name().shown()).isEqualTo("anonymized-" + zoe);
        assertThat(left.email()).isEqualTo("anonymized-" + zoe + "@anonymized.invalid");
        assertThat(left.membership()).isNull();
    }

    @Test
    @Tag("F488")
    void whatOthersWroteAboutThemIsFoundToo() {
        PersonId linus = given.user("Linus", "linus@acme.example");
        notes.add(linus, "Ask Zoë  Quillfeather (zoe.q@acme.example), or call 0047 22113344", kim);
        notes.add(linus, "Zoë is a fine name, and 122113344 a number; mail to nozoe.q@acme.example", kim);
        given.ticket(linus, support, "QUILLFEATHER, Zoë told me so");
        jdbc.sql("insert into person_summary (person_id, body) values (?, 'Friend of zoë quillfeather')")
                .param(linus.value())
                .update();
        jdbc.sql(
                        "insert into saved_view (owner_id, name, visibility, query) values (?, 'Zoë Quillfeather', 'PRIVATE', ?)")
                .params(kim.agentId(), "q=email%3Azoe.q%40acme.example+Zo%C3%AB+Quillfeather&sort=name")
                .update();

        anonymize();

        assertThat(jdbc.sql("select body from note order by id")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "Ask anonymized-%s (anonymized-%s), or call anonymized-%s".replace("%s", zoe.toString()),
                        "Zoë is a fine name, and 122113344 a number; mail to nozoe.q@acme.example");
        assertThat(jdbc.sql("select subject from ticket where requester_id = ?")
                        .param(linus.value())
                        .query(String.class)
                        .single())
                .isEqualTo("anonymized-" + zoe + " told me so");
        assertThat(jdbc.sql("select query from saved_view").query(String.class).single())
                .isEqualTo("q=email%3Aanonymized-{0}+anonymized-{0}&sort=name".replace("{0}", zoe.toString()));
        assertThat(Dump.of(jdbc).holding("zoë quillfeather")).isEmpty();
    }

    @Test
    @Tag("F488")
    void theSameNameOfSomebodyElseStays() {
        PersonId other = given.user("Zoë Quillfeather", "other@else.example");
        given.phone(other, "+47 22 11 33 44", "+4722113344");
        notes.add(other, "Zoë Quillfeather called from +47 22 11 33 44", kim);
        Dump before = Dump.of(jdbc);

        anonymize();

        assertThat(jdbc.sql("select body from note").query(String.class).list())
                .containsExactly("Zoë Quillfeather called from +47 22 11 33 44");
        assertThat(people.get(other, kim).name().shown()).isEqualTo("Zoë Quillfeather");
        assertThat(before.table("phone_number")).containsAll(Dump.of(jdbc).table("phone_number"));
    }

    @Test
    @Tag("F488")
    void theRecordsMergedIntoTheirsAreEmptiedToo() {
        PersonId duplicate = given.person("Zoltana Quillfeather-Duplicate");
        jdbc.sql("update person set merged_into = ?, position = null where id = ?")
                .params(zoe.value(), duplicate.value())
                .update();

        anonymize();

        assertThat(Dump.of(jdbc).holding("Zoltana")).isEmpty();
    }

    @Test
    @Tag("F323")
    void ticketsStayWithWhatWasSaid() {
        anonymize();

        assertThat(jdbc.sql("select subject from ticket where requester_id = ? order by id")
                        .param(zoe.value())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "anonymized-{0} here: call me on anonymized-{0} or anonymized-{0}"
                                .replace("{0}", zoe.toString()),
                        "The balloon does not rise");
        assertThat(people.get(zoe, kim).tickets().total()).isEqualTo(2);
    }

    @Test
    @Tag("F324")
    @Tag("F333")
    @Tag("F382")
    void theRecordIsClosedAndNobodyChangesItAnyMore() {
        anonymize();

        assertThat(people.get(zoe, kim).status()).isEqualTo(PersonStatus.CLOSED);
        assertThat(people.mayEdit(people.get(zoe, kim), kim)).isFalse();
        assertThatThrownBy(() -> changeStatus.change(zoe, PersonStatus.ACTIVE, kim))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> notes.add(zoe, "Zoë again", kim)).isInstanceOf(Forbidden.class);
        assertThat(changePeople.change(List.of(zoe.value()), new PersonChange.AddLabel("Zoë"), kim))
                .extracting(PersonChanged::result)
                .containsExactly(PersonChanged.Result.GONE);
    }

    @Test
    @Tag("F326")
    @Tag("F339")
    void theSystemLogTellsWhoDidItAndWhenAndNothingElse() {
        Anonymization certificate = anonymize();

        assertThat(jdbc.sql("""
                                select action || ' ' || actor_name || ' ' || subject from system_log
                                where action like 'user.anonym%' order by id
                                """).query(String.class).list())
                .containsExactly("user.anonymization-ordered Kim user " + zoe, "user.anonymized Kim user " + zoe);
        assertThat(certificate.agentName()).isEqualTo("Kim");
        assertThat(certificate.finishedAt()).isNotNull();
        assertThat(certificate.cleared())
                .contains(
                        new Anonymization.Cleared("note", Erasure.Kind.ROWS, 1),
                        new Anonymization.Cleared("phone_number", Erasure.Kind.ROWS, 1));
    }

    @Test
    @Tag("F329")
    void theChangeLogStillTellsThatSomethingChanged() {
        long before = entries();
        anonymize();

        assertThat(entries()).isEqualTo(before + 2);
        assertThat(jdbc.sql("""
                                select distinct coalesce(old_value, new_value) from change_log
                                where subject_id = ? and field in ('name', 'email', 'phone', 'label', 'organization', 'summary', 'file')
                                """).param(zoe.value()).query(String.class).list()).containsExactly("anonymized-" + zoe);
    }

    private long entries() {
        return jdbc.sql("select count(*) from change_log where subject_kind = 'PERSON' and subject_id = ?")
                .param(zoe.value())
                .query(Long.class)
                .single();
    }

    @Test
    @Tag("F336")
    void theAddressIsFreeForSomebodyNew() {
        anonymize();

        assertThat(addPerson.add(new NewPerson("Somebody New", "zoe.q@acme.example", "", ""), true, kim))
                .isInstanceOf(AddOutcome.Added.class);
        assertThat(people.get(zoe, kim).email()).endsWith("@anonymized.invalid");
    }

    @Test
    @Tag("F327")
    void onlyAllAccessMayDoIt() {
        for (Scope scope : List.of(Scope.EXPANDED, Scope.LIMITED, Scope.VIEW_ONLY)) {
            Viewer other =
                    viewers.find(given.agent(scope + " agent", scope, support)).orElseThrow();
            assertThatThrownBy(() -> orderAnonymization.order(zoe, zoe.toString(), Reason.REQUEST, other))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> anonymizations.preview(zoe, other)).isInstanceOf(Forbidden.class);
        }
        assertThatThrownBy(() ->
                        orderAnonymization.order(new PersonId(kim.agentId()), "kim@help.example", Reason.REQUEST, kim))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    @Tag("F325")
    void whoDoesNotTypeWhoItIsAboutOrdersNothing() {
        for (String typed : List.of("", "yes", "zoe.former@old.example", zoe + "1", "anonymize")) {
            assertThat(orderAnonymization.order(zoe, typed, Reason.REQUEST, kim))
                    .isEqualTo(Outcome.NOT_CONFIRMED);
        }
        assertThat(anonymizations.of(zoe, kim)).isEmpty();
        assertThat(orderAnonymization.order(zoe, " ZOE.Q@acme.example ", Reason.REQUEST, kim))
                .isEqualTo(Outcome.ORDERED);
    }

    @Test
    @Tag("F488")
    void whoUsedToBeAnAgentIsNamedNowhere() {
        long former = given.agent("Balthazar", Scope.ALL);
        PersonId linus = given.user("Linus", "linus@acme.example");
        jdbc.sql(
                        "insert into person_merge (survivor_id, duplicate_id, agent_id, agent_name) values (?, ?, ?, 'Balthazar')")
                .params(linus.value(), zoe.value(), former)
                .update();
        jdbc.sql("update person_merge set undone_at = now(), undone_by = 'Balthazar', undone_by_id = ?, undone = '{}'")
                .param(former)
                .update();
        jdbc.sql("insert into not_duplicate (one_id, other_id, agent_name, agent_id) values (?, ?, 'Balthazar', ?)")
                .params(zoe.value(), linus.value(), former)
                .update();
        jdbc.sql("""
                        insert into auto_responder_switch (person_id, active, reason, actor_name, actor_id)
                        values (?, true, 'Out of office', 'Balthazar', ?)
                        """).params(linus.value(), former).update();
        jdbc.sql("delete from agent where person_id = ?").param(former).update();
        jdbc.sql("update person set kind = 'USER' where id = ?").param(former).update();
        long told = entriesOf(linus);

        anonymize(new PersonId(former));

        assertThat(Dump.of(jdbc).holding("Balthazar")).isEmpty();
        assertThat(entriesOf(linus)).isEqualTo(told);
    }

    private long entriesOf(PersonId person) {
        return jdbc.sql("select count(*) from change_log where subject_kind = 'PERSON' and subject_id = ?")
                .param(person.value())
                .query(Long.class)
                .single();
    }
}
