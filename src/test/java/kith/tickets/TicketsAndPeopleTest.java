package kith.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import kith.DatabaseTest;
import kith.Given;
import kith.people.AnonymizeStep;
import kith.people.Disclosure;
import kith.people.DisclosureStep;
import kith.people.Forgotten;
import kith.people.MergeStep;
import kith.people.MergedRow;
import kith.people.Merging;
import kith.people.PersonId;
import kith.sql.Database;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of messages when the people in them are merged, anonymized or ask for their data. */
@DatabaseTest
class TicketsAndPeopleTest {

    @Autowired
    private Given given;

    @Autowired
    private Database db;

    @Autowired
    private List<MergeStep> mergeSteps;

    @Autowired
    private List<AnonymizeStep> anonymizeSteps;

    @Autowired
    private List<DisclosureStep> disclosureSteps;

    private PersonId ada;
    private PersonId grace;
    private long adas;
    private long graces;

    @BeforeEach
    void bothWriteInTheTicketOfGrace() {
        long support = given.department("Support");
        ada = given.user("Ada Lovelace", "ada@acme.example");
        grace = given.user("Grace Hopper", "grace@navy.example");
        adas = given.ticket(ada, support, "The engine of Ada");
        graces = given.ticket(grace, support, "A moth");
        db.sql("insert into ticket_participant (ticket_id, person_id) values (?, ?)", graces, ada.value())
                .update();
        message(adas, "USER", ada, "Ada Lovelace", "ada@acme.example", "Yours, Ada Lovelace");
        message(graces, "USER", ada, "Ada Lovelace", "ada@acme.example", "I saw it, too. Ada");
        message(graces, "NOTE", null, "Kim", null, "Ask ada@acme.example about it.");
        message(graces, "AGENT", null, "Kim", null, "Thank you both.");
    }

    @Test
    @Tag("F331")
    @Tag("T24")
    void whoIsAnonymizedIsInNoHeaderAndNoWordOfTickets() {
        Forgotten forgotten = new Forgotten(
                ada,
                List.of(ada.value()),
                List.of("ada@acme.example"),
                "ada@acme\\.example|Lovelace|\\yAda\\y",
                "ada@acme\\.example|Ada Lovelace",
                "ada@acme\\.example",
                0);
        anonymizeSteps.stream()
                .filter(ForgetTickets.class::isInstance)
                .flatMap(step -> step.erasures(forgotten).stream())
                .forEach(erasure -> db.sql(erasure.statement()).update());

        String marker = "anonymized-" + ada;
        assertThat(db.sql(
                                "select author_name || ' ' || from_address from ticket_message where author_id = ?",
                                ada.value())
                        .query(String.class)
                        .list())
                .containsOnly(marker + " " + marker + "@anonymized.invalid")
                .hasSize(2);
        assertThat(db.sql("select string_agg(body || coalesce(mail_id, ''), ' ' order by id) from ticket_message")
                        .query(String.class)
                        .single())
                .doesNotContain("Ada", "Lovelace", "ada@")
                .contains("Yours, " + marker, "I saw it, too. " + marker, "Ask " + marker, "Thank you both.");
        assertThat(db.sql("select subject from ticket where id = ?", adas)
                        .query(String.class)
                        .single())
                .isEqualTo("The engine of " + marker);
    }

    @Test
    @Tag("F298")
    void whatWasWrittenAndThePartTakenGoToTheSurvivorAndBack() {
        PersonId again = given.user("Ada L.", "ada@again.example");
        Merging merging = new Merging(again, ada, Set.of());
        List<MergeStep> steps = mergeSteps.stream()
                .filter(step -> step.column().startsWith("ticket"))
                .toList();
        assertThat(steps)
                .extracting(MergeStep::column)
                .contains("ticket.requester_id", "ticket_message.author_id", "ticket_participant.person_id");

        List<List<MergedRow>> moved =
                steps.stream().map(step -> step.move(merging)).toList();
        assertThat(rowsOf(ada)).isZero();
        assertThat(rowsOf(again)).isEqualTo(4);

        for (int i = 0; i < steps.size(); i++) {
            steps.get(i).bringBack(moved.get(i), merging);
        }
        assertThat(rowsOf(ada)).isEqualTo(4);
    }

    @Test
    @Tag("F379")
    void whoAsksGetsTheirOwnWordsAndAnswersAndNoNote() {
        List<String> told = disclosureSteps.stream()
                .filter(DiscloseTickets.class::isInstance)
                .flatMap(step -> step.disclosures(grace).stream())
                .filter(disclosure -> disclosure.name().equals("ticket_messages"))
                .map(Disclosure::rows)
                .flatMap(query -> db.sql(query).query((row, index) -> row.getString("body")).list().stream())
                .toList();

        assertThat(told).containsExactly("Thank you both.");
    }

    private long rowsOf(PersonId person) {
        return db.sql("""
                        select (select count(*) from ticket where requester_id = ?)
                             + (select count(*) from ticket_message where author_id = ?)
                             + (select count(*) from ticket_participant where person_id = ?)
                        """, person.value(), person.value(), person.value())
                .query(Long.class)
                .single();
    }

    private void message(
            long ticket, String kind, @Nullable PersonId author, String name, @Nullable String from, String body) {
        db.sql("""
                        insert into ticket_message (ticket_id, kind, author_id, author_name, via, from_address, body)
                        values (?, ?, ?, ?, 'EMAIL', ?, ?)
                        """, ticket, kind, author == null ? null : author.value(), name, from, body)
                .update();
    }
}
