package kith.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody must hold in a custom field. */
public sealed interface FieldMatch {

    /** As it stands in the address, one text for each alternative. */
    default List<String> texts() {
        return switch (this) {
            case Given() -> List.of("any");
            case Empty() -> List.of("none");
            case Begins(var text) -> List.of("starts:" + text);
            case Chosen(var choices) -> choices.stream().map(String::valueOf).toList();
            case Days(var from, var to) -> {
                List<String> ends = new ArrayList<>();
                if (from != null) {
                    ends.add("from:" + from);
                }
                if (to != null) {
                    ends.add("to:" + to);
                }
                yield ends;
            }
        };
    }

    /** Any value at all; of a toggle, that it is on. */
    record Given() implements FieldMatch {}

    record Empty() implements FieldMatch {}

    /** A text that begins so, case set aside. */
    record Begins(String text) implements FieldMatch {}

    /** One of these choices, by number, or one under them. */
    record Chosen(List<Long> choices) implements FieldMatch {

        public Chosen {
            choices = choices.stream().sorted().distinct().toList();
        }
    }

    /** A day between these, both included; {@code null} leaves that end open. */
    record Days(@Nullable LocalDate from, @Nullable LocalDate to) implements FieldMatch {}
}
