package kith.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.DatabaseTest;
import kith.Given;
import kith.people.PersonId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A new column must either be told by the change log or be named here, with the reason why not. */
@DatabaseTest
class TrackedColumnsTest {

    private static final Map<String, String> UNTRACKED_OF_PERSON = Map.of(
            "id", "never changes",
            "created_in", "says only which transaction made the row",
            "last_seen_at", "moves with every visit; the activity tells it",
            "version", "counts the changes that the log tells");

    private static final Map<String, String> UNTRACKED_OF_ADDRESSES = Map.of(
            "id", "stands in item_id",
            "person_id", "a move is a loss here and a gain there",
            "address_key", "follows from the address",
            "created_at", "the time of the entry",
            "version", "counts the changes that the log tells");

    private static final Map<String, String> UNTRACKED_OF_PHONES = Map.of(
            "id", "stands in item_id",
            "person_id", "a move is a loss here and a gain there",
            "e164", "follows from the number",
            "created_at", "the time of the entry",
            "version", "counts the changes that the log tells");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Given given;

    @Test
    @Tag("F491")
    void everyColumnOfAPersonIsTold() {
        PersonId ada = given.user("Ada", "ada@acme.example");
        long acme = given.organization("Acme");
        jdbc.sql("""
                        update person set
                            kind = 'AGENT', status = 'CLOSED', name = 'Ada King', display_name = 'Countess', title = 'Lady',
                            first_name = 'Ada', last_name = 'King', organization_id = ?, position = 'Analyst', is_manager = true,
                            language = 'en', time_zone = 'Europe/London', channel = 'API', created_at = 'yesterday',
                            auto_responder = true, merged_into = id, deleted_at = now(), anonymized_at = now()
                        where id = ?
                        """).params(acme, ada.value()).update();

        assertThat(told()).isEqualTo(columns("person", UNTRACKED_OF_PERSON, Map.of("organization_id", "organization")));
    }

    @Test
    @Tag("F491")
    void everyColumnOfAnAddressIsTold() {
        PersonId ada = given.user("Ada", "ada@acme.example");
        jdbc.sql("""
                        update email_address set address = 'a@x.example', is_primary = false, comment = 'work', verified_at = now()
                        where person_id = ?
                        """).param(ada.value()).update();

        assertThat(told())
                .isEqualTo(columns(
                        "email_address",
                        UNTRACKED_OF_ADDRESSES,
                        Map.of(
                                "address",
                                "email",
                                "is_primary",
                                "email_primary",
                                "comment",
                                "email_comment",
                                "verified_at",
                                "email_verified")));
    }

    @Test
    @Tag("F491")
    void everyColumnOfAPhoneNumberIsTold() {
        PersonId ada = given.person("Ada");
        given.phone(ada, "0341 1234", "+493411234");
        jdbc.sql("update phone_number set number = '0341 99', kind = 'FAX', is_primary = true, comment = 'desk'")
                .update();

        assertThat(told())
                .isEqualTo(columns(
                        "phone_number",
                        UNTRACKED_OF_PHONES,
                        Map.of(
                                "number",
                                "phone",
                                "kind",
                                "phone_kind",
                                "is_primary",
                                "phone_primary",
                                "comment",
                                "phone_comment")));
    }

    private Set<String> told() {
        return new TreeSet<>(jdbc.sql("select field from change_log where field <> 'created'")
                .query(String.class)
                .set());
    }

    private Set<String> columns(String table, Map<String, String> untracked, Map<String, String> names) {
        Stream<String> columns = jdbc
                .sql("select column_name from information_schema.columns where table_name = ?")
                .param(table)
                .query(String.class)
                .list()
                .stream();
        return columns.filter(column -> !untracked.containsKey(column))
                .map(column -> names.getOrDefault(column, column))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
