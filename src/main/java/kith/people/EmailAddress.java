package kith.people;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address as people write it: the addr-spec of RFC 5322 §3.4.1 in its everyday form (dot-atom, no comments, no
 * quoted local part, a domain with at least two labels), at most 254 characters (RFC 5321 §4.5.3.1.3). Letters beyond
 * ASCII are allowed on both sides (RFC 6531).
 *
 * @param text the address without surrounding blanks, case as typed
 */
public record EmailAddress(String text) {

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final Pattern FORM = Pattern.compile(
            "[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@[\\p{L}\\p{N}]([\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?(\\.[\\p{L}\\p{N}]([\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?)+");

    /** The address in this text, surrounding blanks set aside; empty when it is none. */
    public static Optional<EmailAddress> parse(String text) {
        String address = text.strip();
        if (address.length() > LONGEST || address.indexOf('@') > LONGEST_LOCAL_PART) {
            return Optional.empty();
        }
        return FORM.matcher(address).matches() ? Optional.of(new EmailAddress(address)) : Optional.empty();
    }

    /** What addresses are compared by: case does not matter. */
    public String key() {
        return text.toLowerCase(Locale.ROOT);
    }

    /** What stands before the @; a name where nobody gave one. */
    public String localPart() {
        return text.substring(0, text.indexOf('@'));
    }

    /** What stands behind the @, in lower case. */
    public String domain() {
        return key().substring(text.indexOf('@') + 1);
    }

    @Override
    public String toString() {
        return text;
    }
}
