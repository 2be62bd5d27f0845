package kith.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kith.access.Permission;
import kith.access.Viewer;
import kith.directory.Place.After;
import kith.directory.Place.Before;
import kith.directory.Place.First;
import kith.directory.Place.Last;
import kith.fields.Audience;
import kith.fields.CustomField;
import kith.fields.CustomFields;
import kith.fields.FieldSubject;
import kith.people.PersonId;
import kith.sql.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds users: page by page, in any order, narrowed by any filter. */
@Component
public class Directory {

    private final FilterSql filters;
    private final SearchSql searches;
    private final Similar similar;
    private final SegmentReader reader;
    private final CustomFields customFields;

    Directory(FilterSql filters, SearchSql searches, Similar similar, SegmentReader reader, CustomFields customFields) {
        this.filters = filters;
        this.searches = searches;
        this.similar = similar;
        this.reader = reader;
        this.customFields = customFields;
    }

    /** The page that is asked for. When nothing matches a search, those who differ from it by one typing error. */
    public Listing page(ListRequest request, Viewer viewer) {
        viewer.require(Permission.USERS_LIST);
        SearchText search = searches.parse(request.filter().search());
        Listing exact = page(request, segments(request, search, viewer), false, search);
        if (!exact.rows().isEmpty() || !similar.possible(search)) {
            return exact;
        }
        List<Sql> conditions = similarConditions(request.filter(), search, viewer);
        return page(request, Segment.few(order(request), conditions), true, search);
    }

    /** What must hold of {@code directory_entry d} for a user to be in this list; for statements of other modules. */
    public Sql condition(PersonFilter filter, Viewer viewer) {
        viewer.require(Permission.USERS_LIST);
        return Sql.allOf(filters.all(filter, viewer.timeZone()));
    }

    /** The users before and after this one in the order of the list; {@code null} at either end, and for one not in it. */
    public record Neighbours(
            @Nullable Long previous, @Nullable Long next) {}

    /** Who stands before and after this user in the list. */
    public Neighbours neighbours(PersonId person, ListRequest request, Viewer viewer) {
        viewer.require(Permission.USERS_LIST);
        List<Segment> segments = segments(request, viewer);
        Optional<Cursor> here = reader.place(segments, person.value());
        return here.map(cursor -> new Neighbours(
                        only(reader.readBack(segments, cursor, 1)), only(reader.read(segments, cursor, 1))))
                .orElse(new Neighbours(null, null));
    }

    private static @Nullable Long only(List<Found> found) {
        return found.isEmpty() ? null : Long.valueOf(found.getFirst().row().id());
    }

    /** The runs of rows that make up the whole list, one after the other. */
    List<Segment> segments(ListRequest request, Viewer viewer) {
        return segments(request, searches.parse(request.filter().search()), viewer);
    }

    /** The custom fields that a file of this list has columns for: those it shows, or with all columns all of them. */
    List<CustomField> exported(ListRequest request) {
        boolean all = request.columns().size() == ListColumn.values().length;
        return customFields.of(FieldSubject.PERSON, Audience.AGENT).stream()
                .filter(field -> field.kind().holdsValue())
                .filter(field -> all || request.fields().contains(field.id()))
                .toList();
    }

    List<Sql> similarConditions(PersonFilter filter, SearchText search, Viewer viewer) {
        List<Sql> conditions = new ArrayList<>(filters.narrowing(filter, viewer.timeZone()));
        conditions.add(similar.matches(search, viewer.timeZone()));
        return conditions;
    }

    private List<Segment> segments(ListRequest request, SearchText search, Viewer viewer) {
        if (request.order() == null && search.phrase().isPresent()) {
            return Segment.bestFirst(
                    search,
                    filters.narrowing(request.filter(), viewer.timeZone()),
                    searches.matches(search, viewer.timeZone()));
        }
        return Segment.of(order(request), filters.all(request.filter(), viewer.timeZone()));
    }

    private static PersonOrder order(ListRequest request) {
        return request.order() == null ? PersonOrder.BY_NAME : request.order();
    }

    private Listing page(ListRequest request, List<Segment> segments, boolean similar, SearchText search) {
        String name = (request.order() == null
                        ? "best"
                        : request.order().sort().text() + "." + request.order().direction())
                + "." + similar;
        Place place = belonging(request.place(), name, segments.size());
        int wanted = request.size() + 1;
        List<Found> found = switch (place) {
            case First first -> reader.read(segments, null, wanted);
            case After(var cursor) -> reader.read(segments, cursor, wanted);
            case Last last -> reader.readBack(segments, null, wanted);
            case Before(var cursor) -> reader.readBack(segments, cursor, wanted);
        };
        boolean backwards = place instanceof Last || place instanceof Before;
        boolean more = found.size() > request.size();
        List<Found> shown =
                more ? (backwards ? found.subList(1, found.size()) : found.subList(0, request.size())) : found;
        Long begin = begin(place, more, shown.size());
        boolean first = place instanceof First || (backwards && !more);
        boolean last = place instanceof Last || (!backwards && !more);
        return new Listing(
                request.at(place),
                shown.stream().map(Found::row).toList(),
                similar,
                search.unknown(),
                begin,
                first || shown.isEmpty()
                        ? null
                        : shown.getFirst().cursor(name, begin).text(),
                last || shown.isEmpty()
                        ? null
                        : shown.getLast()
                                .cursor(name, begin == null ? null : begin + shown.size())
                                .text());
    }

    /** A cursor of another order leads to the beginning. */
    private static Place belonging(Place place, String order, int segments) {
        return switch (place) {
            case First first -> first;
            case Last last -> last;
            case After(var cursor) -> belongs(cursor, order, segments) ? place : new First();
            case Before(var cursor) -> belongs(cursor, order, segments) ? place : new First();
        };
    }

    private static boolean belongs(Cursor cursor, String order, int segments) {
        return cursor.order().equals(order) && cursor.segment() >= 0 && cursor.segment() < segments;
    }

    private static @Nullable Long begin(Place place, boolean more, int shown) {
        return switch (place) {
            case First first -> Long.valueOf(0);
            case After(var cursor) -> cursor.position();
            case Last last -> more ? null : Long.valueOf(0);
            case Before(var cursor) -> before(cursor, more, shown);
        };
    }

    private static @Nullable Long before(Cursor cursor, boolean more, int shown) {
        if (!more) {
            return 0L;
        }
        return cursor.position() == null ? null : Long.valueOf(Math.max(0, cursor.position() - shown));
    }
}
