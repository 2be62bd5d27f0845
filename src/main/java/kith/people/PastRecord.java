package kith.people;

import java.time.Instant;
import java.util.List;

/** A record as it was at a moment, beside the present one. */
public record PastRecord(Person person, Instant at, List<Line> lines) {

    /** Whether the record was there at all by then. */
    public boolean existed() {
        return !at.isBefore(person.createdAt());
    }

    public boolean changed() {
        return lines.stream().anyMatch(Line::changed);
    }

    /** A fact with those that say more about it. */
    public record Line(PastFact main, List<PastFact> details) {

        public boolean changed() {
            return main.changed() || details.stream().anyMatch(PastFact::changed);
        }
    }
}
