package kith.rules;

import java.util.HashMap;
import java.util.Map;
import kith.audit.SystemEvent;
import org.jspecify.annotations.Nullable;

/** Everything the system log can say about user rules; patterns may be addresses and are not repeated. */
sealed interface RuleEvent extends SystemEvent {

    @Override
    default String action() {
        return switch (this) {
            case Added _ -> "user-rule.added";
            case Changed _ -> "user-rule.changed";
            case Moved _ -> "user-rule.moved";
            case Removed _ -> "user-rule.removed";
            case Applied _ -> "user-rules.applied";
        };
    }

    @Override
    default @Nullable String subject() {
        return switch (this) {
            case Added(var rule) -> "rule " + rule.id();
            case Changed(var rule) -> "rule " + rule.id();
            case Moved moved -> "rule " + moved.rule();
            case Removed(var rule) -> "rule " + rule.id();
            case Applied applied -> "rules " + applied.run();
        };
    }

    @Override
    default Map<String, ?> details() {
        return switch (this) {
            case Added(var rule) -> effects(rule);
            case Changed(var rule) -> effects(rule);
            case Moved moved -> Map.of("place", moved.place());
            case Removed(var rule) -> effects(rule);
            case Applied applied -> Map.of("users", applied.users());
        };
    }

    private static Map<String, ?> effects(UserRule rule) {
        Map<String, Object> effects = new HashMap<>(Map.of("confirm", rule.confirm(), "enabled", rule.enabled()));
        if (rule.group() != null) {
            effects.put("usergroup", rule.group().name());
        }
        if (rule.organization() != null) {
            effects.put("organization", rule.organization().id());
        }
        return effects;
    }

    record Added(UserRule rule) implements RuleEvent {}

    record Changed(UserRule rule) implements RuleEvent {}

    /** It stands there now, counted from one. */
    record Moved(long rule, int place) implements RuleEvent {}

    record Removed(UserRule rule) implements RuleEvent {}

    /** The rules are being applied to users who are there already. */
    record Applied(long run, long users) implements RuleEvent {}
}
