package kith.fields;

import java.util.Map;
import kith.audit.SystemEvent;

/** What the system log says about the definitions of custom fields. */
sealed interface FieldEvent extends SystemEvent {

    long field();

    @Override
    default String action() {
        return switch (this) {
            case Added _ -> "field.added";
            case Changed _ -> "field.changed";
            case Removed _ -> "field.removed";
        };
    }

    @Override
    default String subject() {
        return "field " + field();
    }

    @Override
    default Map<String, ?> details() {
        return switch (this) {
            case Added added -> Map.of("title", added.title(), "kind", added.kind());
            case Changed changed -> Map.of("title", changed.title(), "enabled", changed.enabled());
            case Removed removed -> Map.of("title", removed.title(), "values", removed.values());
        };
    }

    record Added(long field, String title, FieldKind kind) implements FieldEvent {}

    record Changed(long field, String title, boolean enabled) implements FieldEvent {}

    /** It is gone, and so many values with it. */
    record Removed(long field, String title, long values) implements FieldEvent {}
}
