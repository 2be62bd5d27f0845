package kith.mergers;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kith.people.MergeStep.Share;
import kith.people.MergeValues.Choice;
import kith.people.MergeValues.Kind;
import kith.people.Person;

/** Two records side by side, and what would come of them. */
public record MergePreview(Person survivor, Person duplicate, List<Value> values, List<Rows> rows) {

    /**
     * A single value.
     *
     * @param taken whether the survivor gets the duplicate's
     */
    public record Value(Choice choice, boolean taken) {

        public String name() {
            return choice.name();
        }

        /** Whether somebody must decide. */
        public boolean open() {
            return choice.open();
        }

        public String result() {
            return taken ? choice.duplicates() : choice.survivors();
        }

        /** What is nowhere any more afterwards; empty when nothing is lost. */
        public String lost() {
            if (!choice.open() || choice.kind() == Kind.FIRST) {
                return "";
            }
            return taken ? choice.survivors() : choice.duplicates();
        }
    }

    /** Rows of a step. */
    public record Rows(String name, Share share) {}

    /** The names of what the survivor takes. */
    Set<String> taken() {
        return values.stream().filter(Value::taken).map(Value::name).collect(Collectors.toUnmodifiableSet());
    }

    /** How many values of the survivor would be overwritten. */
    public long overwritten() {
        return values.stream()
                .filter(value -> value.taken() && !value.lost().isEmpty())
                .count();
    }

    /** How many values of the duplicate would be dropped. */
    public long dropped() {
        return values.stream()
                .filter(value -> !value.taken() && !value.lost().isEmpty())
                .count();
    }

    /** Stands for everything the page shows of both, whatever was chosen; another one means that something has changed. */
    public String fingerprint() {
        String shown = values.stream().map(value -> value.choice().toString()).collect(Collectors.joining("\n")) + rows;
        return UUID.nameUUIDFromBytes(shown.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
