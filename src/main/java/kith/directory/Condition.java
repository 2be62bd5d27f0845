package kith.directory;

import java.time.LocalDate;
import java.util.List;
import kith.people.PersonStatus;
import org.jspecify.annotations.Nullable;

/** One part of what the list is narrowed by. Values within a condition are alternatives; conditions must all hold. */
public sealed interface Condition {

    /** What was typed in the search box, operators included. */
    record Search(String text) implements Condition {}

    record HasStatus(List<PersonStatus> statuses) implements Condition {

        public HasStatus {
            statuses = statuses.stream().sorted().distinct().toList();
        }
    }

    record InOrganization(Choice<Long> choice) implements Condition {}

    /** Days in the time zone of whoever looks, both included; {@code null} leaves that end open. */
    record CreatedBetween(
            @Nullable LocalDate from, @Nullable LocalDate to) implements Condition {}

    /** Created within so many days before now. */
    record CreatedWithin(int days) implements Condition {}

    record HasTickets(TicketPresence presence) implements Condition {}

    /** Carries one of these labels; case does not matter. */
    record HasLabel(List<String> names) implements Condition {

        public HasLabel {
            names = names.stream().sorted().distinct().toList();
        }
    }

    /** In one of these usergroups, by their numbers; those of the built-in groups included. */
    record InGroup(Choice<Long> choice) implements Condition {}

    record SpeaksLanguage(Choice<String> choice) implements Condition {}

    /** Has a primary address at one of these domains. */
    record AtDomain(List<String> domains) implements Condition {

        public AtDomain {
            domains = domains.stream().sorted().distinct().toList();
        }
    }

    /** The surname begins with this letter, accents aside. */
    record InitialIs(String letter) implements Condition {}

    /** Holds something in a custom field, by its number. */
    record HoldsValue(long field, FieldMatch match) implements Condition {}

    /** Which tickets a user must have. */
    enum TicketPresence {
        YES,
        NO,
        /** At least one that is not resolved, closed or set aside. */
        OPEN
    }
}
