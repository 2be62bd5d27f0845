package kith.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kith.DatabaseTest;
import kith.Given;
import kith.access.Appearance;
import kith.access.Scope;
import kith.access.Viewer;
import kith.people.PersonId;
import kith.people.PersonStatus;
import kith.sql.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class DirectorySearchTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Autowired
    private Directory directory;

    @Autowired
    private CountPeople counts;

    @Autowired
    private Given given;

    @Autowired
    private Database db;

    private long acme;
    private PersonId ada;
    private PersonId grace;
    private PersonId linus;
    private PersonId odd;

    @BeforeEach
    void aCast() {
        long support = given.department("Support");
        acme = given.organization("Acme Ltd");
        ada = given.user("Ada Lovelace", "ada@analytical.example");
        grace = given.user("Grace Hopper", "grace@navy.example");
        linus = given.user("Linus Tørvalds", "linus@kernel.example");
        odd = given.user("100% O'Brien_x \\ \"q\"", "odd@odd.example");
        given.email(grace, "amazing.grace@Cobol.example");
        given.phone(grace, "+1 (555) 123-4567", "+15551234567");
        given.member(ada, acme);
        given.member(linus, acme);
        given.label(ada, "VIP");
        given.label(linus, "churn risk");
        given.status(linus, PersonStatus.CLOSED);
        given.status(odd, PersonStatus.INACTIVE);
        given.ticket(ada, support, "Engine", "CLOSED");
        given.ticket(grace, support, "Nanoseconds", "OPEN");
        given.ticket(grace, support, "More", "SPAM");
        given.ticket(grace, support, "Moth", "RESOLVED");
        given.created(ada, Instant.parse("2026-03-08T05:00:00Z")); // midnight in New York, the night clocks go forward
        given.created(grace, Instant.parse("2026-03-09T03:59:59Z")); // the last second of that day of 23 hours
        given.created(linus, Instant.parse("2026-03-09T04:00:00Z"));
        given.created(odd, Instant.parse("2026-03-08T04:59:59Z"));
    }

    @ParameterizedTest
    @Tag("F14")
    @ValueSource(strings = {"lovel", "LOVEL", "ada", "lace ada", "a lov", "#ID"})
    void aPieceOfTheNameFindsInAnyOrderAndCase(String search) {
        assertThat(found("q=" + search.replace("#ID", "%23" + ada.value()))).contains(ada.value());
    }

    @Test
    @Tag("F15")
    void aPieceOfAnyAddressFinds() {
        assertThat(found("q=AMAZING.gr")).containsExactly(grace.value());
        assertThat(found("q=navy")).containsExactly(grace.value());
    }

    @Test
    @Tag("F16")
    void theOrganizationFinds() {
        assertThat(found("q=acme")).containsExactlyInAnyOrder(ada.value(), linus.value());
    }

    @ParameterizedTest
    @Tag("F17")
    @Tag("F18")
    @ValueSource(strings = {"5551234567", "%2B1+(555)+123-4567", "555-123", "001+555+123", "%2B1+(555)+1234"})
    void aPhoneNumberFindsInAnyFormat(String search) {
        assertThat(found("q=" + search)).containsExactly(grace.value());
    }

    @ParameterizedTest
    @Tag("F19")
    @Tag("T8")
    @ValueSource(strings = {"100%25", "O'Brien", "Brien_x", "%5C", "%22q%22", "brien_"})
    void signsCountAsThemselves(String search) {
        assertThat(found("q=" + search)).containsExactly(odd.value());
    }

    @Test
    @Tag("F19")
    void accentsAndCaseDoNotMatter() {
        assertThat(found("q=torvalds")).containsExactly(linus.value());
        assertThat(found("q=T%C3%98RVALDS")).containsExactly(linus.value());
        assertThat(found("q=x%25x")).isEmpty();
    }

    @Test
    @Tag("F477")
    void oneOrTwoLettersBeginAWord() {
        assertThat(found("q=ho")).containsExactly(grace.value());
        assertThat(found("q=op")).isEmpty();
    }

    @ParameterizedTest
    @Tag("F477")
    @CsvSource({"Lovelce", "Lovealce", "Lovellace", "Lavelace", "ada+lovelcae"})
    void aTypingErrorStillFindsAndSaysSo(String search) {
        Listing listing = list("q=" + search);

        assertThat(listing.similar()).isTrue();
        assertThat(listing.rows()).extracting(PersonRow::id).containsExactly(ada.value());
        assertThat(list("q=Lovelace").similar()).isFalse();
    }

    @Test
    @Tag("F477")
    void exactAndBeginningMatchesComeFirst() {
        PersonId hopperGrace = given.user("Aaron Gracemont", "aaron@other.example");
        PersonId graceful = given.user("Graceful Kelly", "kelly@other.example");
        PersonId byMail = given.user("Zed", "gracehopper@other.example");
        PersonId exact = given.user("Grace", "just@other.example");

        assertThat(found("q=grace"))
                .containsExactly(exact.value(), grace.value(), graceful.value(), byMail.value(), hopperGrace.value());
        assertThat(found("q=grace&sort=name")).startsWith(hopperGrace.value());
    }

    @ParameterizedTest
    @Tag("F478")
    @CsvSource({
        "email:cobol, grace",
        "org:acme, ada linus",
        "org:%22Acme Ltd%22, ada linus",
        "phone:555-123, grace",
        "label:vip, ada",
        "label:%22Churn Risk%22, linus",
        "is:closed, linus",
        "is:inactive, odd",
        "tickets:>1, grace",
        "tickets:=1, ada",
        "tickets:<1, linus odd",
        "created:<2026-03-08, odd",
        "created:>=2026-03-09, linus",
        "created:2026-03-08, ada grace",
        "has:phone, grace",
        "has:label, ada linus",
        "-has:organization, grace odd",
        "domain:navy.example, grace",
        "org:acme -is:closed, ada",
        "ada -label:vip, ''"
    })
    void operatorsNarrow(String search, String names) {
        List<Long> expected = Arrays.stream(names.split(" "))
                .filter(name -> !name.isEmpty())
                .map(name -> switch (name) {
                    case "ada" -> ada.value();
                    case "grace" -> grace.value();
                    case "linus" -> linus.value();
                    default -> odd.value();
                })
                .toList();

        assertThat(found("q=" + search.replace(" ", "+"))).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    @Tag("F478")
    void anUnknownOperatorGivesAHint() {
        assertThat(list("q=colour:red").unknown()).containsExactly("colour:red");
    }

    @Test
    @Tag("F20")
    @Tag("F33")
    void oneOrSeveralStatuses() {
        assertThat(found("status=CLOSED")).containsExactly(linus.value());
        assertThat(found("status=CLOSED&status=INACTIVE")).containsExactlyInAnyOrder(linus.value(), odd.value());
        assertThat(found("q=linus")).containsExactly(linus.value());
    }

    @Test
    @Tag("F21")
    void membersOfAnOrganizationOrNot() {
        assertThat(found("organization=" + acme)).containsExactly(ada.value(), linus.value());
        assertThat(found("organization=-" + acme)).containsExactlyInAnyOrder(grace.value(), odd.value());
        assertThat(found("organization=none")).containsExactlyInAnyOrder(grace.value(), odd.value());
        assertThat(found("organization=any")).containsExactly(ada.value(), linus.value());
    }

    @Test
    @Tag("F22")
    void daysAreDaysWhereTheAgentLivesAndBothEndsCount() {
        assertThat(found("created_from=2026-03-08&created_to=2026-03-08"))
                .containsExactlyInAnyOrder(ada.value(), grace.value());
        assertThat(found("created_to=2026-03-07")).containsExactly(odd.value());
        assertThat(found("created_from=2026-03-09")).containsExactly(linus.value());
    }

    @Test
    @Tag("F23")
    @Tag("F24")
    @Tag("F25")
    void withTicketsWithoutOrWithOpenOnes() {
        assertThat(found("tickets=yes")).containsExactly(ada.value(), grace.value());
        assertThat(found("tickets=no")).containsExactlyInAnyOrder(linus.value(), odd.value());
        assertThat(found("tickets=open")).containsExactly(grace.value());
    }

    @Test
    @Tag("F8")
    void closedTicketsCountAndSpamDoesNot() {
        assertThat(list("q=grace").rows().getFirst().ticketCount()).isEqualTo(2);
        assertThat(list("q=lovelace").rows().getFirst().ticketCount()).isEqualTo(1);
    }

    @Test
    @Tag("F26")
    void filtersAndTheSearchMustAllHold() {
        assertThat(found("organization=" + acme + "&status=CLOSED&q=linus")).containsExactly(linus.value());
        assertThat(found("organization=" + acme + "&status=CLOSED&q=ada")).isEmpty();
    }

    @Test
    @Tag("F29")
    @Tag("F31")
    void byLabelLanguageDomainAndInitial() {
        db.sql("update person set language = 'pt-BR', last_name = 'Øzil' where id = ?", ada.value())
                .update();

        assertThat(found("label=vip")).containsExactly(ada.value());
        assertThat(found("label=VIP&label=churn+risk")).containsExactly(ada.value(), linus.value());
        assertThat(found("language=pt")).containsExactly(ada.value());
        assertThat(found("language=none")).hasSize(3);
        assertThat(found("domain=navy.example")).containsExactly(grace.value());
        assertThat(found("initial=O")).contains(ada.value());
    }

    @Test
    @Tag("F219")
    void aUserIsFoundUnderEachOfTheirLabels() {
        given.label(ada, "Mathematician");
        given.label(ada, "Countess");

        assertThat(found("label=mathematician")).containsExactly(ada.value());
        assertThat(found("label=countess")).containsExactly(ada.value());
    }

    @Test
    @Tag("F2")
    @Tag("F34")
    void agentsAndThoseMergedOrDeletedAreNotListed() {
        given.agent("Kim Agent", Scope.ALL);
        db.sql("update person set merged_into = ? where id = ?", ada.value(), grace.value())
                .update();
        db.sql("update person set deleted_at = now() where id = ?", odd.value()).update();

        assertThat(found("")).containsExactly(ada.value(), linus.value());
        assertThat(found("q=kim")).isEmpty();
        assertThat(found("q=grace")).isEmpty();
    }

    @Test
    @Tag("F32")
    void countsAreThoseOfTheList() {
        assertThat(counts.upToLimit(PersonFilter.parse("organization=" + acme), viewer(Scope.ALL)))
                .isEqualTo(2);
        assertThat(counts.exactly(PersonFilter.EVERYONE, viewer(Scope.ALL))).isEqualTo(4);
    }

    @Test
    void neighboursFollowTheSameOrderAndFilter() {
        ListRequest members = ListRequest.parse("organization=" + acme + "&sort=name&dir=desc");

        assertThat(directory.neighbours(ada, members, viewer(Scope.ALL)))
                .isEqualTo(new Directory.Neighbours(linus.value(), null));
        assertThat(directory.neighbours(grace, members, viewer(Scope.ALL)))
                .isEqualTo(new Directory.Neighbours(null, null));
    }

    private List<Long> found(String query) {
        return list(query).similar()
                ? List.of()
                : list(query).rows().stream().map(PersonRow::id).toList();
    }

    private Listing list(String query) {
        return directory.page(ListRequest.parse(query), viewer(Scope.ALL));
    }

    private static Viewer viewer(Scope scope) {
        return Viewer.agent(1, "Kim", scope, Set.of(), Locale.ENGLISH, NEW_YORK, Appearance.DEFAULT);
    }
}
