package kith.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The fields in the head of a mail, in their order, unfolded; encoded words stay as they came. */
public record MailHeaders(List<Header> all) {

    /** One field. */
    public record Header(String name, String value) {}

    public MailHeaders {
        all = List.copyOf(all);
    }

    /** The first field of this name, case set aside. */
    public Optional<String> first(String name) {
        return values(name).stream().findFirst();
    }

    /** The first field of this name in lower case; empty when there is none. */
    public String lower(String name) {
        return first(name).orElse("").strip().toLowerCase(Locale.ROOT);
    }

    public List<String> values(String name) {
        List<String> values = new ArrayList<>();
        for (Header header : all) {
            if (header.name().equalsIgnoreCase(name)) {
                values.add(header.value());
            }
        }
        return values;
    }

    public boolean has(String name) {
        return all.stream().anyMatch(header -> header.name().equalsIgnoreCase(name));
    }
}
