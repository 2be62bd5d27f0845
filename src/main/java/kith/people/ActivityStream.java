package kith.people;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kith.access.Permission;
import kith.access.Viewer;
import kith.organizations.OrganizationId;
import kith.people.Activity.Kind;
import kith.people.ActivitySource.Place;
import kith.sql.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Everything that happened around a person in one stream, newest first, whichever module knows of it. */
@Service
public class ActivityStream {

    private static final int PAGE_SIZE = 40;

    private static final Comparator<Found> NEWEST_FIRST = Comparator.comparing(
                    (Found found) -> found.activity().at())
            .thenComparing(Found::source)
            .thenComparingLong(found -> found.activity().id())
            .reversed();

    private final List<ActivitySource> sources;

    ActivityStream(List<ActivitySource> sources) {
        this.sources = List.copyOf(sources);
    }

    /**
     * A page of the stream.
     *
     * @param kind the only kind wanted; {@code null} for all
     * @param before where the page before ended; {@code null} for the first page
     */
    public Page<Activity, Cursor> page(PersonId person, @Nullable Kind kind, @Nullable Cursor before, Viewer viewer) {
        viewer.require(Permission.USERS_LIST);
        return page(kind, source -> source.before(person, place(source, before), PAGE_SIZE + 1, viewer));
    }

    /** The same around an organization and its members. */
    public Page<Activity, Cursor> page(
            OrganizationId organization, @Nullable Kind kind, @Nullable Cursor before, Viewer viewer) {
        viewer.require(Permission.USERS_LIST);
        return page(kind, source -> source.before(organization, place(source, before), PAGE_SIZE + 1, viewer));
    }

    private Page<Activity, Cursor> page(@Nullable Kind kind, Function<ActivitySource, List<Activity>> read) {
        List<Found> found = sources.stream()
                .filter(source -> kind == null || source.kind() == kind)
                .flatMap(source -> read.apply(source).stream().map(activity -> new Found(source.name(), activity)))
                .sorted(NEWEST_FIRST)
                .limit(PAGE_SIZE + 1L)
                .toList();
        boolean more = found.size() > PAGE_SIZE;
        List<Found> shown = more ? found.subList(0, PAGE_SIZE) : found;
        return new Page<>(
                shown.stream().map(Found::activity).toList(),
                null,
                more ? shown.getLast().cursor() : null);
    }

    /** Things of the same moment are ordered by the names of their sources, so each source has its own place. */
    private static Place place(ActivitySource source, @Nullable Cursor before) {
        if (before == null) {
            return new Place(Instant.parse("9999-12-31T00:00:00Z"), Long.MAX_VALUE);
        }
        int order = source.name().compareTo(before.source());
        long id = order < 0 ? Long.MAX_VALUE : order == 0 ? before.id() : 0;
        return new Place(before.at(), id);
    }

    private record Found(String source, Activity activity) {

        Cursor cursor() {
            return new Cursor(activity.at(), source, activity.id());
        }
    }

    /** The last thing on a page. */
    public record Cursor(Instant at, String source, long id) {

        private static final Pattern TEXT = Pattern.compile("(\\d{1,17})-([a-z_]{1,40})-(\\d{1,18})");

        public static Optional<Cursor> parse(@Nullable String text) {
            Matcher parts = TEXT.matcher(text == null ? "" : text);
            return parts.matches()
                    ? Optional.of(new Cursor(
                            Instant.EPOCH.plus(Long.parseLong(parts.group(1)), ChronoUnit.MICROS),
                            parts.group(2),
                            Long.parseLong(parts.group(3))))
                    : Optional.empty();
        }

        @Override
        public String toString() {
            return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "-" + source + "-" + id;
        }
    }
}
