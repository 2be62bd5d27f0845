package kith.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import kith.CommittedTest;
import kith.Given;
import kith.access.Scope;
import kith.people.PersonId;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@CommittedTest
class ChangeLogEntriesTest {

    private static final Actor KIM = Actor.agent(7, "Kim Osei", null);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Given given;

    @Test
    @Tag("F254")
    @Tag("F255")
    void anEntryTellsTimeAgentFieldOldAndNewValue() {
        PersonId ada = given.person("Ada");
        Instant before = Instant.now().minusSeconds(1);

        as(KIM, "update person set name = 'Ada King' where id = ?", ada);

        assertThat(entries(ada)).singleElement().satisfies(entry -> {
            assertThat(entry)
                    .isEqualTo(new Entry(entry.at(), "AGENT", 7L, "Kim Osei", "agent", "name", "Ada", "Ada King"));
            assertThat(entry.at().toInstant()).isAfter(before);
        });
    }

    @Test
    @Tag("F256")
    void aChangeThroughAnImportIsAttributedToItAndToWhoStartedIt() {
        PersonId ada = given.person("Ada");

        as(KIM.through("import 12"), "update person set title = 'Lady' where id = ?", ada);

        assertThat(entries(ada))
                .extracting(Entry::actorName, Entry::source)
                .containsExactly(tuple("Kim Osei", "import 12"));
    }

    @Test
    @Tag("F256")
    void aChangeOfTheUserIsAttributedToTheUser() {
        PersonId ada = given.person("Ada");

        as(
                new Actor(Actor.Kind.USER, ada.value(), "Ada", "user", null),
                "update person set title = 'Lady' where id = ?",
                ada);

        assertThat(entries(ada))
                .extracting(Entry::actorKind, Entry::actorId)
                .containsExactly(tuple("USER", ada.value()));
    }

    @Test
    @Tag("F491")
    void aStatementTypedByHandIsAttributedToItsDatabaseRole() {
        PersonId ada = given.person("Ada");
        String role = jdbc.sql("select session_user").query(String.class).single();

        jdbc.sql("update person set title = 'Lady' where id = ?")
                .param(ada.value())
                .update();

        assertThat(entries(ada))
                .extracting(Entry::actorKind, Entry::actorName, Entry::source)
                .containsExactly(tuple("DATABASE", role, "sql"));
    }

    @Test
    @Tag("F258")
    void savingTheSameValuesWritesNothing() {
        PersonId ada = given.user("Ada", "ada@acme.example");
        given.phone(ada, "0341 1234", null);
        int before = entries(ada).size();

        as(
                KIM,
                "update person set name = name, organization_id = organization_id, version = version + 1 where id = ?",
                ada);
        as(KIM, "update email_address set address = address, is_primary = is_primary where person_id = ?", ada);
        as(KIM, "update phone_number set number = number, comment = comment where person_id = ?", ada);

        assertThat(entries(ada)).hasSize(before);
    }

    @Test
    @Tag("F257")
    void aPasswordNeverAppears() {
        PersonId agent = new PersonId(given.agent("Kim Osei", Scope.ALL));

        as(KIM, "update agent set password_hash = 'hash-of-a-new-password' where person_id = ?", agent);

        assertThat(jdbc.sql("select log::text from change_log log union all select log::text from system_log log")
                        .query(String.class)
                        .list())
                .noneMatch(line -> line.contains("password") || line.contains("hash-of") || line.contains("{bcrypt}"));
    }

    @Test
    @Tag("F491")
    void whatMovesToSomebodyElseIsToldOnBothRecords() {
        PersonId ada = given.user("Ada", "ada@acme.example");
        PersonId grace = given.person("Grace");

        as(KIM, "update email_address set is_primary = false, person_id = ?", grace);

        assertThat(entries(ada))
                .extracting(Entry::field, Entry::oldValue, Entry::newValue)
                .containsExactly(tuple("email", "ada@acme.example", null), tuple("email_primary", "true", null));
        assertThat(entries(grace))
                .extracting(Entry::field, Entry::oldValue, Entry::newValue)
                .containsExactly(tuple("email", null, "ada@acme.example"));
    }

    @Test
    @Tag("F491")
    void aLabelThatIsDeletedIsToldByItsName() {
        PersonId ada = given.person("Ada");
        given.label(ada, "VIP");

        as(KIM, "delete from label where ? > 0", ada);

        assertThat(entries(ada))
                .extracting(Entry::field, Entry::oldValue, Entry::newValue)
                .containsExactly(tuple("label", null, "VIP"), tuple("label", "VIP", null));
    }

    private void as(Actor actor, String sql, PersonId person) {
        Acting.<@Nullable Object, RuntimeException>as(
                actor,
                () -> transactions.execute(
                        transaction -> jdbc.sql(sql).param(person.value()).update()));
    }

    private List<Entry> entries(PersonId person) {
        return jdbc.sql("""
                        select at, actor_kind, actor_id, actor_name, source, field, old_value, new_value
                        from change_log where subject_id = ? and field <> 'created' order by id
                        """).param(person.value()).query(Entry.class).list();
    }

    private static Tuple tuple(@Nullable Object... values) {
        return Tuple.tuple(values);
    }

    private record Entry(
            OffsetDateTime at,
            String actorKind,
            @Nullable Long actorId,
            String actorName,
            String source,
            String field,
            @Nullable String oldValue,
            @Nullable String newValue) {}
}
