package kith.people;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A phone number as given, in E.164 where that could be told, and what is known about it. */
public record PhoneData(
        String number,
        @Nullable String e164,
        String kind,
        @Nullable String comment) {

    /** An ordinary number. */
    public static PhoneData of(String number, @Nullable String e164) {
        return new PhoneData(number, e164, "PHONE", null);
    }

    /** Whether both ring at the same place, however they are written. */
    public boolean sameAs(PhoneData other) {
        return (e164 != null && Objects.equals(e164, other.e164)) || digits().equals(other.digits());
    }

    private String digits() {
        return number.replaceAll("[^0-9+]", "");
    }
}
