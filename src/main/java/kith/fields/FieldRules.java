package kith.fields;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a value must be like; agents and users have rules of their own.
 *
 * @param required for a toggle: it must be ticked
 * @param minLength in characters
 * @param maxLength in characters
 * @param pattern a regular expression that the whole value must match
 * @param from the first possible day
 * @param to the last possible day
 * @param daysBefore how many days before today the first possible day is; may be negative
 * @param daysAfter how many days after today the last possible day is; may be negative
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldRules(
        boolean required,
        @Nullable Integer minLength,
        @Nullable Integer maxLength,
        @Nullable String pattern,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Integer daysBefore,
        @Nullable Integer daysAfter) {

    public static final FieldRules NONE = new FieldRules(false, null, null, null, null, null, null, null);

    FieldRules requiring() {
        return new FieldRules(true, minLength, maxLength, pattern, from, to, daysBefore, daysAfter);
    }

    /** The first day that is possible today. */
    @Nullable LocalDate first(LocalDate today) {
        return daysBefore == null ? from : today.minusDays(daysBefore);
    }

    /** The last day that is possible today. */
    @Nullable LocalDate last(LocalDate today) {
        return daysAfter == null ? to : today.plusDays(daysAfter);
    }
}
