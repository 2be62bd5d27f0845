package kith.people;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A phone number as it was typed, and the same number in E.164 where that can be told.
 *
 * @param text what was typed, without surrounding blanks, at most 60 characters
 * @param e164 {@code null} for extensions, short numbers and numbers without a country
 */
public record PhoneNumber(String text, @Nullable String e164) {

    private static final Pattern FORM =
            Pattern.compile("[\\p{Nd}+()./#*,;x\\p{Zs}\\p{Pd}-]{2,60}", Pattern.CASE_INSENSITIVE);
    private static final Pattern DIGITS = Pattern.compile("(?:\\D*\\d){2}.*");
    private static final int SHORTEST_TELLING = 6;
    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();

    /** The number in this text; empty when it holds letters, or fewer than two digits. */
    public static Optional<PhoneNumber> parse(String text) {
        String number = text.strip();
        if (!FORM.matcher(number).matches() || !DIGITS.matcher(number).matches()) {
            return Optional.empty();
        }
        return Optional.of(new PhoneNumber(number, e164(number)));
    }

    /**
     * Its digits in each way people write them: as typed, with the country, and within the country. What has fewer than six
     * could be anything and is left out.
     */
    public Set<String> spellings() {
        Set<String> spellings = new TreeSet<>(List.of(digits(text)));
        if (e164 != null) {
            spellings.add(digits(e164));
            spellings.add(digits(within(e164)));
        }
        spellings.removeIf(digits -> digits.length() < SHORTEST_TELLING);
        return spellings;
    }

    private static String within(String e164) {
        try {
            return LIBRARY.format(LIBRARY.parse(e164, null), PhoneNumberFormat.NATIONAL);
        } catch (NumberParseException e) {
            throw new IllegalStateException("E.164 that cannot be read", e);
        }
    }

    private static String digits(String number) {
        return number.chars()
                .filter(Character::isDigit)
                .map(digit -> Character.digit(digit, 10))
                .mapToObj(Integer::toString)
                .collect(Collectors.joining());
    }

    /** Only a number that names its country can be told; which country others are in nobody knows. */
    private static @Nullable String e164(String number) {
        try {
            var parsed = LIBRARY.parse(number, null);
            return LIBRARY.isPossibleNumber(parsed) ? LIBRARY.format(parsed, PhoneNumberFormat.E164) : null;
        } catch (NumberParseException national) {
            return null;
        }
    }
}
