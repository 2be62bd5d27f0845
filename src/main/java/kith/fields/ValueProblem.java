package kith.fields;

import java.time.LocalDate;
import kith.i18n.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Why a value cannot be: the key of our own message, and what it has filled in.
 *
 * @param custom the words of the field's own message; empty for none
 */
public record ValueProblem(String key, @Nullable Object argument, String custom) {

    /** Says it in the reader's words. */
    public String say(Texts texts) {
        if (!custom.isEmpty()) {
            return custom;
        }
        return switch (argument) {
            case null -> texts.t(key);
            case LocalDate day -> texts.t(key, texts.day(day));
            default -> texts.t(key, argument);
        };
    }
}
