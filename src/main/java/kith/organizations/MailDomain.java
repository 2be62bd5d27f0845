package kith.organizations;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The part of an e-mail address behind the @, in lower case. */
public record MailDomain(String text) {

    private static final int LONGEST = 253;
    private static final Pattern FORM = Pattern.compile(
            "[\\p{L}\\p{N}]([\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?(\\.[\\p{L}\\p{N}]([\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?)+");

    /** The domain in this text, also when it is written with the @ or as a whole address; empty when it is none. */
    public static Optional<MailDomain> parse(String text) {
        String domain = text.strip().toLowerCase(Locale.ROOT).replaceFirst("^.*@", "");
        return domain.length() <= LONGEST && FORM.matcher(domain).matches()
                ? Optional.of(new MailDomain(domain))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}
