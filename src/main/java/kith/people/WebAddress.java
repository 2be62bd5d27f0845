package kith.people;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a page on the web: {@code http} or {@code https} and nothing else, a host with at least two labels, no name
 * or password in front of it, no blanks (RFC 3986 §3, letters beyond ASCII as RFC 3987 allows them).
 *
 * @param text the whole address, its scheme and host in lower case
 */
public record WebAddress(String text) {

    private static final int LONGEST = 500;
    private static final String LABEL = "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M}-]{0,61}[\\p{L}\\p{N}\\p{M}])?";
    private static final Pattern FORM = Pattern.compile("(?i)(?:(https?)://)?(" + LABEL + "(?:\\." + LABEL
            + ")+)(:\\d{1,5})?([/?#][^\\s\\p{Cntrl}\\p{Cf}<>\"\\\\^`{|}]*)?");

    /** The address in this text; without a scheme it is taken for a secure one. */
    public static Optional<WebAddress> parse(String typed) {
        String text = typed.strip();
        Matcher address = FORM.matcher(text);
        if (text.length() + "https://".length() > LONGEST || !address.matches()) {
            return Optional.empty();
        }
        String scheme = part(address, 1).isEmpty() ? "https" : part(address, 1).toLowerCase(Locale.ROOT);
        String host = part(address, 2).toLowerCase(Locale.ROOT);
        return Optional.of(new WebAddress(scheme + "://" + host + part(address, 3) + part(address, 4)));
    }

    /** The address of somebody's page at this service, always a secure one; empty for any other host. */
    public static Optional<WebAddress> profile(String typed, String service) {
        return parse(typed)
                .filter(address ->
                        address.host().equals(service) || address.host().endsWith("." + service))
                .filter(address -> address.path().length() > 1)
                .map(address -> new WebAddress("https://" + address.host() + address.path()));
    }

    /** The host, without a port. */
    public String host() {
        return withoutScheme().split("[:/?#]", 2)[0];
    }

    /** What a reader needs of it: host and path, without the scheme, {@code www.} and a slash at the end. */
    public String brief() {
        return withoutScheme().replaceFirst("^www\\.", "").replaceFirst("/$", "");
    }

    private String path() {
        return withoutScheme().replaceFirst("^[^/?#]*", "");
    }

    private String withoutScheme() {
        return text.substring(text.indexOf("://") + 3);
    }

    private static String part(Matcher address, int group) {
        String part = address.group(group);
        return part == null ? "" : part;
    }
}
