package kith.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kith.sql.Sql;

/**
 * A run of rows within an order, sorted by one key. Most orders are a single run; those by organization end with the
 * users who have none, and the best matches of a search come before the others.
 */
record Segment(SortKey key, boolean ascending, List<Sql> conditions) {

    /** Comes behind every character, so that a range ends behind everything that begins alike. */
    private static final String BEYOND = Character.toString(Character.MAX_CODE_POINT);

    static List<Segment> of(PersonOrder order, List<Sql> filter) {
        return switch (order.sort()) {
            case NAME -> List.of(new Segment(SortKey.NAME, order.ascending(), filter));
            case EMAIL -> List.of(new Segment(SortKey.EMAIL, order.ascending(), filter));
            case TICKETS -> List.of(new Segment(SortKey.TICKETS, order.ascending(), filter));
            case CREATED -> List.of(new Segment(SortKey.CREATED, order.ascending(), filter));
            case STATUS -> List.of(new Segment(SortKey.STATUS, order.ascending(), filter));
            case ORGANIZATION ->
                List.of(
                        new Segment(
                                SortKey.ORGANIZATION,
                                order.ascending(),
                                and(filter, Sql.of("d.organization_key is not null"))),
                        new Segment(SortKey.ID, order.ascending(), and(filter, Sql.of("d.organization_key is null"))));
        };
    }

    /**
     * The user with that number, then names that begin with what was typed, then addresses that do, then the others,
     * the newest first: names and searches go together, so that walking along the names would find nothing for long.
     */
    static List<Segment> bestFirst(SearchText search, List<Sql> narrowing, Sql matches) {
        String typed = search.phrase().orElseThrow();
        Optional<Long> number = search.number();
        Sql inName = Sql.of("d.name_key >= ? and d.name_key < ?", typed, typed + BEYOND);
        Sql inEmail = Sql.of("d.email_key >= ? and d.email_key < ?", typed, typed + BEYOND);
        Sql notInName = Sql.not(inName);

        List<Segment> segments = new ArrayList<>();
        List<Sql> others = narrowing;
        if (number.isPresent()) {
            segments.add(new Segment(SortKey.ID, true, and(narrowing, Sql.of("d.person_id = ?", number.get()))));
            others = and(narrowing, Sql.of("d.person_id <> ?", number.get()));
        }
        segments.add(new Segment(SortKey.NAME, true, and(others, inName)));
        segments.add(new Segment(SortKey.EMAIL, true, and(others, inEmail, notInName)));
        segments.add(new Segment(SortKey.CREATED, false, and(others, matches, notInName, Sql.not(inEmail))));
        return segments;
    }

    private static List<Sql> and(List<Sql> conditions, Sql... further) {
        List<Sql> all = new ArrayList<>(conditions);
        all.addAll(List.of(further));
        return all;
    }
}
