package kith.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kith.CommittedTest;
import kith.Given;
import kith.access.Scope;
import kith.access.Viewer;
import kith.access.Viewers;
import kith.people.PersonId;
import kith.privacy.Anonymization.Reason;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** People with random words everywhere: those of whoever is anonymized are gone, those of the others are where they were. */
@CommittedTest
class AnonymizeAnybodyTest {

    private static final int PEOPLE = 6;

    private final Map<PersonId, List<String>> words = new HashMap<>();

    @Autowired
    private OrderAnonymization orderAnonymization;

    @Autowired
    private Anonymizations anonymizations;

    @Autowired
    private Viewers viewers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Given given;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    @Tag("F488")
    void nothingIsLeftAndNothingElseIsTouched(long seed) {
        Random dice = new Random(seed);
        Viewer kim = viewers.find(given.agent("Kim", Scope.ALL)).orElseThrow();
        long support = given.department("Support");
        List<PersonId> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(somebody(dice, support));
        }
        transactions.executeWithoutResult(status -> people.forEach(person -> changes(person, dice)));
        PersonId one = people.get(dice.nextInt(PEOPLE));
        Dump before = Dump.of(jdbc);

        orderAnonymization.order(one, one.toString(), Reason.REQUEST, kim);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> anonymizations.of(one, kim).orElseThrow().done());

        Dump after = Dump.of(jdbc);
        words.forEach((person, theirs) -> theirs.forEach(word -> {
            if (person.equals(one)) {
                assertThat(after.holding(word))
                        .as("%s of %s, seed %d", word, person, seed)
                        .isEmpty();
            } else {
                assertThat(after.holding(word))
                        .as("%s of %s, seed %d", word, person, seed)
                        .isNotEmpty()
                        .isEqualTo(before.holding(word));
            }
        }));
    }

    private PersonId somebody(Random dice, long department) {
        PersonId person = given.user(name(dice), word(dice) + "@" + word(dice) + ".example");
        words.put(person, new ArrayList<>());
        changes(person, dice);
        if (dice.nextBoolean()) {
            given.email(person, remember(person, word(dice)) + "@" + word(dice) + ".example");
        }
        given.phone(person, remember(person, "0" + (100_000_000L + dice.nextInt(800_000_000))), null);
        long ticket = given.ticket(person, department, "About nothing in particular");
        jdbc.sql("""
                        insert into ticket_message (ticket_id, kind, author_id, author_name, via, from_address, body, mail_id)
                        select ?, 'USER', p.id, p.name, 'EMAIL', e.address, 'I am ' || p.name || ', write to ' || e.address,
                               '<' || e.address || '>'
                        from person p join email_address e on e.person_id = p.id and e.is_primary
                        where p.id = ?
                        """).params(ticket, person.value()).update();
        jdbc.sql("insert into person_summary (person_id, body) values (?, ?)")
                .params(person.value(), remember(person, word(dice)))
                .update();
        jdbc.sql("insert into note (person_id, author_name, body) values (?, 'Kim', ?)")
                .params(person.value(), remember(person, word(dice)))
                .update();
        jdbc.sql("insert into activity (person_id, kind, ip, client) values (?, 'REGISTRATION', ?, ?)")
                .params(person.value(), remember(person, word(dice)), remember(person, word(dice)))
                .update();
        return person;
    }

    /** What somebody was called before is in the change log alone. */
    private void changes(PersonId person, Random dice) {
        String former = jdbc.sql("select name from person where id = ?")
                .param(person.value())
                .query(String.class)
                .single();
        remember(person, former);
        jdbc.sql("update person set name = ?, first_name = ?, position = null, title = ?, language = 'de' where id = ?")
                .params(name(dice), remember(person, word(dice)), remember(person, word(dice)), person.value())
                .update();
        jdbc.sql("update email_address set address = ?, comment = ? where person_id = ? and is_primary")
                .params(
                        remember(person, word(dice) + "." + word(dice) + "@" + word(dice) + ".example"),
                        remember(person, word(dice)),
                        person.value())
                .update();
    }

    private String remember(PersonId person, String word) {
        words.computeIfAbsent(person, ignored -> new ArrayList<>()).add(word);
        return word;
    }

    private static String name(Random dice) {
        return word(dice) + " " + word(dice);
    }

    private static String word(Random dice) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 9; i++) {
            word.appendCodePoint("abcdefghijklmnopqrstuvwxyzäéøßłαβγж".codePointAt(dice.nextInt(35)));
        }
        return word.toString();
    }
}
