package kith.mergers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import kith.CommittedTest;
import kith.Given;
import kith.access.Scope;
import kith.access.Viewer;
import kith.access.Viewers;
import kith.people.NewPerson;
import kith.people.People;
import kith.people.PersonId;
import kith.people.SimilarPeople.SimilarPerson;
import kith.sql.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@CommittedTest
class DuplicatesTest {

    @Autowired
    private Duplicates duplicates;

    @Autowired
    private SearchDuplicates searchDuplicates;

    @Autowired
    private People people;

    @Autowired
    private Viewers viewers;

    @Autowired
    private Database db;

    @Autowired
    private Given given;

    private Viewer kim;

    @BeforeEach
    void kimSignsIn() {
        kim = viewers.find(given.agent("Kim", Scope.ALL)).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "ada+shop@example.com, ADA@example.com",
        "ada.lovelace@gmail.com, adalovelace+news@googlemail.com",
        "a.d.a@gmail.com, ada@gmail.com"
    })
    @Tag("F487")
    void twoSpellingsOfOneMailboxAreOnePerson(String one, String other) {
        PersonId first = given.user("Ada", one);
        PersonId second = given.user("Somebody", other);

        assertThat(of(first))
                .extracting(Suggestion::id, Suggestion::reason)
                .containsExactly(tuple(second, Reason.SAME_MAILBOX));
        assertThat(of(second)).extracting(Suggestion::id).containsExactly(first);
    }

    @Test
    void dotsMatterElsewhere() {
        PersonId ada = given.user("Ada", "a.da@example.com");
        given.user("Somebody", "ada@example.com");

        assertThat(of(ada)).isEmpty();
    }

    @Test
    @Tag("F487")
    void oneNumberAndAlikeNamesAreOnePersonButAnOfficeIsNot() {
        PersonId ada = given.user("Ada Lovelace", "ada@one.example");
        PersonId again = given.user("Ada King Lovelace", "ada@two.example");
        PersonId charles = given.user("Charles Babbage", "charles@one.example");
        given.phone(ada, "020 7946 0000", "+442079460000");
        given.phone(again, "+44 20 79460000", "+442079460000");
        given.phone(charles, "+44 20 79460000", "+442079460000");

        assertThat(of(ada))
                .extracting(Suggestion::id, Suggestion::reason)
                .containsExactly(tuple(again, Reason.SAME_PHONE));
        assertThat(of(charles)).isEmpty();
    }

    @Test
    @Tag("F487")
    void aSimilarNameCountsInTheSameOrganizationOnly() {
        long engines = given.organization("Analytical Engines");
        PersonId ada = member("Ada Lovelace", engines);
        PersonId again = member("Lovelace, Áda", engines);
        member("Charles Babbage", engines);
        member("Ada Lovelace", given.organization("Byron"));

        assertThat(of(ada))
                .extracting(Suggestion::id, Suggestion::reason)
                .containsExactly(tuple(again, Reason.SIMILAR_NAME));
    }

    @Test
    void namesThatDifferInANumberAreMeantToDiffer() {
        long engines = given.organization("Analytical Engines");
        PersonId desk = member("Service desk 1", engines);
        member("Service desk 2", engines);

        assertThat(of(desk)).isEmpty();
    }

    @Test
    @Tag("F487")
    void whoIsAddedIsComparedWithThoseWhoAreThere() {
        long engines = given.organization("Analytical Engines");
        PersonId ada = member("Ada Lovelace", engines);

        assertThat(duplicates.to(new NewPerson("A. Lovelace", "ada@new.example", "", "analytical engines"), kim))
                .extracting(SimilarPerson::id, SimilarPerson::why)
                .containsExactly(tuple(ada, "mergers.reason.SIMILAR_NAME"));
        assertThat(duplicates.to(new NewPerson("", "unknown@new.example", "", ""), kim))
                .isEmpty();
    }

    @Test
    @Tag("F487")
    void twoPeopleAreRememberedAsSuchUntilThatIsTakenBack() {
        PersonId one = given.user("Ada", "ada+one@example.com");
        PersonId other = given.user("Ada", "ada+other@example.com");
        search();
        assertThat(pairs()).containsExactly(one + " " + other + " SAME_MAILBOX");

        duplicates.dismiss(one, other, kim);

        assertThat(of(one)).isEmpty();
        assertThat(of(other)).isEmpty();
        assertThat(pairs()).isEmpty();
        search();
        assertThat(pairs()).isEmpty();

        duplicates.readmit(one, other, kim);
        assertThat(of(one)).hasSize(1);
    }

    @Test
    @Tag("F487")
    void theWholeDirectoryIsSearchedForEachReason() {
        long engines = given.organization("Analytical Engines");
        PersonId ada = member("Ada Lovelace", engines);
        PersonId again = member("A. Lovelace", engines);
        PersonId mail = given.user("Mail", "m.ail@gmail.com");
        PersonId mailAgain = given.user("Mail too", "mail@gmail.com");
        PersonId grace = given.user("Grace Hopper", "grace@one.example");
        PersonId graceAgain = given.user("Hopper, Grace", "grace@two.example");
        given.phone(grace, "1", "+12025550123");
        given.phone(graceAgain, "2", "+12025550123");
        given.user("Linus", "linus@example.com");

        search();

        assertThat(pairs())
                .containsExactlyInAnyOrder(
                        ada + " " + again + " SIMILAR_NAME",
                        mail + " " + mailAgain + " SAME_MAILBOX",
                        grace + " " + graceAgain + " SAME_PHONE");
        assertThat(searchDuplicates.last(kim).orElseThrow().found()).isEqualTo(3);
    }

    @Test
    void agentsAndDeletedUsersAreNobodysDuplicates() {
        PersonId ada = given.user("Ada", "kim+help@help.example");
        PersonId deleted = given.user("Ada", "kim+deleted@help.example");
        db.sql("update person set deleted_at = now() where id = ?", deleted.value())
                .update();
        search();

        assertThat(of(ada)).isEmpty();
        assertThat(pairs()).isEmpty();
    }

    private PersonId member(String name, long organization) {
        PersonId person = given.person(name);
        given.member(person, organization);
        return person;
    }

    private List<Suggestion> of(PersonId person) {
        return duplicates.of(people.get(person, kim), kim);
    }

    private void search() {
        long id = db.sql("insert into duplicate_search default values returning id")
                .query(Long.class)
                .single();
        searchDuplicates.run(id);
    }

    private List<String> pairs() {
        return duplicates.pairs(0, kim).rows().stream()
                .map(pair -> pair.one().id() + " " + pair.other().id() + " "
                        + pair.one().reason())
                .toList();
    }
}
