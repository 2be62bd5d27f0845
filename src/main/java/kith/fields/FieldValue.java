package kith.fields;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a field holds for one record. */
public sealed interface FieldValue {

    /** As text, for keeping: {@link #of} reads it again. */
    default String stored() {
        return switch (this) {
            case Text(var text) -> text;
            case On() -> "true";
            case Day(var day) -> day.toString();
            case Moment(var at) -> at.toString();
            case Choices(var ids) -> ids.stream().map(String::valueOf).collect(Collectors.joining(","));
        };
    }

    /** Reads what {@link #stored} wrote for a field of this kind; {@code null} for empty. */
    static @Nullable FieldValue of(FieldKind kind, String stored) {
        if (stored.isEmpty()) {
            return null;
        }
        return switch (kind) {
            case TEXT, TEXTAREA, HIDDEN -> new Text(stored);
            case TOGGLE -> new On();
            case DATE -> new Day(LocalDate.parse(stored));
            case DATE_TIME -> new Moment(Instant.parse(stored));
            case CHOICE, MULTI_CHOICE, CHECKBOXES, RADIO ->
                new Choices(Arrays.stream(stored.split(",")).map(Long::valueOf).toList());
            case DISPLAY -> null;
        };
    }

    record Text(String text) implements FieldValue {}

    /** A toggle that is on; one that is off holds nothing. */
    record On() implements FieldValue {}

    record Day(LocalDate day) implements FieldValue {}

    record Moment(Instant at) implements FieldValue {}

    /** At least one choice, by number, in ascending order. */
    record Choices(List<Long> ids) implements FieldValue {

        public Choices {
            ids = ids.stream().distinct().sorted().toList();
        }
    }
}
