package kith.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kith.sql.Sql;

/**
 * A run of rows within an order, sorted by one key. Most orders are a single run; those by organization end with the
 * users who have none, and the best matches of a search come before the others.
 *
 * @param scattered whether the rows that match may lie anywhere along the order, many of them or none for long
 */
record Segment(SortKey key, boolean ascending, List<Sql> conditions, boolean scattered) {

    /** Comes behind every character, so that a range ends behind everything that begins alike. */
    private static final String BEYOND = Character.toString(Character.MAX_CODE_POINT);

    static List<Segment> of(PersonOrder order, List<Sql> filter) {
        boolean up = order.ascending();
        return switch (order.sort()) {
            case NAME -> List.of(filtered(SortKey.NAME, up, filter));
            case EMAIL -> List.of(filtered(SortKey.EMAIL, up, filter));
            case TICKETS -> List.of(filtered(SortKey.TICKETS, up, filter));
            case CREATED -> List.of(filtered(SortKey.CREATED, up, filter));
            case STATUS -> List.of(filtered(SortKey.STATUS, up, filter));
            case ORGANIZATION ->
                List.of(
                        filtered(SortKey.ORGANIZATION, up, filter, Sql.of("d.organization_key is not null")),
                        filtered(SortKey.ID, up, filter, Sql.of("d.organization_key is null")));
        };
    }

    /** The same for a condition that only few rows meet and that finds them by itself. */
    static List<Segment> few(PersonOrder order, List<Sql> filter) {
        return of(order, filter).stream()
                .map(each -> new Segment(each.key, each.ascending, each.conditions, false))
                .toList();
    }

    private static Segment filtered(SortKey key, boolean ascending, List<Sql> filter, Sql... further) {
        return new Segment(key, ascending, and(filter, further), !filter.isEmpty());
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
            segments.add(new Segment(SortKey.ID, true, and(narrowing, Sql.of("d.person_id = ?", number.get())), false));
            others = and(narrowing, Sql.of("d.person_id <> ?", number.get()));
        }
        segments.add(new Segment(SortKey.NAME, true, and(others, inName), false));
        segments.add(new Segment(SortKey.EMAIL, true, and(others, inEmail, notInName), false));
        segments.add(new Segment(SortKey.CREATED, false, and(others, matches, notInName, Sql.not(inEmail)), false));
        return segments;
    }

    private static List<Sql> and(List<Sql> conditions, Sql... further) {
        List<Sql> all = new ArrayList<>(conditions);
        all.addAll(List.of(further));
        return all;
    }
}
