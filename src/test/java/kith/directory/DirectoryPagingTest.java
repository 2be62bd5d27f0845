package kith.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class DirectoryPagingTest {

    private static final Viewer KIM =
            Viewer.agent(1, "Kim", Scope.ALL, Set.of(), Locale.ENGLISH, ZoneId.of("UTC"), Appearance.DEFAULT);
    private static final List<String> NAMES = List.of("Ada", "ada", "Åsa", "Zoë", "Bo", "陈伟", "O'Brien");

    @Autowired
    private Directory directory;

    @Autowired
    private Given given;

    @Autowired
    private Database db;

    private final Random random = new Random(7);

    static Stream<PersonOrder> orders() {
        return Stream.of(PersonSort.values())
                .flatMap(sort -> Stream.of(new PersonOrder(sort, true), new PersonOrder(sort, false)));
    }

    @BeforeEach
    void somePeopleOfWhomManyAreAlike() {
        long department = given.department("Support");
        List<Long> organizations = List.of(given.organization("acme"), given.organization("Zeta"));
        for (int i = 0; i < 120; i++) {
            PersonId person =
                    given.user(NAMES.get(random.nextInt(NAMES.size())), "u" + random.nextInt() + "@x" + i + ".example");
            if (random.nextInt(3) > 0) {
                given.member(person, organizations.get(random.nextInt(2)));
            }
            for (int ticket = random.nextInt(4); ticket > 0; ticket--) {
                given.ticket(person, department, "Help");
            }
            given.created(person, Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(5)));
            given.status(person, PersonStatus.values()[random.nextInt(3)]);
        }
    }

    @ParameterizedTest
    @MethodSource("orders")
    @Tag("F12")
    @Tag("F13")
    @Tag("F32")
    void pagesShowEveryoneOnceInOrderForwardsAndBackwards(PersonOrder order) {
        ListRequest first = request(order, "");

        List<PersonRow> forwards = forwards(first);
        List<PersonRow> backwards = backwards(request(order, "before=end"));

        assertThat(forwards).hasSize(120).doesNotHaveDuplicates().isSortedAccordingTo(comparator(order));
        assertThat(backwards).isEqualTo(forwards);
    }

    @ParameterizedTest
    @MethodSource("orders")
    @Tag("F13")
    void whoIsAddedMeanwhileMovesNobodyElse(PersonOrder order) {
        List<Long> before =
                forwards(request(order, "")).stream().map(PersonRow::id).toList();
        Listing first = directory.page(request(order, ""), KIM);
        for (int i = 0; i < 30; i++) {
            given.user(NAMES.get(random.nextInt(NAMES.size())), "new" + i + "@new.example");
        }

        List<Long> seen =
                new ArrayList<>(first.rows().stream().map(PersonRow::id).toList());
        for (String next = first.next(); next != null; ) {
            Listing page = directory.page(request(order, "after=" + next), KIM);
            page.rows().forEach(row -> seen.add(row.id()));
            next = page.next();
        }

        assertThat(seen).doesNotHaveDuplicates();
        assertThat(new HashSet<>(seen)).containsAll(before);
    }

    private ListRequest request(PersonOrder order, String place) {
        return ListRequest.parse("size=25&sort=" + order.sort().text() + "&dir=" + order.direction() + "&" + place);
    }

    private List<PersonRow> forwards(ListRequest first) {
        List<PersonRow> rows = new ArrayList<>();
        Listing page = directory.page(first, KIM);
        rows.addAll(page.rows());
        while (page.next() != null) {
            page = directory.page(ListRequest.parse(first.query() + "&after=" + page.next()), KIM);
            rows.addAll(page.rows());
        }
        return rows;
    }

    private List<PersonRow> backwards(ListRequest last) {
        List<PersonRow> rows = new ArrayList<>();
        Listing page = directory.page(last, KIM);
        rows.addAll(page.rows());
        while (page.previous() != null) {
            page = directory.page(ListRequest.parse(last.query() + "&before=" + page.previous()), KIM);
            rows.addAll(0, page.rows());
        }
        return rows;
    }

    /** Said again in Java, for names and addresses by PostgreSQL's folding. */
    private Comparator<PersonRow> comparator(PersonOrder order) {
        Comparator<PersonRow> sorted = switch (order.sort()) {
            case NAME -> Comparator.comparing(row -> folded(row.name()));
            case EMAIL ->
                Comparator.comparing(row -> String.valueOf(row.email()).toLowerCase(Locale.ROOT));
            case ORGANIZATION ->
                Comparator.comparing(row -> String.valueOf(row.organization()).toLowerCase(Locale.ROOT));
            case TICKETS -> Comparator.comparing(PersonRow::ticketCount);
            case CREATED -> Comparator.comparing(PersonRow::createdAt);
            case STATUS -> Comparator.comparing(row -> row.status().name());
        };
        Comparator<PersonRow> complete = sorted.thenComparing(PersonRow::id);
        Comparator<PersonRow> directed = order.ascending() ? complete : complete.reversed();
        return order.sort() == PersonSort.ORGANIZATION
                ? Comparator.<PersonRow, Boolean>comparing(row -> row.organization() == null)
                        .thenComparing(directed)
                : directed;
    }

    private String folded(String text) {
        return db.sql("select kith_fold(?)", text).query(String.class).single();
    }
}
